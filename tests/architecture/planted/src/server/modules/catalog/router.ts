import { pool } from './store/menu.ts';

export const router = pool;
