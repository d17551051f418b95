import { type Paise, paise, sum } from '../../../kernel/money.ts';

interface Priced {
  readonly id: string;
  readonly name: string;
  readonly pricePaise: number;
}
export interface AddOnChoice extends Priced {
  readonly available: boolean;
}
export interface AddOnRule {
  readonly name: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly options: readonly AddOnChoice[];
}
/** A dish as the menu holds it now; `servedFrom` and `servedTo` in minutes from local midnight, `stock` null when not counted. */
export interface Dish extends Priced {
  readonly mark: 'veg' | 'nonveg' | 'egg';
  readonly servedFrom: number | null;
  readonly servedTo: number | null;
  readonly stock: number | null;
  readonly unavailableUntil: Date | null;
  readonly variants: readonly Priced[];
  readonly addOnGroups: readonly AddOnRule[];
}

export interface WantedLine {
  readonly itemId: string;
  readonly variantId?: string | undefined;
  readonly addOnIds: readonly string[];
  readonly quantity: number;
  readonly note?: string | undefined;
}

export interface PricedLine {
  readonly itemId: string;
  readonly name: string;
  readonly mark: Dish['mark'];
  readonly variantId: string | null;
  readonly variantName: string | null;
  readonly addOns: { readonly id: string; readonly name: string; readonly paise: Paise }[];
  readonly note: string | null;
  readonly quantity: number;
  readonly unitPaise: Paise;
  readonly totalPaise: Paise;
}

export interface Problem {
  readonly code:
    | 'item_unavailable'
    | 'item_not_served_now'
    | 'add_on_unavailable'
    | 'add_on_choice'
    | 'variant_required'
    | 'below_minimum'
    | 'out_of_area'
    | 'closed'
    | 'not_enough_stock'
    | 'address_missing';
  readonly itemId?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** When the food is cooked: the instant, and the restaurant's local minute of the day. */
export interface CookingTime {
  readonly at: Date;
  readonly minute: number;
}

/** Hours that end before they begin run past midnight. */
function servedAt(dish: Dish, minute: number): boolean {
  const { servedFrom: from, servedTo: to } = dish;
  if (from === null || to === null) return true;
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

const clock = (minute: number) => `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function dishProblems(dish: Dish, time: CookingTime): Problem[] {
  const about = { itemId: dish.id };
  if (dish.unavailableUntil && dish.unavailableUntil > time.at) return [{ ...about, code: 'item_unavailable', params: { item: dish.name } }];
  if (servedAt(dish, time.minute)) return [];
  return [{ ...about, code: 'item_not_served_now', params: { item: dish.name, from: clock(dish.servedFrom ?? 0), to: clock(dish.servedTo ?? 0) } }];
}

/** A dish of one size needs no choice of it. */
function chosenVariant(dish: Dish, variantId: string | undefined): Priced | undefined {
  return dish.variants.find((variant) => variant.id === variantId) ?? (variantId === undefined && dish.variants.length === 1 ? dish.variants[0] : undefined);
}

function chosenAddOns(dish: Dish, ids: readonly string[]): { addOns: AddOnChoice[]; problems: Problem[] } {
  const wanted = new Set(ids);
  const addOns = dish.addOnGroups.flatMap((group) => group.options.filter((option) => wanted.has(option.id)));
  const problems: Problem[] = [];
  for (const option of addOns) {
    if (!option.available) problems.push({ code: 'add_on_unavailable', itemId: dish.id, params: { item: dish.name } });
  }
  if (addOns.length < wanted.size) problems.push({ code: 'add_on_unavailable', itemId: dish.id, params: { item: dish.name } });
  for (const group of dish.addOnGroups) {
    const count = group.options.filter((option) => wanted.has(option.id)).length;
    if (count >= group.minimum && count <= group.maximum) continue;
    problems.push({ code: 'add_on_choice', itemId: dish.id, params: { item: dish.name, group: group.name, minimum: group.minimum, maximum: group.maximum } });
  }
  return { addOns, problems };
}

function priceLine(dish: Dish, line: WantedLine, time: CookingTime): { priced: PricedLine; problems: Problem[] } {
  const variant = chosenVariant(dish, line.variantId);
  const { addOns, problems } = chosenAddOns(dish, line.addOnIds);
  if (!variant && (dish.variants.length > 0 || line.variantId !== undefined)) {
    problems.unshift({ code: 'variant_required', itemId: dish.id, params: { item: dish.name } });
  }
  const unit = paise((variant ?? dish).pricePaise + sum(addOns.map((option) => paise(option.pricePaise))));
  const priced: PricedLine = {
    itemId: dish.id,
    name: dish.name,
    mark: dish.mark,
    variantId: variant?.id ?? null,
    variantName: variant?.name ?? null,
    addOns: addOns.map((option) => ({ id: option.id, name: option.name, paise: paise(option.pricePaise) })),
    note: line.note || null,
    quantity: line.quantity,
    unitPaise: unit,
    totalPaise: paise(unit * line.quantity),
  };
  return { priced, problems: [...dishProblems(dish, time), ...problems] };
}

/** Counted portions the cart takes, one entry a dish. */
export interface StockNeed {
  readonly itemId: string;
  readonly quantity: number;
}

export interface PricedLines {
  readonly lines: PricedLine[];
  readonly itemsPaise: Paise;
  readonly itemCount: number;
  readonly problems: Problem[];
  readonly stock: StockNeed[];
}

/**
 * Prices the lines from the menu, in paise, each unit with its variant and add-ons. What can't be ordered is told as problems and still priced
 * where a price is known; a dish that is gone is left out. `stock` lists the counted dishes.
 */
export function priceLines(menu: ReadonlyMap<string, Dish>, wanted: readonly WantedLine[], time: CookingTime): PricedLines {
  const lines: PricedLine[] = [];
  const problems: Problem[] = [];
  const counted = new Map<string, number>();
  for (const line of wanted) {
    const dish = menu.get(line.itemId);
    if (!dish) {
      problems.push({ code: 'item_unavailable', itemId: line.itemId });
      continue;
    }
    const one = priceLine(dish, line, time);
    lines.push(one.priced);
    problems.push(...one.problems);
    if (dish.stock !== null) counted.set(dish.id, (counted.get(dish.id) ?? 0) + line.quantity);
  }
  for (const [itemId, quantity] of counted) {
    const dish = menu.get(itemId);
    const left = dish?.stock ?? 0;
    if (dish && left < quantity) problems.push({ code: 'not_enough_stock', itemId, params: { item: dish.name, left } });
  }
  return {
    lines,
    itemsPaise: sum(lines.map((line) => line.totalPaise)),
    itemCount: lines.reduce((count, line) => count + line.quantity, 0),
    problems,
    stock: [...counted].map(([itemId, quantity]) => ({ itemId, quantity })),
  };
}
