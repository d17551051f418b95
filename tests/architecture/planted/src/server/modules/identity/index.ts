import type { menuInput } from '../catalog/contract.ts';

export type SameTier = typeof menuInput;
