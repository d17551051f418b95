import { MAX_PAISE } from '../../../../kernel/money.ts';
import { err, ok } from '../../../../kernel/result.ts';
import type { Carrier, CaseError, CaseResult, DiscountOfCase, ItemOfCase, TaxCase } from './case.ts';
import { isStateCode } from './states.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Leaves the reading at the first thing that is wrong; caught in `readCase`, and never seen outside. */
class Wrong extends Error {
  readonly found: CaseError;
  constructor(found: CaseError) {
    super(found.message);
    this.found = found;
  }
}

function wrong(code: CaseError['code'], path: string, message: string): never {
  throw new Wrong({ code, message, path });
}

function fieldsOf(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) wrong('not_an_object', path, `${path || 'The case'} must be an object`);
  return value as Fields;
}

function listOf(value: unknown, path: string): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : wrong('not_an_array', path, `${path} must be an array`);
}

function amountOf(value: unknown, path: string): number {
  if (value === undefined || value === null) return 0;
  if (typeof value !== 'number' || Number.isNaN(value)) return wrong('not_an_amount', path, `${path} must be a whole number of paise`);
  if (value < 0) wrong('negative_amount', path, `${path} must not be negative`);
  if (value > MAX_PAISE) wrong('amount_too_large', path, `${path} must be at most ${MAX_PAISE} paise`);
  if (!Number.isInteger(value)) wrong('fractional_amount', path, `${path} must be whole paise`);
  return value;
}

function flagOf(value: unknown, path: string, absent: boolean): boolean {
  if (value === undefined || value === null) return absent;
  return typeof value === 'boolean' ? value : wrong('not_a_boolean', path, `${path} must be true or false`);
}

function stateOf(value: unknown, path: string): string {
  if (typeof value === 'string' && isStateCode(value)) return value;
  return wrong('unknown_state', path, `${path} must be a two-digit GST state code such as "29"`);
}

function choiceOf<T extends string>(value: unknown, path: string, choices: readonly T[]): T {
  return choices.find((choice) => choice === value) ?? wrong('not_one_of', path, `${path} must be one of ${choices.join(', ')}`);
}

function textOf(value: unknown, path: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : wrong('not_a_text', path, `${path} must be a text`);
}

function rateOf(value: unknown, path: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 100) return value;
  return wrong('not_a_rate', path, `${path} must be a rate in per cent, from 0 to 100`);
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const INDIA_MS = 330 * 60_000;

const isDay = (text: string): boolean => {
  const [, year, month, day] = (DAY.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
};

/** A day as it stands, or the day in India of an instant with its offset. */
function dateOf(value: unknown, path: string): string {
  if (typeof value === 'string') {
    if (isDay(value)) return value;
    const at = INSTANT.test(value) && isDay(value.slice(0, 10)) ? Date.parse(value) : Number.NaN;
    if (!Number.isNaN(at)) return new Date(at + INDIA_MS).toISOString().slice(0, 10);
  }
  return wrong('not_a_date', path, `${path} must be a day such as "2026-11-24"`);
}

function itemOf(value: unknown, path: string): ItemOfCase {
  const item = fieldsOf(value, path);
  const rate = rateOf(item.rate, `${path}.rate`);
  const hsn = textOf(item.hsn, `${path}.hsn`);
  return {
    name: textOf(item.name, `${path}.name`) ?? '',
    amount: amountOf(item.amount, `${path}.amount`),
    kind: choiceOf(item.kind, `${path}.kind`, ['food', 'goods']),
    ...(rate !== undefined && { rate }),
    ...(hsn !== undefined && { hsn }),
    taxInclusive: flagOf(item.taxInclusive, `${path}.taxInclusive`, false),
  };
}

function discountOf(value: unknown, path: string): DiscountOfCase {
  const discount = fieldsOf(value, path);
  return {
    fundedBy: choiceOf(discount.fundedBy, `${path}.fundedBy`, ['restaurant', 'platform']),
    on: choiceOf(discount.on, `${path}.on`, ['food', 'delivery', 'platformFee']),
    amount: amountOf(discount.amount, `${path}.amount`),
  };
}

const CARRIERS: readonly Carrier[] = ['unregistered-rider', 'registered-fleet', 'restaurant'];

function deliveryOf(value: unknown): TaxCase['delivery'] {
  if (value === undefined || value === null) return { by: 'unregistered-rider', amount: 0 };
  const delivery = fieldsOf(value, 'delivery');
  const amount = amountOf(delivery.amount, 'delivery.amount');
  const needless = amount === 0 && (delivery.by === undefined || delivery.by === null);
  return { by: needless ? 'unregistered-rider' : choiceOf(delivery.by, 'delivery.by', CARRIERS), amount };
}

/**
 * Reads a case of unknown origin: every field is checked, absent amounts are 0, `registered` is true unless told, `specifiedPremises` and
 * `taxInclusive` false. `date` may be a day or an instant, which counts by the day in India. The first thing that is wrong comes as a value.
 */
export function readCase(value: unknown): CaseResult<TaxCase> {
  try {
    const fields = fieldsOf(value, '');
    const restaurant = fieldsOf(fields.restaurant, 'restaurant');
    const customer = fieldsOf(fields.customer, 'customer');
    return ok({
      date: dateOf(fields.date, 'date'),
      restaurant: {
        state: stateOf(restaurant.state, 'restaurant.state'),
        specifiedPremises: flagOf(restaurant.specifiedPremises, 'restaurant.specifiedPremises', false),
        registered: flagOf(restaurant.registered, 'restaurant.registered', true),
      },
      customer: { state: stateOf(customer.state, 'customer.state') },
      items: listOf(fields.items, 'items').map((item, index) => itemOf(item, `items[${index}]`)),
      packaging: amountOf(fields.packaging, 'packaging'),
      delivery: deliveryOf(fields.delivery),
      platformFee: amountOf(fields.platformFee, 'platformFee'),
      tip: amountOf(fields.tip, 'tip'),
      discounts: listOf(fields.discounts, 'discounts').map((discount, index) => discountOf(discount, `discounts[${index}]`)),
    });
  } catch (error) {
    if (error instanceof Wrong) return err(error.found);
    throw error;
  }
}
