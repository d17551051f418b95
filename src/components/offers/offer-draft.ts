import { TIME_ZONE } from '@/i18n/format.ts';
import type { OfferFields, OfferView } from '@/server/modules/pricing/contract.ts';

export type OfferKind = OfferView['kind'];

/** An offer as its form holds it: days as `YYYY-MM-DD`, times as `HH:MM`; an amount or a number of 0 is no bound. */
export interface OfferDraft {
  readonly code: string;
  readonly name: string;
  readonly nameHi: string;
  readonly kind: OfferKind;
  readonly percent: number;
  readonly flatPaise: number;
  readonly capPaise: number;
  readonly minimumPaise: number;
  readonly startsOn: string;
  /** The last day; empty: until it is stopped. */
  readonly endsOn: string;
  readonly someTimes: boolean;
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly budgetPaise: number;
  readonly perCustomer: number;
  readonly firstOrderOnly: boolean;
  readonly stacks: boolean;
  readonly listed: boolean;
}

const DAY_MS = 86_400_000;
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
/** The end of a day, as far as a time of day can say it. */
const LAST_MINUTE = 1_439;

/** The local day of an instant. */
export const dayOf = (at: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE }).format(at);
/** Midnight at which a local day begins; India has one time zone and no summer time. */
export const midnightOf = (day: string): Date => new Date(`${day}T00:00:00+05:30`);

const clockOf = (minute: number): string => {
  const within = Math.min(minute, LAST_MINUTE);
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
};
const minuteOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const minute = hours * 60 + minutes;
  return minute === LAST_MINUTE ? LAST_MINUTE + 1 : minute;
};
const lastDayOf = (endsAt: string | null): string => (endsAt ? dayOf(new Date(Date.parse(endsAt) - 1)) : '');

/** The form of an offer that is there, or of a new one. */
export function offerDraft(offer: OfferView | null, now: Date): OfferDraft {
  const schedule = offer?.schedule;
  return {
    code: offer?.code ?? '',
    name: offer?.name ?? '',
    nameHi: offer?.names.hi ?? '',
    kind: offer?.kind ?? 'percent',
    percent: offer?.kind === 'percent' ? offer.value / 100 : 10,
    flatPaise: offer?.kind === 'flat' ? offer.value : 5_000,
    capPaise: offer?.capPaise ?? 0,
    minimumPaise: offer?.minimumPaise ?? 0,
    startsOn: dayOf(offer ? new Date(offer.startsAt) : now),
    endsOn: lastDayOf(offer?.endsAt ?? null),
    someTimes: schedule != null,
    weekdays: schedule?.weekdays ?? EVERY_DAY,
    from: clockOf(schedule?.fromMinute ?? 720),
    to: clockOf(schedule?.toMinute ?? 900),
    budgetPaise: offer?.budgetPaise ?? 0,
    perCustomer: offer?.perCustomer ?? 0,
    firstOrderOnly: offer?.firstOrderOnly ?? false,
    stacks: offer?.stacks ?? true,
    listed: offer?.listed ?? false,
  };
}

function valueToSave({ kind, percent, flatPaise }: OfferDraft): number {
  if (kind === 'percent') return Math.round(percent * 100);
  return kind === 'flat' ? flatPaise : 0;
}

/** The draft as the server takes it. A day that was not touched keeps its instant, which need not be a midnight. */
export function toSave(draft: OfferDraft, offer: OfferView | null): OfferFields {
  const was = offer && { startsOn: dayOf(new Date(offer.startsAt)), endsOn: lastDayOf(offer.endsAt) };
  const ending = draft.endsOn ? new Date(midnightOf(draft.endsOn).getTime() + DAY_MS).toISOString() : null;
  const code = draft.code.replaceAll(/\s/g, '').toUpperCase() || null;
  return {
    code,
    name: draft.name.trim(),
    names: { ...offer?.names, ...(draft.nameHi.trim() && { hi: draft.nameHi.trim() }) },
    kind: draft.kind,
    value: valueToSave(draft),
    capPaise: draft.kind === 'flat' ? null : draft.capPaise || null,
    minimumPaise: draft.minimumPaise,
    startsAt: offer && was?.startsOn === draft.startsOn ? offer.startsAt : midnightOf(draft.startsOn).toISOString(),
    endsAt: offer && was?.endsOn === draft.endsOn ? offer.endsAt : ending,
    schedule: draft.someTimes ? { weekdays: [...draft.weekdays].sort(), fromMinute: minuteOf(draft.from), toMinute: minuteOf(draft.to) } : null,
    budgetPaise: draft.budgetPaise || null,
    // A first order is one order: the limit is what holds off a second.
    perCustomer: draft.firstOrderOnly ? 1 : draft.perCustomer || null,
    firstOrderOnly: draft.firstOrderOnly,
    stacks: draft.stacks,
    listed: code !== null && draft.listed,
    active: offer?.active ?? true,
  };
}

/** All that the server takes of an offer, unchanged but for whether it is given. */
export function withActive(offer: OfferView, active: boolean): OfferFields {
  const {
    id: _id,
    cityId: _city,
    restaurantId: _restaurant,
    restaurantBasisPoints: _share,
    spentPaise: _spent,
    orders: _orders,
    editable: _may,
    ...fields
  } = offer;
  return { ...fields, active };
}

export type OfferState = 'running' | 'stopped' | 'planned' | 'ended' | 'spent';

/** Whether an offer is given now, and why not. */
export function stateOf(offer: OfferView, now: Date): OfferState {
  if (!offer.active) return 'stopped';
  if (offer.endsAt !== null && new Date(offer.endsAt) <= now) return 'ended';
  if (new Date(offer.startsAt) > now) return 'planned';
  return offer.budgetPaise !== null && offer.spentPaise >= offer.budgetPaise ? 'spent' : 'running';
}
