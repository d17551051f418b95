import type { B } from './round-b.ts';

export type A = B | 1;
