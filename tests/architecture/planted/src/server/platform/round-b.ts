import type { A } from './round-a.ts';

export type B = A | 2;
