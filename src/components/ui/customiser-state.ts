import type { FoodMarkKind } from './food-mark.tsx';

export interface CustomiserVariant {
  readonly id: string;
  readonly name: string;
  readonly detail?: string;
  readonly pricePaise: number;
  readonly available: boolean;
}
export interface CustomiserOption {
  readonly id: string;
  readonly name: string;
  readonly mark: FoodMarkKind;
  readonly pricePaise: number;
  readonly available: boolean;
}
export interface CustomiserGroup {
  readonly id: string;
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly options: readonly CustomiserOption[];
}
export interface CustomisableItem {
  readonly name: string;
  /** Price without variants. */
  readonly pricePaise: number;
  readonly variants: readonly CustomiserVariant[];
  readonly groups: readonly CustomiserGroup[];
}
export interface Choice {
  readonly variantId: string | null;
  readonly addOnIds: readonly string[];
  readonly quantity: number;
  readonly note: string;
}

/** What stands chosen when the customiser opens: the first variant that can be had. */
export const firstChoice = (item: CustomisableItem): Choice => ({
  variantId: item.variants.find((variant) => variant.available)?.id ?? null,
  addOnIds: [],
  quantity: 1,
  note: '',
});

const chosenIn = (group: CustomiserGroup, choice: Choice) => group.options.filter((option) => choice.addOnIds.includes(option.id));

export const countIn = (group: CustomiserGroup, choice: Choice): number => chosenIn(group, choice).length;

/** Price of the whole line in paise, for the eye only: the quote of the server is what counts. */
export function priceOf(item: CustomisableItem, choice: Choice): number {
  const base = item.variants.find((variant) => variant.id === choice.variantId)?.pricePaise ?? item.pricePaise;
  const extras = item.groups.flatMap((group) => chosenIn(group, choice)).reduce((sum, option) => sum + option.pricePaise, 0);
  return (base + extras) * choice.quantity;
}

/** Checks or unchecks an add-on. In a group of one, the new choice takes the place of the old; a full group takes no more. */
export function toggle(group: CustomiserGroup, choice: Choice, optionId: string): Choice {
  const { addOnIds } = choice;
  if (addOnIds.includes(optionId)) return { ...choice, addOnIds: addOnIds.filter((id) => id !== optionId) };
  if (group.max === 1) {
    const others = new Set(group.options.map((option) => option.id));
    return { ...choice, addOnIds: [...addOnIds.filter((id) => !others.has(id)), optionId] };
  }
  return countIn(group, choice) < group.max ? { ...choice, addOnIds: [...addOnIds, optionId] } : choice;
}

/** The groups that still want a choice; a missing variant counts as the group `variant`. */
export function missing(item: CustomisableItem, choice: Choice): string[] {
  const groups = item.groups.filter((group) => countIn(group, choice) < group.min).map((group) => group.id);
  return item.variants.length > 0 && choice.variantId === null ? ['variant', ...groups] : groups;
}
