import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import { inSqlTransaction } from '../../../platform/context.ts';
import { TEST_TIME, testClock, testDatabase } from '../../../platform/testing/index.ts';
import { anOrder, aWorld, type World } from '../../orders/testing/world.ts';
import { documentFile } from '../queries/document-file.ts';
import { documentsOf } from '../queries/documents-of-order.ts';
import { aDraft, aRegistration, aSubject } from '../testing/documents.ts';
import { issueDocument } from './issue.ts';
import { issueCreditNote } from './issue-credit-note.ts';
import { issueInvoices } from './issue-invoices.ts';

const { ctx, database, clear } = await testDatabase();
const clock = testClock();
const system = ctx({ clock });
const as = (actor: Actor) => ctx({ actor, clock });
const ZONE = 'Asia/Kolkata';

let world: World;
let orderId: string;

beforeEach(async () => {
  await clear();
  clock.set(TEST_TIME);
  world = await aWorld(system);
  await aRegistration(system);
  orderId = (await anOrder(system, world)).order.id;
  await database.prisma.order.update({ where: { id: orderId }, data: { status: 'delivered', deliveredAt: clock.now() } });
});

describe('invoices', () => {
  it('of a delivered order are issued once and sum to what was paid', async () => {
    const issued = await issueInvoices(system, orderId);
    expect(issued.map((one) => [one.kind, one.number, one.totalPaise])).toEqual([
      ['food_invoice', '29F2627-0000001', 49_228],
      ['fee_invoice', '29P2627-0000001', 1_769],
    ]);
    expect((await issueInvoices(system, orderId)).map((one) => one.id)).toEqual(issued.map((one) => one.id));
    expect(await database.prisma.taxDocument.count()).toBe(2);
  });

  it('asked for in parallel are still issued once', async () => {
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => issueInvoices(system, orderId)));
    expect(all.some((one) => one.status === 'fulfilled')).toBe(true);
    expect(await database.prisma.taxDocument.count()).toBe(2);
    expect((await issueInvoices(system, orderId)).map((one) => one.number)).toEqual(['29F2627-0000001', '29P2627-0000001']);
  });

  it('wait for the delivery, and for the platform’s registration in the state', async () => {
    await database.prisma.platformRegistration.deleteMany();
    await expect(issueInvoices(system, orderId)).rejects.toThrow('no_platform_registration');
    await database.prisma.order.update({ where: { id: orderId }, data: { status: 'picked_up' } });
    await expect(issueInvoices(system, orderId)).rejects.toThrow('order_not_delivered');
    // Cancelled with nothing kept: a document of nothing is none, and the job has done its work.
    await database.prisma.order.update({ where: { id: orderId }, data: { status: 'cancelled' } });
    expect(await issueInvoices(system, orderId)).toEqual([]);
  });
});

describe('a series', () => {
  it('has no gap and no number twice, however many are issued at once and however many of them fail', async () => {
    const wanted = Array.from({ length: 40 }, (_, index) => index);
    await Promise.allSettled(
      wanted.map((index) =>
        inSqlTransaction(system, async (tx) => {
          await issueDocument(tx, aDraft(), aSubject(`test:${index}`));
          if (index % 3 === 0) throw new Error('something else failed');
        }),
      ),
    );
    const issued = await database.prisma.taxDocument.findMany({ orderBy: { sequence: 'asc' } });
    expect(issued.map((one) => one.sequence)).toEqual(issued.map((_, index) => index + 1));
    expect(issued).toHaveLength(26);
  });

  it('begins anew with the financial year', async () => {
    const issue = (key: string) => inSqlTransaction(system, (tx) => issueDocument(tx, aDraft(), aSubject(key)));
    clock.set(new Date('2027-03-31T18:29:00Z'));
    expect((await issue('a')).number).toBe('29P2627-0000001');
    clock.set(new Date('2027-03-31T18:31:00Z'));
    expect((await issue('b')).number).toBe('29P2728-0000001');
  });

  it('is not to be had outside a transaction, and what is issued can’t be changed or removed', async () => {
    await expect(issueDocument(system, aDraft(), aSubject('a'))).rejects.toThrow('transaction');
    await inSqlTransaction(system, (tx) => issueDocument(tx, aDraft(), aSubject('a')));
    await expect(database.prisma.taxDocument.updateMany({ data: { totalPaise: 1 } })).rejects.toThrow('append-only');
    await expect(database.prisma.taxDocument.deleteMany()).rejects.toThrow('append-only');
  });
});

describe('a credit note', () => {
  const invoiceId = async () => (await issueInvoices(system, orderId))[0]?.id ?? '';

  it('is example 8 of the facts sheet, and the last one takes the tax that is left', async () => {
    const id = await invoiceId();
    const note = await issueCreditNote(system, id, 'refund:1', [{ supply: 'food', taxablePaise: 14_900 }], ZONE);
    expect(note).toMatchObject({ number: '29C2627-0000001', originalId: id, taxablePaise: 14_900, cgstPaise: 373, sgstPaise: 373, totalPaise: 15_646 });
    expect(note.content.original?.number).toBe('29F2627-0000001');
    const rest = await issueCreditNote(system, id, 'refund:2', [{ supply: 'food', taxablePaise: 27_600 }], ZONE);
    expect(rest).toMatchObject({ cgstPaise: 690, sgstPaise: 690 });
  });

  it('is issued once for a reason, and never for more than the invoice', async () => {
    const id = await invoiceId();
    const credit = (key: string, taxablePaise: number) => issueCreditNote(system, id, key, [{ supply: 'food', taxablePaise }], ZONE);
    expect((await credit('refund:1', 100)).id).toBe((await credit('refund:1', 100)).id);
    await expect(credit('refund:2', 42_401)).rejects.toThrow('more_than_invoiced');
    await expect(credit('refund:3', 0)).rejects.toThrow('nothing_to_credit');
    const all = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => credit(`race:${index}`, 10_000)));
    expect(all.filter((one) => one.status === 'fulfilled')).toHaveLength(4);
  });
});

describe('reading', () => {
  it('is for the customer and for staff who answer for money, and the same as none for anyone else', async () => {
    await issueInvoices(system, orderId);
    const { documents } = await documentsOf(as(world.customer), { orderId });
    expect(documents.map((one) => one.totalPaise)).toEqual([49_228, 1_769]);
    expect((await documentsOf(as(world.support), { orderId })).documents).toHaveLength(2);
    const documentId = documents[0]?.id ?? '';
    for (const actor of [world.stranger, world.kitchen, world.otherKitchen, world.rider, world.operator]) {
      await expect(documentsOf(as(actor), { orderId })).rejects.toThrow('not_found');
      await expect(documentFile(as(actor), { documentId })).rejects.toThrow('not_found');
    }
  });

  it('gives a PDF in English, and with Hindi beside it', async () => {
    const [document] = await issueInvoices(system, orderId);
    const read = (locale: 'en' | 'hi') => documentFile(ctx({ actor: world.customer, clock, locale }), { documentId: document?.id ?? '' });
    const [english, hindi] = [await read('en'), await read('hi')];
    expect(english.fileName).toBe('29F2627-0000001.pdf');
    const bytes = (file: typeof english) => Buffer.from(file.base64, 'base64');
    expect(bytes(english).subarray(0, 5).toString()).toBe('%PDF-');
    // The letters of the second script are embedded.
    expect(bytes(hindi).length - bytes(english).length).toBeGreaterThan(3_000);
  });
});
