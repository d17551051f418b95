import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import { actingAs } from '../../../platform/context.ts';
import { installJobs } from '../../../platform/jobs/boss.ts';
import { registeredJobs } from '../../../platform/jobs/job.ts';
import { TEST_TIME, testClock, testDatabase } from '../../../platform/testing/index.ts';
import { issueCreditNote, issueInvoices } from '../../billing/index.ts';
import type { World } from '../../orders/testing/world.ts';
import { chargeOrder } from '../commands/charge-order.ts';
import { aDeliveredOrder, aSettledWorld } from '../testing/orders.ts';
import { withholding, withholdingFile } from './withholding.ts';

const { ctx, database, clear } = await testDatabase();
const clock = testClock();
const system = ctx({ clock });
const november = { gstin: '29AAGCB7383J1Z4', month: '2026-11' };
const GSTIN = '29AAACZ9999A1Z5';

let world: World;
let finance: typeof system;

beforeAll(() => installJobs(database, registeredJobs()));
beforeEach(async () => {
  await clear();
  clock.set(TEST_TIME);
  world = await aSettledWorld(system);
  const actor: Actor = { type: 'user', userId: world.customerId, sessionId: world.customerId, roles: [{ role: 'finance' }] };
  finance = actingAs(system, actor);
});

/** Delivered, invoiced and charged. */
async function aFinishedOrder(): Promise<string | undefined> {
  clock.advance(1_000);
  const orderId = await aDeliveredOrder(system, world);
  const [invoice] = await issueInvoices(system, orderId);
  await chargeOrder(system, orderId);
  return invoice?.id;
}

it('leaves a restaurant under section 9(5) out of GSTR-8, and shows its tax withheld as charged and as booked', async () => {
  await database.prisma.restaurant.updateMany({ data: { gstin: GSTIN } });
  await aFinishedOrder();
  const papers = await withholding(finance, november);
  expect(papers.gstr8).toEqual([]);
  expect(papers.tds).toMatchObject([
    { legalName: 'Zafrani Foods Pvt Ltd', pan: 'AAGCB7383J', paymentCode: '1035', form: '140', grossPaise: 42_500, tdsPaise: 43, bookedPaise: 43 },
  ]);
  expect(papers.exceptions).toEqual([]);
});

it('shows a restaurant in specified premises in GSTR-8, net of a credit note, with the tax collected as booked', async () => {
  await database.prisma.restaurant.updateMany({ data: { gstin: GSTIN, specifiedPremises: true } });
  const invoiceId = await aFinishedOrder();
  await aFinishedOrder();
  await issueCreditNote(system, invoiceId ?? '', 'refund:1', [{ supply: 'food', taxablePaise: 14_900 }], 'Asia/Kolkata');
  const papers = await withholding(finance, november);
  expect(papers.gstr8).toEqual([
    {
      gstinSupplier: GSTIN,
      placeOfSupply: '29',
      grossPaise: 85_000,
      returnedPaise: 14_900,
      netPaise: 70_100,
      igstPaise: 0,
      // A quarter of a per cent of 425.00 is 1.0625, rounded an order.
      cgstPaise: 2 * 106,
      sgstPaise: 2 * 106,
    },
  ]);
  expect(papers.exceptions).toEqual([]);
  const file = await withholdingFile(finance, { ...november, table: 'gstr8' });
  expect(file.text.trim().split('\n')).toEqual([
    'gstin_supplier,gross_value,value_returned,net_value,igst,cgst,sgst,pos',
    `${GSTIN},850.00,149.00,701.00,0.00,2.12,2.12,29`,
  ]);
});

it('names what does not add up, and shows nothing to anyone but finance', async () => {
  await database.prisma.restaurant.updateMany({ data: { gstin: null, specifiedPremises: true } });
  await database.prisma.restaurantDeductee.deleteMany();
  await aFinishedOrder();
  const { exceptions } = await withholding(finance, november);
  expect(exceptions.map(({ code }) => code)).toEqual(['seller_gstin_missing', 'pan_missing']);
  await expect(withholding(actingAs(system, world.operator), november)).rejects.toThrow('forbidden');
  await expect(withholding(finance, { ...november, gstin: '27AAPFU0939F1ZV' })).rejects.toThrow('not_found');
});
