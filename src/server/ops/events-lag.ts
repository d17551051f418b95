import { subscriberLags } from '../platform/events/lag.ts';
import type { OpsCommand } from './command.ts';

export const eventsLag: OpsCommand = {
  name: 'events lag',
  summary: 'how far each durable subscriber is behind the event log',
  async run({ context, out }) {
    out(JSON.stringify({ subscribers: await subscriberLags(await context()) }));
    return 0;
  },
};
