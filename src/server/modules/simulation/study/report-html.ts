import { DEFAULT_LOCALE, type Locale } from '../../../../messages/locales.ts';
import { type Texts, textsOf } from '../../../platform/texts/texts.ts';
import { barChart, escaped, type Line, lineChart } from './charts.ts';
import { FIGURES, type Figure, GROUPS } from './figures.ts';
import type { CityReport } from './report.ts';
import { STYLE } from './report-style.ts';
import type { Study } from './study-policy.ts';

const HOUR_MS = 3_600_000;
const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Kolkata', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const NUMBERS = new Intl.NumberFormat('en-IN-u-nu-latn', { maximumFractionDigits: 2 });
const MONEY = new Intl.NumberFormat('en-IN-u-nu-latn', { style: 'currency', currency: 'INR', maximumFractionDigits: 0 });

function written(t: Texts, { unit }: Figure, value: number | null): string {
  if (value === null) return '–';
  if (unit === 'share') return `${NUMBERS.format(Math.round(value * 1_000) / 10)} %`;
  if (unit === 'money') return MONEY.format(value / 100);
  const number = NUMBERS.format(value);
  return unit === 'count' ? number : t(unit, { value: number });
}

function difference(t: Texts, figure: Figure, [first, second]: readonly CityReport[]): string {
  if (!first || !second) return '';
  const [before, after] = [figure.of(first), figure.of(second)];
  if (before === null || after === null) return '<td class="number">–</td>';
  const by = after - before;
  const size = written(t, figure, Math.abs(by));
  if (size === written(t, figure, 0)) return '<td class="number">–</td>';
  const good = figure.better === 'none' ? null : by < 0 === (figure.better === 'less');
  const word = good === null ? '' : ` <small>${escaped(t(good ? 'better' : 'worse'))}</small>`;
  return `<td class="number ${good === null ? '' : good ? 'good' : 'bad'}">${by > 0 ? '+' : '−'}${escaped(size)}${word}</td>`;
}

function table(t: Texts, reports: readonly CityReport[]): string {
  const compared = reports.length === 2;
  const head = `<tr><th scope="col">${escaped(t('figure'))}</th>${reports.map((report) => `<th scope="col" class="number">${escaped(report.policy)}</th>`).join('')}${compared ? `<th scope="col" class="number">${escaped(t('change'))}</th>` : ''}</tr>`;
  const rows = GROUPS.map((group) => {
    const figures = FIGURES.filter((figure) => figure.group === group && reports.some((report) => figure.of(report) !== null));
    if (figures.length === 0) return '';
    const lines = figures.map((figure) => {
      const cells = reports.map((report) => `<td class="number">${escaped(written(t, figure, figure.of(report)))}</td>`).join('');
      return `<tr><th scope="row">${escaped(t(`figures.${figure.key}`))}</th>${cells}${compared ? difference(t, figure, reports) : ''}</tr>`;
    });
    return `<tbody><tr class="group"><th scope="rowgroup" colspan="${reports.length + (compared ? 2 : 1)}">${escaped(t(`groups.${group}`))}</th></tr>${lines.join('')}</tbody>`;
  });
  return `<div class="wide"><table><thead>${head}</thead>${rows.join('')}</table></div>`;
}

