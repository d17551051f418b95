import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import type { citiesOutput } from '../contract.ts';
import { allCities } from '../store/places.ts';

/** The cities served, by name. */
export const cities = async (ctx: Ctx): Promise<z.infer<typeof citiesOutput>> => ({ cities: await allCities(ctx) });
