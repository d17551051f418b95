import { type Rejection, reject } from '../../../kernel/errors.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import type { HoursRow } from './opening.ts';

type Decision = Result<null, Rejection>;
const FINE: Decision = ok(null);
const refused = (code: string): Decision => err(reject('invalid', code));

const WEEK = 7 * 1_440;
const repeats = (values: readonly string[]): boolean => new Set(values).size < values.length;
const sameName = (name: string): string => name.trim().toLowerCase();
const allKnown = (ids: readonly (string | undefined)[], known: readonly string[]): boolean => ids.every((id) => id === undefined || known.includes(id));
const given = (ids: readonly (string | undefined)[]): string[] => ids.filter((id) => id !== undefined);

/** What the restaurant has, for an item that is saved: ids of its sections and add-on groups, and of the variants the item has now. */
export interface ItemSurroundings {
  readonly sectionIds: readonly string[];
  readonly addOnGroupIds: readonly string[];
  readonly variantIds: readonly string[];
}

export interface ItemDraft {
  readonly sectionId: string;
  readonly servedFrom?: number | null | undefined;
  readonly servedTo?: number | null | undefined;
  readonly variants: readonly { readonly id?: string | undefined; readonly name: string }[];
  readonly addOnGroupIds: readonly string[];
}

/** Whether an item may be saved as drafted; a section, group or variant of another restaurant is `not_found`. */
export function decideItem(draft: ItemDraft, around: ItemSurroundings): Decision {
  const from = draft.servedFrom ?? null;
  const to = draft.servedTo ?? null;
  if ((from === null) !== (to === null) || (from !== null && from === to)) return refused('item_hours_incomplete');
  if (repeats(draft.variants.map((variant) => sameName(variant.name)))) return refused('variant_name_repeated');
  const variantIds = draft.variants.map((variant) => variant.id);
  if (repeats(draft.addOnGroupIds) || repeats(given(variantIds))) return refused('choice_repeated');
  const known = around.sectionIds.includes(draft.sectionId) && allKnown(draft.addOnGroupIds, around.addOnGroupIds) && allKnown(variantIds, around.variantIds);
  return known ? FINE : err(reject('not_found', 'not_found'));
}

export interface AddOnGroupDraft {
  readonly minimum: number;
  readonly maximum: number;
  readonly options: readonly { readonly id?: string | undefined; readonly name: string }[];
}

/** Whether a group of add-ons may be saved: bounds in order and reachable, names told apart, options its own. */
export function decideAddOnGroup(draft: AddOnGroupDraft, optionIds: readonly string[]): Decision {
  if (draft.minimum > draft.maximum || draft.maximum > draft.options.length) return refused('add_on_bounds');
  const ids = draft.options.map((option) => option.id);
  if (repeats(draft.options.map((option) => sameName(option.name))) || repeats(given(ids))) return refused('choice_repeated');
  return allKnown(ids, optionIds) ? FINE : err(reject('not_found', 'not_found'));
}

/** Whether a week of opening hours makes sense: each opening ends after it begins and within a day, none overlap, also from Saturday into Sunday. */
export function decideHours(hours: readonly HoursRow[], holidays: readonly { readonly date: string }[]): Decision {
  if (hours.some((row) => row.closes <= row.opens || row.closes - row.opens > 1_440)) return refused('hours_backwards');
  const spans = hours.map((row) => ({ from: row.weekday * 1_440 + row.opens, to: row.weekday * 1_440 + row.closes })).sort((a, b) => a.from - b.from);
  const first = spans[0];
  const around = first ? [...spans, { from: first.from + WEEK, to: first.to + WEEK }] : [];
  if (around.some((span, index) => span.from < (around[index - 1]?.to ?? 0))) return refused('hours_overlap');
  if (repeats(holidays.map((holiday) => holiday.date))) return refused('holiday_repeated');
  return FINE;
}

/** Whether a new order of items names each of the section's items once. */
export function decideOrder(itemIds: readonly string[], ofSection: readonly string[]): Decision {
  if (repeats(itemIds) || itemIds.length !== ofSection.length) return err(reject('conflict', 'conflict'));
  return allKnown(itemIds, ofSection) ? FINE : err(reject('not_found', 'not_found'));
}

/** Texts by language with blank ones dropped, so that a missing text falls back to the name itself. */
export function cleanNames(names: Readonly<Record<string, string>>): Record<string, string> {
  const trimmed = Object.entries(names).map(([language, text]) => [language, text.trim()] as const);
  return Object.fromEntries(trimmed.filter(([, text]) => text !== ''));
}
