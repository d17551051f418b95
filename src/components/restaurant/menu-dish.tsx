'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { type CartLine, countOf, lineKey } from '@/components/cart/cart.ts';
import { useCart, useCartActions } from '@/components/cart/cart-store.ts';
import { Customiser } from '@/components/ui/customiser.tsx';
import type { Choice, CustomisableItem } from '@/components/ui/customiser-state.ts';
import { DishRow } from '@/components/ui/dish-row.tsx';
import { localName } from '@/i18n/format.ts';
import type { Availability, MenuItem, Restaurant } from '@/server/modules/catalog/contract.ts';
import { useSoldOutText } from './sold-out-text.ts';

function customisable(item: MenuItem, locale: string): CustomisableItem {
  return {
    name: localName(locale, item.name, item.names),
    pricePaise: item.pricePaise,
    variants: item.variants.map(({ id, name, names, note, pricePaise }) => ({
      id,
      name: localName(locale, name, names),
      ...(note && { detail: note }),
      pricePaise,
      available: true,
    })),
    groups: item.addOnGroups.map((group) => ({
      id: group.id,
      name: localName(locale, group.name, group.names),
      min: group.minimum,
      max: group.maximum,
      options: group.options.map(({ id, name, names, mark, pricePaise, available }) => ({
        id,
        name: localName(locale, name, names),
        mark,
        pricePaise,
        available,
      })),
    })),
  };
}

function lineOf(item: MenuItem, choice: Choice): CartLine {
  const addOns = item.addOnGroups.flatMap((group) => group.options).filter((option) => choice.addOnIds.includes(option.id));
  return {
    itemId: item.id,
    name: item.name,
    mark: item.mark,
    variantId: choice.variantId,
    variantName: item.variants.find((variant) => variant.id === choice.variantId)?.name ?? null,
    addOnIds: addOns.map((option) => option.id),
    addOnNames: addOns.map((option) => option.name),
    quantity: choice.quantity,
    note: choice.note,
  };
}

const PLAIN: Choice = { variantId: null, addOnIds: [], quantity: 1, note: '' };

/** A dish of the menu with its place in the cart: `Add` for plain ones, the customiser where there is something to choose. */
export function MenuDish({ restaurant, item, availability }: { restaurant: Restaurant; item: MenuItem; availability: Availability | undefined }) {
  const t = useTranslations('restaurant');
  const locale = useLocale();
  const soldOut = useSoldOutText(item, availability);
  const cart = useCart(restaurant.id);
  const { add, setQuantity } = useCartActions();
  const [open, setOpen] = useState(false);
  const choices = useMemo(() => customisable(item, locale), [item, locale]);
  const seller = { restaurantId: restaurant.id, slug: restaurant.slug, name: restaurant.name, picture: restaurant.picture };
  const lines = cart?.lines.filter((line) => line.itemId === item.id) ?? [];
  const choosy = choices.variants.length > 0 || choices.groups.length > 0;
  const quantity = countOf(lines);
  const change = (next: number) => {
    const last = lines.at(-1);
    if (next < quantity && last) return setQuantity(seller, lineKey(last), last.quantity - (quantity - next));
    if (choosy) return setOpen(true);
    add(seller, lineOf(item, { ...PLAIN, quantity: next - quantity }));
  };
  return (
    <div id={`item-${item.id}`}>
      <DishRow
        name={choices.name}
        mark={item.mark}
        pricePaise={item.pricePaise}
        fromPrice={item.variants.length > 1}
        description={localName(locale, item.description, item.descriptions)}
        picture={{ src: item.picture, alt: '' }}
        badge={item.bestseller ? t('bestseller') : item.jain ? t('jain') : null}
        customisable={choosy}
        soldOut={soldOut}
        quantity={quantity}
        onQuantity={change}
        expanded={open}
      >
        {open && (
          <Customiser
            item={choices}
            onClose={() => setOpen(false)}
            onSubmit={(choice) => {
              add(seller, lineOf(item, choice));
              setOpen(false);
            }}
          />
        )}
      </DishRow>
    </div>
  );
}
