import type { EditableItem } from '@/server/modules/catalog/contract.ts';

export interface VariantDraft {
  readonly id?: string;
  readonly name: string;
  readonly note: string;
  readonly pricePaise: number;
}

/** An item as its form holds it: times as `HH:MM`, empty for always. */
export interface ItemDraft {
  readonly sectionId: string;
  readonly name: string;
  readonly nameHi: string;
  readonly description: string;
  readonly mark: EditableItem['mark'];
  readonly jain: boolean;
  readonly spicy: boolean;
  readonly pricePaise: number;
  readonly servedFrom: string;
  readonly servedTo: string;
  readonly variants: readonly VariantDraft[];
  readonly addOnGroupIds: readonly string[];
}

/** Minutes from midnight as `HH:MM`; 1440, the end of the day, as `23:59`. */
export const toClock = (minutes: number | null): string => {
  if (minutes === null) return '';
  const within = Math.min(minutes, 1439);
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
};

/** `HH:MM` as minutes from midnight; null when empty or not a time. */
export function toMinutes(clock: string): number | null {
  const match = /^(\d{2}):(\d{2})/.exec(clock);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

export function itemDraft(item: EditableItem | null, sectionId: string): ItemDraft {
  return {
    sectionId: item?.sectionId ?? sectionId,
    name: item?.name ?? '',
    nameHi: item?.names.hi ?? '',
    description: item?.description ?? '',
    mark: item?.mark ?? 'veg',
    jain: item?.jain ?? false,
    spicy: item?.spicy ?? false,
    pricePaise: item?.basePricePaise ?? 10_000,
    servedFrom: toClock(item?.servedFrom ?? null),
    servedTo: toClock(item?.servedTo ?? null),
    variants: (item?.variants ?? []).map(({ id, name, note, pricePaise }) => ({ id, name, note: note ?? '', pricePaise })),
    addOnGroupIds: item?.addOnGroupIds ?? [],
  };
}

/** The draft as `catalog.saveItem` takes it. With variants the item's own price is that of the first. */
export function toSaveInput(restaurantId: string, item: EditableItem | null, draft: ItemDraft) {
  const names = { ...item?.names, ...(draft.nameHi.trim() && { hi: draft.nameHi.trim() }) };
  const [from, to] = [toMinutes(draft.servedFrom), toMinutes(draft.servedTo)];
  return {
    restaurantId,
    ...(item && { id: item.id }),
    sectionId: draft.sectionId,
    name: draft.name.trim(),
    names,
    description: draft.description.trim(),
    mark: draft.mark,
    jain: draft.mark === 'veg' && draft.jain,
    spicy: draft.spicy,
    pricePaise: draft.variants[0]?.pricePaise ?? draft.pricePaise,
    servedFrom: from !== null && to !== null ? from : null,
    servedTo: from !== null && to !== null ? to : null,
    variants: draft.variants.map(({ id, name, note, pricePaise }) => ({ ...(id && { id }), name: name.trim(), note: note.trim() || null, pricePaise })),
    addOnGroupIds: [...draft.addOnGroupIds],
  };
}
