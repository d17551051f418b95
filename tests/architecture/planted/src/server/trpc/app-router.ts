import { initTRPC } from '@trpc/server';

export type AppRouter = ReturnType<typeof initTRPC.create>;
