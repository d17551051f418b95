import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { taxAssess } from './tax-assess.ts';

async function run(...lines: string[]): Promise<{ code: number; answers: unknown[] }> {
  const answers: unknown[] = [];
  const code = await taxAssess.run({
    args: [],
    stdin: Readable.from([`${lines.join('\n')}\n`]),
    out: (line) => answers.push(JSON.parse(line)),
    tell: () => {},
    context: () => Promise.reject(new Error('It needs no database')),
  });
  return { code, answers };
}

const parties = { date: '2026-11-24', restaurant: { state: '29', specifiedPremises: false, registered: true }, customer: { state: '33' } };

it('answers every line by the contract, and a bad one does not stop the others', async () => {
  const good = { id: 'a', ...parties, items: [{ name: 'Thali', amount: 60_000, kind: 'food' }], platformFee: 1_499, tip: 2_000 };
  const discounts = [{ fundedBy: 'platform', on: 'food', amount: 10_000 }];
  const { code, answers } = await run(JSON.stringify({ id: 1, ...parties, tip: -1 }), 'not json', '', JSON.stringify({ ...good, discounts }));
  expect(code).toBe(0);
  expect(answers).toEqual([
    { id: 1, error: { code: 'negative_amount', message: expect.any(String), path: 'tip' } },
    { id: null, error: { code: 'not_json', message: expect.any(String), path: '' } },
    {
      id: 'a',
      lines: [
        { line: 'food', liable: 'eco-9(5)', placeOfSupply: '29', taxable: 60_000, rate: 5, cgst: 1_500, sgst: 1_500, igst: 0 },
        { line: 'platformFee', liable: 'eco', placeOfSupply: '33', taxable: 1_499, rate: 18, cgst: 0, sgst: 0, igst: 270 },
      ],
      taxTotal: 3_270,
      invoiceTotal: 64_769,
      customerPays: 56_769,
    },
  ]);
});
