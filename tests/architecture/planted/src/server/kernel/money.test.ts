import { expect } from 'vitest';
import type { Money } from './money.ts';

export const total: Money = Date.now();
expect(total).toBeGreaterThan(0);