function overTime(t: Texts, { from, hours, reports }: Study): string {
  const named = (report: CityReport, name: string) => (reports.length > 1 ? `${report.policy}: ${name}` : name);
  const lines = (of: readonly (readonly [name: string, value: (sample: CityReport['samples'][number]) => number])[]): Line[] =>
    reports.flatMap((report, index) =>
      of.map(([name, value], tone) => ({
        name: named(report, t(name)),
        tone,
        dashed: index > 0,
        points: report.samples.map((sample) => [(sample.at - from) / (hours * HOUR_MS), value(sample)] as const),
      })),
    );
  const every = Math.max(1, Math.ceil(hours / 12));
  const ticks = Array.from({ length: Math.floor(hours / every) + 1 }, (_, index) => ({
    at: (index * every) / hours,
    label: CLOCK.format(from + index * every * HOUR_MS),
  }));
  const byHour = (key: string, value: (hour: CityReport['hours'][number]) => number) =>
    barChart(
      t(`plots.${key}`),
      (reports[0]?.hours ?? []).map((hour) => CLOCK.format(hour.from)),
      reports.map((report, index) => ({ name: report.policy, tone: index, dashed: index > 0, values: report.hours.map(value) })),
    );
  const [first] = reports;
  const placed = first
    ? barChart(
        t('plots.placed'),
        first.hours.map((hour) => CLOCK.format(hour.from)),
        [
          { name: t('plots.placedOrders'), tone: 0, dashed: false, values: first.hours.map((hour) => hour.placed) },
          ...reports.map((report, index) => ({
            name: named(report, t('plots.cancelledOrders')),
            tone: index + 1,
            dashed: false,
            values: report.hours.map((hour) => hour.cancelled),
          })),
        ],
      )
    : '';
  const bands = reports.map((report) => report.riders.earningsBands).reduce((a, b) => (b.length > a.length ? b : a), []);
  const earnings = barChart(
    t('plots.earnings'),
    bands.map((band) => String(band.fromPaise / 100)),
    reports.map((report, index) => ({ name: report.policy, tone: index, dashed: index > 0, values: report.riders.earningsBands.map((band) => band.riders) })),
  );
  return [
    lineChart(
      t('plots.orders'),
      lines([
        ['plots.openOrders', (sample) => sample.open],
        ['plots.unassigned', (sample) => sample.unassigned],
      ]),
      ticks,
    ),
    lineChart(
      t('plots.riders'),
      lines([
        ['plots.onDuty', (sample) => sample.onDuty],
        ['plots.busy', (sample) => sample.busy],
      ]),
      ticks,
    ),
    placed,
    byHour('clickToDoor', (hour) => hour.clickToDoorMinutes),
    byHour('onTime', (hour) => Math.round(hour.onTime * 100)),
    earnings,
  ].join('');
}

function faults(t: Texts, reports: readonly CityReport[]): string {
  const all = reports.flatMap(({ policy, errors }) => Object.entries(errors).map(([kind, count]) => ({ policy, kind, count })));
  if (all.length === 0) return `<p>${escaped(t('noErrors'))}</p>`;
  const items = all.map(({ policy, kind, count }) => {
    const [code = '', ...rest] = kind.split(': ');
    return `<li>${escaped(policy)} · ${escaped(t(`faults.${code}`))}${rest.length > 0 ? ` (${escaped(rest.join(': '))})` : ''}: ${NUMBERS.format(count)}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

/** The report as one page that needs nothing else: figures side by side, charts, what went wrong; light and dark. */
export function reportHtml(study: Study, locale: Locale = DEFAULT_LOCALE): string {
  const t = textsOf(locale, 'simulation');
  const from = new Intl.DateTimeFormat(`${locale}-IN-u-nu-latn`, { timeZone: 'Asia/Kolkata', dateStyle: 'full', timeStyle: 'short' }).format(study.from);
  const { hours, riders, ordersADay, seed } = study;
  const title = escaped(t('title', { city: study.city }));
  const about = t('about', {
    from,
    hours,
    riders,
    orders: NUMBERS.format(ordersADay),
    seed: String(seed),
    speed: study.speed === null ? 'none' : String(study.speed),
  });
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1><p class="about">${escaped(about)}</p>
<h2>${escaped(t('summary'))}</h2>${table(t, study.reports)}
<h2>${escaped(t('charts'))}</h2><div class="charts">${overTime(t, study)}</div>
<h2>${escaped(t('errors'))}</h2>${faults(t, study.reports)}
</main></body></html>
`;
}
