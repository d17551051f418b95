import { menuInput } from '../server/modules/catalog/contract.ts';
import type { AppRouter } from '../server/trpc/app-router.ts';

export type Router = AppRouter;
export const input = menuInput;
