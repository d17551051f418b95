import { pool } from '../store/menu.ts';

export const rows = pool;
