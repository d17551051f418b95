import { STAFF_ROLES, VENDOR_ROLES } from '../../kernel/actor.ts';
import { roleProcedure, router } from '../../trpc/procedures.ts';
import * as contract from './contract.ts';
import { daily } from './queries/daily.ts';
import { overview } from './queries/overview.ts';
import { vendorToday } from './queries/vendor-today.ts';

export const analyticsRouter = router({
  overview: roleProcedure(STAFF_ROLES)
    .meta({ openapi: { method: 'GET', path: '/admin/overview', tags: ['Analytics'], summary: 'The platform now, against last week' } })
    .input(contract.overviewInput)
    .output(contract.overviewOutput)
    .query(({ ctx, input }) => overview(ctx, input)),
  daily: roleProcedure(STAFF_ROLES)
    .meta({ openapi: { method: 'GET', path: '/admin/daily', tags: ['Analytics'], summary: 'Day by day' } })
    .input(contract.dailyInput)
    .output(contract.dailyOutput)
    .query(({ ctx, input }) => daily(ctx, input)),
  vendorToday: roleProcedure(VENDOR_ROLES)
    .meta({ openapi: { method: 'GET', path: '/vendor/restaurants/{restaurantId}/today', tags: ['Analytics'], summary: 'A restaurant’s day so far' } })
    .input(contract.vendorTodayInput)
    .output(contract.vendorTodayOutput)
    .query(({ ctx, input }) => vendorToday(ctx, input)),
});
