'use client';

import { FoodMark } from '@/components/ui/food-mark.tsx';
import { Money } from '@/components/ui/money.tsx';
import { QuantityStepper } from '@/components/ui/quantity-stepper.tsx';
import type { Quote } from '@/server/modules/pricing/contract.ts';
import { type Cart, lineKey } from './cart.ts';
import classes from './cart-lines.module.css';
import { useCartActions } from './cart-store.ts';

/** The lines of a cart, each with its stepper and the amount the server gave it. */
export function CartLines({ cart, quote }: { cart: Cart; quote: Quote | undefined }) {
  const { setQuantity } = useCartActions();
  return (
    <ul className={classes.lines}>
      {cart.lines.map((line, index) => {
        const key = lineKey(line);
        const priced = quote?.lines[index];
        const amount = priced && priced.itemId === line.itemId && priced.quantity === line.quantity ? priced.totalPaise : undefined;
        const detail = [line.variantName, ...line.addOnNames].filter(Boolean).join(', ');
        return (
          <li key={key} className={classes.line}>
            <FoodMark mark={line.mark} />
            <div className={classes.text}>
              <span className={classes.name}>{line.name}</span>
              {detail && <span className={classes.detail}>{detail}</span>}
              {line.note && <span className={classes.detail}>“{line.note}”</span>}
            </div>
            <QuantityStepper size="cart" name={line.name} quantity={line.quantity} onChange={(quantity) => setQuantity(cart, key, quantity)} />
            <span className={classes.amount}>{amount === undefined ? '' : <Money paise={amount} />}</span>
          </li>
        );
      })}
    </ul>
  );
}
