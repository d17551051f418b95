import { TRPCError } from '@trpc/server';

export const error = new TRPCError({ code: 'NOT_FOUND' });
