import { beforeEach, expect, it } from 'vitest';
import { TEST_TIME, testClock, testDatabase } from '../../../platform/testing/index.ts';
import { anOrder, aWorld, type World } from '../../orders/testing/world.ts';
import { issueCreditNote } from '../commands/issue-credit-note.ts';
import { issueInvoices } from '../commands/issue-invoices.ts';
import { aRegistration } from '../testing/documents.ts';
import { returnsFile } from './returns-file.ts';
import { taxReturns } from './tax-returns.ts';

const { ctx, database, clear } = await testDatabase();
const clock = testClock();
const system = ctx({ clock });
const GSTIN = '29AAGCB7383J1Z4';
const november = { gstin: GSTIN, month: '2026-11' };

let world: World;

beforeEach(async () => {
  await clear();
  clock.set(TEST_TIME);
  world = await aWorld(system);
  await aRegistration(system);
});

async function aDeliveredOrder(pin: string | null = '560038') {
  clock.advance(1000);
  const { order } = await anOrder(system, world);
  const { address } = await database.prisma.order.findUniqueOrThrow({ where: { id: order.id } });
  const data = { status: 'delivered', deliveredAt: clock.now(), address: { ...(address as object), pin } };
  await database.prisma.order.update({ where: { id: order.id }, data });
  return issueInvoices(system, order.id);
}

it('sum the documents of a month, less the notes on them', async () => {
  const [invoice] = await aDeliveredOrder();
  await aDeliveredOrder(null);
  await issueCreditNote(system, invoice?.id ?? '', 'refund:1', [{ supply: 'food', taxablePaise: 14_900 }], 'Asia/Kolkata');
  const returns = await taxReturns(system, november);
  expect(returns.summary).toMatchObject([
    { row: '3.1(a)', taxablePaise: 2_998, cgstPaise: 270, payableCgstPaise: 300 },
    { row: '3.1.1(i)', taxablePaise: 2 * 46_400 - 14_900, cgstPaise: 2 * 1_414 - 373 },
  ]);
  expect(returns.table13.map((row) => [row.kind, row.first, row.last, row.count])).toEqual([
    ['credit_note', '29C2627-0000001', '29C2627-0000001', 1],
    ['fee_invoice', '29P2627-0000001', '29P2627-0000002', 2],
    ['food_invoice', '29F2627-0000001', '29F2627-0000002', 2],
  ]);
  expect(returns.exceptions.map((one) => [one.code, one.number])).toEqual([
    ['recipient_pin_missing', '29F2627-0000002'],
    ['recipient_pin_missing', '29P2627-0000002'],
  ]);
});

it('of a month are cut at midnight in India', async () => {
  clock.set(new Date('2026-11-30T18:29:00Z'));
  await aDeliveredOrder();
  clock.set(new Date('2026-11-30T18:30:00Z'));
  await aDeliveredOrder();
  const count = async (month: string) => (await taxReturns(system, { gstin: GSTIN, month })).table12.map((row) => row.count);
  expect([await count('2026-11'), await count('2026-12'), await count('2027-01')]).toEqual([[1], [1], []]);
});

it('come as CSV in rupees, and are not to be had for a registration that is none', async () => {
  await aDeliveredOrder();
  const file = await returnsFile(system, { ...november, table: 'table15' });
  expect(file.fileName).toBe(`${GSTIN}-2026-11-table15.csv`);
  const [head, food, delivery] = file.text.trim().split('\n');
  expect(head).toBe('supplier_type,recipient_type,gstin_supplier,gstin_recipient,doc_no,doc_date,rate,value_of_supply,igst,cgst,sgst,cess,pos');
  expect([food, delivery]).toEqual([
    'unregistered,unregistered,,,,,5,425.00,0.00,10.63,10.63,0.00,29',
    'unregistered,unregistered,,,,,18,39.00,0.00,3.51,3.51,0.00,29',
  ]);
  await expect(taxReturns(system, { ...november, gstin: '27AAPFU0939F1ZV' })).rejects.toThrow('not_found');
});

it('tell each registered restaurant what it supplied through us, by who owes the tax', async () => {
  await aDeliveredOrder();
  await database.prisma.restaurant.updateMany({ data: { gstin: '29AAACZ9999A1Z5' } });
  await aDeliveredOrder();
  await database.prisma.restaurant.updateMany({ data: { specifiedPremises: true } });
  const [hotel] = await aDeliveredOrder();
  await issueCreditNote(system, hotel?.id ?? '', 'refund:1', [{ supply: 'food', taxablePaise: 14_900 }], 'Asia/Kolkata');
  const { table14 } = await taxReturns(system, november);
  expect(table14).toEqual([
    expect.objectContaining({ gstinSupplier: '29AAACZ9999A1Z5', nature: '14(a)', gstinOperator: GSTIN, netPaise: 42_500 - 14_900, cgstPaise: 3_825 - 1_341 }),
    expect.objectContaining({ nature: '14(b)', netPaise: 42_500, cgstPaise: 1_063, sgstPaise: 1_063 }),
  ]);
});
