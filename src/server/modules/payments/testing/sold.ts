import { paise, roundDiv, sum } from '../../../kernel/money.ts';
import type { Sold, Supply } from '../domain/item-refund.ts';

export interface SoldParts {
  readonly lines: Sold['lines'];
  readonly discountPaise: number;
  /** Given off by the platform, after tax. */
  readonly couponPaise?: number;
  readonly packagingPaise: number;
  readonly deliveryPaise: number;
  readonly platformFeePaise: number;
  readonly tipPaise: number;
  readonly interState?: boolean;
}

/** An order with a bill as pricing makes one: food at 5 %, services at 18 %. */
export function makeSold({ lines, interState = false, ...parts }: SoldParts): Sold & { bill: { totalPaise: number } } {
  const itemsPaise = lines.reduce((total, line) => total + line.quantity * line.unitPaise, 0);
  const head = (supply: Supply, basePaise: number, rateBasisPoints: number) => {
    const tax = (divisor: bigint) => roundDiv(BigInt(basePaise * rateBasisPoints), divisor);
    const half = interState ? paise(0) : tax(20_000n);
    return { supply, basePaise, rateBasisPoints, cgstPaise: half, sgstPaise: half, igstPaise: interState ? tax(10_000n) : paise(0) };
  };
  const heads = [
    head('food', itemsPaise - parts.discountPaise + parts.packagingPaise, 500),
    head('delivery', parts.deliveryPaise, 1800),
    head('platformFee', parts.platformFeePaise, 1800),
  ];
  const charges = [
    { key: 'items', paise: itemsPaise },
    { key: 'discount', paise: -parts.discountPaise },
    { key: 'packaging', paise: parts.packagingPaise },
    { key: 'delivery', paise: parts.deliveryPaise },
    { key: 'platformFee', paise: parts.platformFeePaise },
    { key: 'tip', paise: parts.tipPaise },
    { key: 'platformDiscount', paise: -(parts.couponPaise ?? 0) },
  ];
  const totalPaise = sum([...charges.map((one) => paise(one.paise)), ...heads.flatMap((one) => [one.cgstPaise, one.sgstPaise, one.igstPaise])]);
  return { lines, bill: { lines: charges, taxes: heads.filter((one) => one.basePaise > 0), totalPaise } };
}
