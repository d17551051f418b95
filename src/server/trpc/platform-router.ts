import { z } from 'zod';
import { componentsInUse } from '../platform/monitoring/components.ts';
import { readiness } from '../platform/monitoring/health.ts';
import { roleProcedure, router } from './procedures.ts';

const component = z.object({ state: z.enum(['up', 'degraded', 'down']), latencyMs: z.number(), detail: z.string().optional() });

export const platformRouter = router({
  health: roleProcedure(['admin', 'operations', 'support'])
    .meta({ openapi: { method: 'GET', path: '/admin/health', tags: ['Platform'], summary: 'State of each component of this process' } })
    .output(z.object({ ready: z.boolean(), components: z.record(z.string(), component) }))
    .query(() => readiness(componentsInUse())),
});
