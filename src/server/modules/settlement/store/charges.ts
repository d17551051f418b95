import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

/** What was charged on an order and by which facts; amounts in paise. */
export interface OrderCharge {
  readonly orderId: string;
  readonly orderCode: string;
  readonly restaurantId: string;
  readonly deducteeId: string;
  readonly financialYear: number;
  readonly deliveredAt: Date;
  readonly itemsPaise: number;
  readonly packagingPaise: number;
  readonly restaurantDiscountPaise: number;
  readonly platformDiscountPaise: number;
  readonly commissionBasisPoints: number;
  readonly commissionPaise: number;
  readonly commissionGstPaise: number;
  readonly tdsPaise: number;
  readonly tcsPaise: number;
}

const KNOWN = statement('settlement_charge_known', 'SELECT 1 FROM order_charge WHERE order_id = $1::uuid');
const ADD = statement(
  'settlement_charge_add',
  `INSERT INTO order_charge (order_id, order_code, restaurant_id, deductee_id, financial_year, delivered_at, items_paise, packaging_paise, restaurant_discount_paise,
     platform_discount_paise, commission_basis_points, commission_paise, commission_gst_paise, tds_paise, tcs_paise)
   VALUES ($1::uuid, $2, $3::uuid, $4::uuid, $5, $6::timestamptz, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
);

/** Whether an order has been charged. */
export const isCharged = async (ctx: Ctx, orderId: string): Promise<boolean> => (await ctx.db.sql.rows(KNOWN, [orderId])).length > 0;

export async function addCharge(ctx: Ctx, charge: OrderCharge): Promise<void> {
  const { orderId, orderCode, restaurantId, deducteeId, financialYear, deliveredAt, itemsPaise, packagingPaise, restaurantDiscountPaise } = charge;
  const { platformDiscountPaise, commissionBasisPoints, commissionPaise, commissionGstPaise, tdsPaise, tcsPaise } = charge;
  const sold = [orderId, orderCode, restaurantId, deducteeId, financialYear, deliveredAt, itemsPaise, packagingPaise, restaurantDiscountPaise];
  await ctx.db.sql.rows(ADD, [...sold, platformDiscountPaise, commissionBasisPoints, commissionPaise, commissionGstPaise, tdsPaise, tcsPaise]);
}
