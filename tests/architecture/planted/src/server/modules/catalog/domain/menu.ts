import type { Money } from '../../../kernel/money.ts';

export const price: Money = 1;
