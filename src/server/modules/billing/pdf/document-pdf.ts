import { DEFAULT_LOCALE, type Locale } from '../../../../messages/locales.ts';
import { renderPdf } from '../../../platform/documents/pdf.ts';
import { type Texts, textsOf } from '../../../platform/texts/texts.ts';
import type { Draft, Particular, Party, TaxLine } from '../domain/document.ts';
import type { TaxDocument } from '../store/documents.ts';
import { TEMPLATE } from './template.ts';

const RUPEES = new Intl.NumberFormat('en-IN-u-nu-latn', { style: 'currency', currency: 'INR' });
const rupees = (paise: number): string => RUPEES.format(paise / 100);
const percent = (basisPoints: number): string => `${basisPoints / 100} %`;

const dayOf = (at: Date | string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-IN-u-nu-latn', { timeZone, day: '2-digit', month: 'short', year: 'numeric' }).format(new Date(at));

/** English, and the reader's language beside it. */
function bilingual(locale: Locale): Texts {
  const english = textsOf(DEFAULT_LOCALE, 'documents');
  const own = textsOf(locale, 'documents');
  return (key, params) => {
    const [first, second] = [english(key, params), own(key, params)];
    return first === second ? first : `${first} · ${second}`;
  };
}

function partyLines(t: Texts, party: Party, fssai?: string): string[] {
  const lines = [
    party.addressLine,
    party.pin && `${t('pin')} ${party.pin}`,
    `${t('state')} ${party.stateCode}`,
    party.gstin && `${t('gstin')} ${party.gstin}`,
    fssai && `${t('fssai')} ${fssai}`,
  ];
  return lines.filter((line): line is string => Boolean(line));
}

function partiesOf(t: Texts, { supplier, recipient, cook }: Draft) {
  const parties = [
    { label: t('supplier'), name: supplier.name, lines: partyLines(t, supplier, cook?.name === supplier.name ? cook.fssai : undefined) },
    { label: t('recipient'), name: recipient.name || t('customer'), lines: partyLines(t, recipient) },
  ];
  if (cook && cook.name !== supplier.name) {
    const lines = [cook.gstin && `${t('gstin')} ${cook.gstin}`, `${t('fssai')} ${cook.fssai}`].filter(Boolean) as string[];
    parties.push({ label: t('cook'), name: cook.name, lines });
  }
  return parties;
}

const particularRow = (t: Texts, { key, name, quantity, paise }: Particular): string[] => [
  name ?? (key ? t(`particular.${key}`) : ''),
  quantity ? String(quantity) : '',
  rupees(paise),
];

const taxRow = (t: Texts, line: TaxLine): string[] => [
  t(`supply.${line.supply}`),
  line.sac,
  rupees(line.taxablePaise),
  percent(line.rateBasisPoints),
  ...[line.cgstPaise, line.sgstPaise, line.igstPaise].map(rupees),
];

/** The document on paper, in English and the reader's language. `timeZone` is the supplier's. */
export function documentPdf(document: TaxDocument, locale: Locale, timeZone: string): Buffer {
  const t = bilingual(locale);
  const { content } = document;
  const facts = [
    [t('number'), document.number],
    [t('date'), dayOf(document.issuedAt, timeZone)],
    ...(content.orderCode ? [[t('order'), content.orderCode]] : []),
    [t('placeOfSupply'), document.placeOfSupply],
    [t('reverseCharge'), t('no')],
    ...(content.original ? [[t('original'), `${content.original.number}, ${dayOf(content.original.issuedAt, timeZone)}`]] : []),
  ];
  const english = textsOf(DEFAULT_LOCALE, 'documents');
  const [title, own] = [english(`kind.${document.kind}`), textsOf(locale, 'documents')(`kind.${document.kind}`)];
  return renderPdf(TEMPLATE, {
    title,
    subtitle: title === own ? '' : own,
    facts,
    supplier: { name: content.supplier.name },
    parties: partiesOf(t, content),
    itemHead: ['item', 'quantity', 'amount'].map((key) => t(key)),
    rows: content.particulars.map((particular) => particularRow(t, particular)),
    taxHead: ['', ...['sac', 'taxable', 'rate', 'cgst', 'sgst', 'igst'].map((key) => t(key))],
    taxes: content.taxes.map((line) => taxRow(t, line)),
    sums: ['', '', rupees(document.taxablePaise), '', ...[document.cgstPaise, document.sgstPaise, document.igstPaise].map(rupees)],
    totalLabel: t('total'),
    total: rupees(document.totalPaise),
    notes: content.under95 ? [t('under95')] : [],
    signature: english('signature', { name: content.supplier.name }),
  });
}
