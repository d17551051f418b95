import type { OpsCommand } from './command.ts';

/** Every command, loaded only when it is called. A module's commands stand in a file of their own beside this one. */
export const COMMANDS: readonly { readonly name: string; readonly load: () => Promise<OpsCommand> }[] = [
  { name: 'dispatch replay', load: async () => (await import('./dispatch-replay.ts')).dispatchReplay },
  { name: 'dispatch solve', load: async () => (await import('./dispatch-solve.ts')).dispatchSolve },
  { name: 'events lag', load: async () => (await import('./events-lag.ts')).eventsLag },
  { name: 'jobs failed', load: async () => (await import('./jobs-failed.ts')).jobsFailed },
  { name: 'pricing replay', load: async () => (await import('./pricing-replay.ts')).pricingReplay },
  { name: 'ledger verify', load: async () => (await import('./ledger-verify.ts')).ledgerVerify },
  { name: 'payments reconcile', load: async () => (await import('./payments-reconcile.ts')).paymentsReconcile },
  { name: 'procedures list', load: async () => (await import('./procedures-list.ts')).proceduresList },
  { name: 'tax assess', load: async () => (await import('./tax-assess.ts')).taxAssess },
];
