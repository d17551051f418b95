'use client';

import { z } from 'zod';
import { stored, useStored } from '@/components/customer/stored.ts';

const place = z.object({
  label: z.string(),
  line: z.string(),
  lat: z.number(),
  lng: z.number(),
  landmark: z.string().nullable().default(null),
  instructions: z.string().nullable().default(null),
  pin: z.string().nullable().default(null),
  /** The saved address it came from. */
  addressId: z.string().optional(),
});

/** Where the food goes: chosen before anything else, kept in this browser. */
export type Place = z.infer<typeof place>;

const store = stored<Place | null>('thali.place', null, (value) => place.nullable().parse(value));

export const usePlace = () => useStored(store);
