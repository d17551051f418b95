import { beforeAll, describe, expect, it } from 'vitest';
import { verifyPassword } from '../../src/server/modules/identity/auth/password.ts';
import { bill } from '../../src/server/modules/pricing/contract.ts';
import { testDatabase } from '../../src/server/platform/testing/index.ts';
import { seedDemo } from './main.ts';

const { database } = await testDatabase();
const NOW = new Date('2026-11-24T07:00:00Z');
const options = { log: () => {}, now: NOW, orders: 2_000 };
const rows = async <Row extends object>(text: string, values: unknown[] = []) => (await database.pool.query<Row>(text, values)).rows;
const count = async (from: string) => (await rows<{ n: number }>(`SELECT count(*) AS n FROM ${from}`))[0]?.n ?? 0;

describe('seedDemo', () => {
  beforeAll(async () => {
    expect(await seedDemo(database, options)).toBe(true);
  }, 180_000);

  it('does nothing the second time', async () => {
    const before = await count('orders');
    expect(await seedDemo(database, options)).toBe(false);
    expect(await count('orders')).toBe(before);
  });

  it('fills cities, kitchens and menus, and the search index of those that may sell', async () => {
    expect(await count('city')).toBe(6);
    expect(await count('zone')).toBeGreaterThanOrEqual(80);
    expect(await count('restaurant')).toBeGreaterThanOrEqual(200);
    expect(await count(`restaurant WHERE status = 'pending'`)).toBe(4);
    expect(await count('menu_item')).toBeGreaterThan(5_000);
    expect(await count(`search_document WHERE kind = 'restaurant'`)).toBe(await count(`restaurant WHERE status = 'approved'`));
    expect(await count('fee_policy f WHERE jsonb_array_length(delivery_slabs::jsonb) = 5')).toBe(6);
    expect(await count('surge_policy')).toBe(6);
    expect(await count('price_offer WHERE listed AND restaurant_id IS NULL')).toBe(12);
    expect(await count('price_offer WHERE code IS NULL AND restaurant_basis_points = 10000')).toBeGreaterThan(50);
  });

  it('knows who bears each kitchen’s withheld tax, most of them with a PAN, and where kitchens and riders are paid', async () => {
    expect(await count('restaurant_deductee')).toBe(await count('restaurant'));
    const without = await count('restaurant_deductee r JOIN deductee d ON d.id = r.deductee_id WHERE d.pan IS NULL');
    expect(without).toBeGreaterThan(0);
    expect(without).toBeLessThan((await count('restaurant')) / 10);
    expect(await count(`deductee WHERE kind = 'individual' AND pan !~ '^[A-Z]{3}P[A-Z][0-9]{4}[A-Z]$'`)).toBe(0);
    expect(
      await count(
        `restaurant r WHERE status = 'approved' AND NOT EXISTS (SELECT 1 FROM payout_account a WHERE a.payee_id = r.id AND a.verified_at IS NOT NULL)`,
      ),
    ).toBe(0);
    expect(await count(`payout_account WHERE payee_type = 'rider'`)).toBeGreaterThanOrEqual(150);
  });

  it('has the last weeks of the demo’s kitchen in books that balance, and a week closed with a statement for the kitchen and for its rider', async () => {
    expect((await rows<{ off: number }>('SELECT coalesce(sum(paise), 0) AS off FROM ledger_posting'))[0]?.off).toBe(0);
    expect(await count('order_charge')).toBeGreaterThan(3);
    expect(await count(`settlement_statement WHERE status = 'issued' AND payable_paise > 0`)).toBe(1);
    expect(await count(`rider_statement WHERE status = 'issued' AND hold_reason IS NULL AND payable_paise > 0`)).toBe(1);
  });

  it('makes the demo accounts with their roles and places', async () => {
    const grants = await rows<{ role: string; slug: string | null }>(
      `SELECT g.role, r.slug FROM role_grant g JOIN user_account u ON u.id = g.user_id LEFT JOIN restaurant r ON r.id = g.restaurant_id
       WHERE u.phone = ANY($1) ORDER BY u.phone`,
      [['+919000000001', '+919000000101', '+919000000102', '+919000000103', '+919000000201']],
    );
    const kitchen = 'zafrani-dum-house-indiranagar';
    expect(grants).toEqual([
      { role: 'customer', slug: null },
      { role: 'vendor_owner', slug: kitchen },
      { role: 'vendor_manager', slug: kitchen },
      { role: 'vendor_kitchen', slug: kitchen },
      { role: 'rider', slug: null },
    ]);
    const staff = await rows<{ email: string; password_hash: string }>(`SELECT email, password_hash FROM user_account WHERE email IS NOT NULL ORDER BY email`);
    expect(staff.map((one) => one.email)).toEqual(['admin@thali.example', 'finance@thali.example', 'operations@thali.example', 'support@thali.example']);
    expect(await verifyPassword('thali-demo-2026', staff[0]?.password_hash ?? null)).toBe(true);
    expect(await count(`address a JOIN user_account u ON u.id = a.user_id WHERE u.phone = '+919000000001'`)).toBe(2);
    expect(await count(`rider WHERE simulated AND status = 'approved'`)).toBe(150);
  });

  it('keeps nothing personal of the customers of the history', async () => {
    const named = await count(
      `user_account u JOIN role_grant g ON g.user_id = u.id WHERE g.role = 'customer' AND (u.phone IS NOT NULL OR u.email IS NOT NULL OR u.name IS NOT NULL)`,
    );
    expect(named).toBe(1);
  });

  it('has a history that agrees with itself and with the contract of bills', async () => {
    const orders = await count('orders');
    expect(Math.abs(orders - options.orders) / options.orders).toBeLessThan(0.3);
    expect(await count('order_fact')).toBe(orders);
    expect(await count(`orders o WHERE items_paise <> (SELECT sum(total_paise) FROM order_line l WHERE l.order_id = o.id)`)).toBe(0);
    expect(await count(`orders WHERE delivered_at > '${NOW.toISOString()}' OR placed_at < '2026-08-25'`)).toBe(0);
    expect(await count(`orders o WHERE NOT EXISTS (SELECT 1 FROM user_account u WHERE u.id = o.customer_id)`)).toBe(0);
    for (const order of await rows<{ bill: unknown; total_paise: number }>('SELECT bill, total_paise FROM orders LIMIT 50')) {
      const parsed = bill.parse(order.bill);
      expect(parsed.lines.reduce((sum, line) => sum + line.paise, 0)).toBe(order.total_paise);
    }
  });
});
