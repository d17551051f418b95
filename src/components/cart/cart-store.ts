'use client';

import { useMemo } from 'react';
import { stored, useStored } from '@/components/customer/stored.ts';
import { addLine, type Cart, type CartLine, type Carts, carts, changeCart, dropCart, NO_CARTS, setQuantity } from './cart.ts';

const store = stored<Carts>('thali.carts', NO_CARTS, (value) => carts.parse(value));

/** The cart in the top bar, or the one of a restaurant. */
export function useCart(restaurantId?: string): Cart | undefined {
  const [all] = useStored(store);
  const key = restaurantId ?? all.active;
  return key === null ? undefined : all.byRestaurant[key];
}

type Seller = Pick<Cart, 'restaurantId' | 'slug' | 'name' | 'picture'>;

export interface CartActions {
  readonly add: (seller: Seller, line: CartLine) => void;
  readonly setQuantity: (seller: Seller, key: string, quantity: number) => void;
  readonly set: (seller: Seller, changes: Partial<Pick<Cart, 'tipPaise' | 'cutlery' | 'note' | 'scheduledFor' | 'coupon' | 'lines'>>) => void;
  readonly drop: (restaurantId: string) => void;
}

export function useCartActions(): CartActions {
  const [, change] = useStored(store);
  return useMemo(
    () => ({
      add: (seller, line) => change((all) => changeCart(all, seller, (cart) => ({ ...cart, lines: addLine(cart.lines, line) }))),
      setQuantity: (seller, key, quantity) => change((all) => changeCart(all, seller, (cart) => ({ ...cart, lines: setQuantity(cart.lines, key, quantity) }))),
      set: (seller, changes) => change((all) => changeCart(all, seller, (cart) => ({ ...cart, ...changes }))),
      drop: (restaurantId) => change((all) => dropCart(all, restaurantId)),
    }),
    [change],
  );
}
