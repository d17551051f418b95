import { type Paise, paise } from '../../../kernel/money.ts';
import { type AccountCode, accountOf } from './chart.ts';

/** A line of an entry. Debit positive, credit negative; never zero. */
export interface Posting {
  readonly account: AccountCode;
  readonly paise: Paise;
}

/** What an entry is about: `order` and its id, `payout` and its id. */
export interface Subject {
  readonly type: string;
  readonly id: string;
}

/** What a payment was for: an order, or a top-up of a wallet. */
export type PaidFor = { readonly orderId: string } | { readonly topUpId: string };
export const subjectOf = (about: PaidFor): Subject => ('orderId' in about ? { type: 'order', id: about.orderId } : { type: 'top_up', id: about.topUpId });

/** An entry that is not in the books yet. */
export interface EntryDraft {
  /** What happened, once: the same key is the same entry. */
  readonly key: string;
  readonly template: string;
  readonly subject: Subject;
  /** When it happened, not when it is written down: taken from the fact, so that a repeat says the same. */
  readonly occurredAt: Date;
  readonly postings: readonly Posting[];
}

/** Facts of every template. */
export interface Facts {
  readonly occurredAt: Date;
}

function amount(value: Paise): Paise {
  if (value < 0) throw new RangeError(`An amount of an entry is not negative: ${value}`);
  return paise(value);
}

/** A debit in paise, 0 or more: more of an asset or an expense, less of a liability or an income. Throws `RangeError` on a negative amount. */
export const debit = (account: AccountCode, value: Paise): Posting => ({ account, paise: amount(value) });
/** A credit of an amount in paise, 0 or more: more of a liability or an income, less of an asset or an expense. Throws `RangeError` on a negative amount. */
export const credit = (account: AccountCode, value: Paise): Posting => ({ account, paise: paise(-amount(value)) });

/** The sum of the postings in paise: what is missing on the other side. */
export const netOf = (postings: readonly Posting[]): number => postings.reduce((total, posting) => total + posting.paise, 0);

const PLAIN = /^\S+$/;
const WORD = /^[a-z_]+$/;
const MAX_LINES = 1_000;

/** Why a draft can't stand in the books, or null. */
export function flawOf({ key, template, subject, occurredAt, postings }: EntryDraft): string | null {
  if (!PLAIN.test(key) || !PLAIN.test(subject.id)) return 'a key or a subject is empty or holds a white space';
  if (!WORD.test(template) || !WORD.test(subject.type)) return 'a template or a kind of subject is not a word';
  if (Number.isNaN(occurredAt.getTime())) return 'its time is none';
  if (postings.length < 2) return 'it has fewer than two postings';
  if (postings.length > MAX_LINES) return `it has more than ${MAX_LINES} postings`;
  if (postings.some((posting) => posting.paise === 0)) return 'a posting is zero';
  const net = netOf(postings);
  return net === 0 ? null : `its postings sum to ${net} paise`;
}

/**
 * Makes an entry: drops lines of zero. An entry whose lines are all zero has no postings, and is not posted at all.
 * Throws `RangeError` when the rest does not balance or an account is not in the chart.
 */
export function entry(draft: EntryDraft): EntryDraft {
  const made = { ...draft, postings: draft.postings.filter((posting) => posting.paise !== 0) };
  for (const { account } of made.postings) accountOf(account);
  const flaw = made.postings.length === 0 ? null : flawOf(made);
  if (flaw) throw new RangeError(`${made.key} can't be entered: ${flaw}`);
  return made;
}

/**
 * What the content hash of an entry is taken over, as text: a later change of any of it changes the hash. The database builds the same text
 * from its rows (store/verify.ts). Lines are numbered from 1.
 */
export function contentOf(id: string, { key, template, subject, occurredAt, postings }: EntryDraft): string {
  const lines = postings.map(({ account, paise: value }, index) => `${index + 1}:${account}:${value}`);
  return [id, key, template, `${subject.type}:${subject.id}`, occurredAt.getTime(), ...lines].join('\n');
}
