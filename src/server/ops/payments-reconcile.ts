import { parseArgs } from 'node:util';
import { reconcileDay } from '../modules/payments/index.ts';
import type { OpsCommand } from './command.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const paymentsReconcile: OpsCommand = {
  name: 'payments reconcile',
  summary: 'compares a day with the gateways’ records and repairs it: --date YYYY-MM-DD (in India); exit code 1 when something stays open',
  async run({ args, context, out, tell }) {
    const { values } = parseArgs({ args: [...args], options: { date: { type: 'string' } } });
    if (!values.date || !DAY.test(values.date) || Number.isNaN(Date.parse(values.date))) {
      tell('A day is needed: --date YYYY-MM-DD');
      return 2;
    }
    const reports = await reconcileDay(await context(), values.date);
    out(JSON.stringify({ reports: reports.map(({ driver, day, totals, differences, openCount }) => ({ driver, day, totals, differences, openCount })) }));
    return reports.some((report) => report.openCount > 0) ? 1 : 0;
  },
};
