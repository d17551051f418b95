import { z } from 'zod';

export const menuInput = z.object({});
