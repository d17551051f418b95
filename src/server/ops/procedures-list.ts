import { procedureRegistry } from '../trpc/registry.ts';
import { appRouter } from '../trpc/root.ts';
import type { OpsCommand } from './command.ts';

export const proceduresList: OpsCommand = {
  name: 'procedures list',
  summary: 'every procedure with its access, limit and place in the REST API',
  async run({ out, tell }) {
    const procedures = procedureRegistry(appRouter).map(({ input, ...rest }) => rest);
    for (const { path, type, access, rest } of procedures) {
      tell(
        `${type.padEnd(9)}${path.padEnd(34)}${(typeof access === 'string' ? access : access.join(' ')).padEnd(44)}${rest ? `${rest.method} ${rest.path}` : ''}`,
      );
    }
    out(JSON.stringify({ procedures }));
    return 0;
  },
};
