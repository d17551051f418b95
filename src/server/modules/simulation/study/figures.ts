import type { CityReport } from './report.ts';

export const GROUPS = ['orders', 'service', 'riders', 'offers', 'engine', 'server'] as const;

/** A figure of the report as a reader sees it. */
export interface Figure {
  readonly key: string;
  readonly group: (typeof GROUPS)[number];
  readonly unit: 'count' | 'share' | 'money' | 'minutes' | 'ms';
  readonly better: 'less' | 'more' | 'none';
  /** Null where there is nothing to measure. */
  readonly of: (report: CityReport) => number | null;
}

type Row = readonly [key: string, unit: Figure['unit'], better: Figure['better'], of: Figure['of']];
const group = (name: Figure['group'], rows: readonly Row[]): Figure[] => rows.map(([key, unit, better, of]) => ({ key, group: name, unit, better, of }));

/** Every figure in the order of the report; the README's table defines them. */
export const FIGURES: readonly Figure[] = [
  ...group('orders', [
    ['placed', 'count', 'none', ({ orders }) => orders.placed],
    ['delivered', 'count', 'more', ({ orders }) => orders.delivered],
    ['cancelledByKitchen', 'count', 'none', ({ orders }) => orders.cancelledByKitchen],
    ['cancelledByCustomer', 'count', 'less', ({ orders }) => orders.cancelledByCustomer],
    ['open', 'count', 'less', ({ orders }) => orders.open],
  ]),
  ...group('service', [
    ['clickToDoorMean', 'minutes', 'less', ({ service }) => service.clickToDoorMinutes.mean],
    ['clickToDoorP50', 'minutes', 'less', ({ service }) => service.clickToDoorMinutes.p50],
    ['clickToDoorP90', 'minutes', 'less', ({ service }) => service.clickToDoorMinutes.p90],
    ['onTime', 'share', 'more', ({ service }) => service.onTime],
    ['late', 'minutes', 'less', ({ service }) => service.lateMinutes.mean],
    ['foodWaits', 'minutes', 'less', ({ service }) => service.foodWaitsMinutes.mean],
    ['riderWaits', 'minutes', 'less', ({ service }) => service.riderWaitsMinutes.mean],
    ['unassigned', 'minutes', 'less', ({ service }) => service.unassignedMinutes.mean],
    ['unassignedP90', 'minutes', 'less', ({ service }) => service.unassignedMinutes.p90],
  ]),
  ...group('riders', [
    ['worked', 'count', 'none', ({ riders }) => riders.worked],
    ['dutyHours', 'count', 'none', ({ riders }) => riders.dutyHours],
    ['utilisation', 'share', 'none', ({ riders }) => riders.utilisation],
    ['tripsAnHour', 'count', 'more', ({ riders }) => riders.tripsAnHour],
    ['stacked', 'share', 'none', ({ riders }) => riders.stacked],
    ['earningsMean', 'money', 'more', ({ riders }) => riders.earningsAnHourPaise.mean],
    ['earningsP10', 'money', 'more', ({ riders }) => riders.earningsAnHourPaise.p10],
    ['earningsP90', 'money', 'none', ({ riders }) => riders.earningsAnHourPaise.p90],
    ['gini', 'count', 'less', ({ riders }) => riders.earningsGini],
    ['paidAnOrder', 'money', 'none', ({ riders }) => riders.paidAnOrderPaise],
    ['riddenKm', 'count', 'less', ({ riders }) => riders.riddenKm],
  ]),
  ...group('offers', [
    ['made', 'count', 'none', ({ offers }) => offers.made],
    ['accepted', 'count', 'none', ({ offers }) => offers.accepted],
    ['declined', 'count', 'less', ({ offers }) => offers.declined],
    ['expired', 'count', 'less', ({ offers }) => offers.expired],
    ['withdrawn', 'count', 'none', ({ offers }) => offers.withdrawn],
    ['acceptance', 'share', 'more', ({ offers }) => offers.acceptance],
    ['offersAnOrder', 'count', 'less', ({ offers }) => offers.anOrder],
  ]),
  ...group('engine', [
    ['decisions', 'count', 'none', ({ engine }) => engine.decisions || null],
    ['decisionP50', 'ms', 'less', ({ engine }) => (engine.decisions ? engine.p50Ms : null)],
    ['decisionP99', 'ms', 'less', ({ engine }) => (engine.decisions ? engine.p99Ms : null)],
    ['decisionMost', 'ms', 'less', ({ engine }) => (engine.decisions ? engine.mostMs : null)],
  ]),
  ...group('server', [
    ['calls', 'count', 'none', ({ server }) => server?.calls ?? null],
    ['callP50', 'ms', 'less', ({ server }) => server?.p50Ms ?? null],
    ['callP99', 'ms', 'less', ({ server }) => server?.p99Ms ?? null],
  ]),
];
