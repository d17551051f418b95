import { createInterface } from 'node:readline';
import { assessTax, STATUTE } from '../modules/pricing/index.ts';
import type { OpsCommand } from './command.ts';

const idOf = (value: unknown): string | number | null => {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
};

/** The answer to one line of input: the assessment in paise with rates in per cent, or what is wrong with the case. */
export function answerTo(line: string): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: { code: 'not_json', message: 'The line is not JSON', path: '' } };
  }
  const id = idOf(value);
  const result = assessTax(value, STATUTE);
  if (!result.ok) return { id, error: result.error };
  const { lines, taxPaise, invoicePaise, customerPaysPaise } = result.value;
  return {
    id,
    lines: lines.map(({ line: name, rule, taxablePaise, cgstPaise, sgstPaise, igstPaise }) => ({
      line: name,
      liable: rule.liable,
      placeOfSupply: rule.placeOfSupply,
      taxable: taxablePaise,
      rate: rule.basisPoints / 100,
      cgst: cgstPaise,
      sgst: sgstPaise,
      igst: igstPaise,
    })),
    taxTotal: taxPaise,
    invoiceTotal: invoicePaise,
    customerPays: customerPaysPaise,
  };
}

export const taxAssess: OpsCommand = {
  name: 'tax assess',
  summary: 'the GST of orders: one case a line on stdin, one answer a line; rates of the statute, no database',
  async run({ stdin, out }) {
    for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      // Files made on Windows begin with a mark that is no JSON.
      const text = line.replace(/^\uFEFF/, '').trim();
      if (text !== '') out(JSON.stringify(answerTo(text)));
    }
    return 0;
  },
};
