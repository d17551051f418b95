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

const KNOWN = statement('settlement_charges_known', 'SELECT order_id AS "orderId" FROM order_charge WHERE order_id = ANY($1::uuid[])');
const ADD = statement(
  'settlement_charges_add',
  `INSERT INTO order_charge (order_id, order_code, restaurant_id, deductee_id, financial_year, delivered_at, items_paise, packaging_paise, restaurant_discount_paise,
     platform_discount_paise, commission_basis_points, commission_paise, commission_gst_paise, tds_paise, tcs_paise)
   SELECT "orderId", "orderCode", "restaurantId", "deducteeId", "financialYear", "deliveredAt", "itemsPaise", "packagingPaise", "restaurantDiscountPaise",
     "platformDiscountPaise", "commissionBasisPoints", "commissionPaise", "commissionGstPaise", "tdsPaise", "tcsPaise"
   FROM jsonb_to_recordset($1::jsonb) AS c("orderId" uuid, "orderCode" text, "restaurantId" uuid, "deducteeId" uuid, "financialYear" int, "deliveredAt" timestamptz,
     "itemsPaise" int, "packagingPaise" int, "restaurantDiscountPaise" int, "platformDiscountPaise" int, "commissionBasisPoints" int, "commissionPaise" int,
     "commissionGstPaise" int, "tdsPaise" int, "tcsPaise" int)`,
);

/** Which of these orders have been charged. */
export const chargedAmong = async (ctx: Ctx, orderIds: readonly string[]): Promise<Set<string>> =>
  new Set((await ctx.db.sql.rows<{ orderId: string }>(KNOWN, [[...orderIds]])).map(({ orderId }) => orderId));

export const addCharges = (ctx: Ctx, charges: readonly OrderCharge[]) => ctx.db.sql.rows(ADD, [JSON.stringify(charges)]);
