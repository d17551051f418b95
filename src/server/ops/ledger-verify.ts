import { verifyLedger } from '../modules/ledger/index.ts';
import type { OpsCommand } from './command.ts';

export const ledgerVerify: OpsCommand = {
  name: 'ledger verify',
  summary: 'whether every entry balances and is what was posted, every seal holds and every balance is right; exit code 1 if not',
  async run({ context, out, tell }) {
    const { faults, lastSeal, ...figures } = await verifyLedger(await context());
    for (const fault of faults) tell(fault);
    if (lastSeal) tell(`the last seal, up to entry ${lastSeal.toSeq}: ${lastSeal.hash}`);
    out(JSON.stringify(figures));
    return faults.length === 0 ? 0 : 1;
  },
};
