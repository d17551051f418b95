import { type EntryDraft, ownedBy } from '../index.ts';
import { customerId, type Example, ORDER_OF_EXAMPLES } from './example-facts.ts';

const { restaurantId, riderId } = ORDER_OF_EXAMPLES;
const OWNERS: Readonly<Record<string, string>> = { [restaurantId]: 'restaurant', [riderId]: 'rider', [customerId]: 'customer' };

/** Whole rupees and paise with Indian grouping, without a sign: `1,23,456.50`. */
export const rupees = (amount: number): string =>
  (Math.abs(amount) / 100).toLocaleString('en-IN', { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: true });

/** The row of the document for a posting: debit left, credit right; the owner by kind. */
export function documentRow({ account, paise: amount }: EntryDraft['postings'][number]): string {
  const [name, owner] = account.split(':');
  const shown = owner ? `${name}:${OWNERS[owner]}` : name;
  return `| ${shown} | ${amount > 0 ? rupees(amount) : ''} | ${amount < 0 ? rupees(amount) : ''} |`;
}

/** The example as the document shows it. */
export const documentBlock = ({ title, entry }: Example): string =>
  [title, '', '| Account | Debit | Credit |', '| --- | ---: | ---: |', ...entry.postings.map(documentRow)].join('\n');

/** A worked example's net, in paise, of an owner's account. */
export const owedTo = (code: ReturnType<typeof ownedBy>, entries: readonly EntryDraft[]): number =>
  -entries.flatMap(({ postings }) => postings).reduce((total, { account, paise: amount }) => total + (account === code ? amount : 0), 0);
export const RESTAURANT_PAYABLE = ownedBy('restaurant_payable', restaurantId);
