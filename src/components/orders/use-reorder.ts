'use client';

import { useCallback } from 'react';
import type { CartLine } from '@/components/cart/cart.ts';
import { useCartActions } from '@/components/cart/cart-store.ts';
import type { OrderView } from '@/server/modules/orders/contract.ts';

/** Puts the lines of an order in the cart of its kitchen again; the quote says what the menu of today no longer has. */
export function useReorder(): (order: OrderView) => void {
  const { set } = useCartActions();
  return useCallback(
    (order) => {
      const { id, slug, name, picture } = order.restaurant;
      const lines = order.lines.map<CartLine>((line) => ({
        itemId: line.itemId,
        name: line.name,
        mark: line.mark,
        variantId: line.variantId,
        variantName: line.variantName,
        addOnIds: line.addOns.map((addOn) => addOn.id),
        addOnNames: line.addOns.map((addOn) => addOn.name),
        quantity: line.quantity,
        note: line.note ?? '',
      }));
      set({ restaurantId: id, slug, name, picture }, { lines });
    },
    [set],
  );
}
