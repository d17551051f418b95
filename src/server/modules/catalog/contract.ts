import { z } from 'zod';
import { done, id, instant, lat, lng, mark, names, paise } from '../../platform/contract.ts';

export const slug = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[a-z0-9-]+$/)
  .meta({ example: 'zafrani-dum-house-indiranagar' });
export const city = z.object({ id, slug, name: z.string(), names, stateCode: z.string(), timeZone: z.string(), lat, lng });
export const citiesOutput = z.object({ cities: z.array(city) });
export const locality = z.object({ id, name: z.string(), names, pin: z.string().nullable(), lat, lng });
export const localitiesInput = z.object({ city: slug });
export const localitiesOutput = z.object({ localities: z.array(locality) });

export const serviceabilityInput = z.object({ lat: z.coerce.number().min(-90).max(90), lng: z.coerce.number().min(-180).max(180) });
export const serviceabilityOutput = z.object({
  served: z.boolean(),
  city: city.nullable(),
  zone: z.string().nullable(),
  locality: z.string().nullable(),
  /** The nearest served locality when this place is not served. */
  nearest: z.object({ city: z.string(), locality: z.string(), lat, lng, distanceM: z.int() }).nullable(),
});

/** Open now, or when next; minutes are the restaurant's local time. */
export const opening = z.object({
  open: z.boolean(),
  reason: z.enum(['open', 'closed', 'holiday', 'paused', 'not_accepting', 'suspended']),
  closesAt: instant.nullable(),
  opensAt: instant.nullable(),
});

export const variant = z.object({ id, name: z.string(), names, note: z.string().nullable(), pricePaise: paise });
export const addOnOption = z.object({ id, name: z.string(), names, mark, pricePaise: paise, available: z.boolean() });
export const addOnGroup = z.object({ id, name: z.string(), names, minimum: z.int(), maximum: z.int(), options: z.array(addOnOption) });
export const menuItem = z.object({
  id,
  name: z.string(),
  names,
  description: z.string(),
  descriptions: names,
  mark,
  jain: z.boolean(),
  spicy: z.boolean(),
  bestseller: z.boolean(),
  /** The lowest price: of the item, or of its cheapest variant. */
  pricePaise: paise,
  picture: z.string(),
  servedFrom: z.int().nullable(),
  servedTo: z.int().nullable(),
  variants: z.array(variant),
  addOnGroups: z.array(addOnGroup),
});
export const menuSection = z.object({ id, name: z.string(), names, items: z.array(menuItem) });
export const restaurant = z.object({
  id,
  slug,
  cityId: id,
  citySlug: z.string(),
  cityName: z.string(),
  name: z.string(),
  names,
  localityName: z.string(),
  addressLine: z.string(),
  lat,
  lng,
  cuisines: z.array(z.string()),
  pureVeg: z.boolean(),
  jainOptions: z.boolean(),
  priceForTwo: paise,
  picture: z.string(),
  rating: z.number().nullable(),
  ratingCount: z.int(),
  prepMinutes: z.int(),
  minimumPaise: paise,
  packagingPaise: paise,
  freeDeliveryAbovePaise: paise.nullable(),
  sponsored: z.boolean(),
  fssai: z.string(),
  gstStatus: z.enum(['regular', 'composition', 'unregistered']),
  hours: z.array(z.object({ weekday: z.int().min(0).max(6), opens: z.int(), closes: z.int() })),
});
export const restaurantInput = z.object({ slug });
export const restaurantOutput = z.object({ restaurant, sections: z.array(menuSection) });

/** What changes by the minute, apart from the page that is cached. */
export const availabilityInput = z.object({ restaurantId: id });
export const availabilityOutput = z.object({
  opening,
  busy: z.boolean(),
  soldOut: z.array(z.object({ itemId: id, until: instant.nullable() })),
  /** Counts the server can prove, only for items counted by the vendor. */
  stock: z.array(z.object({ itemId: id, left: z.int() })),
});

// Vendor
export const ofRestaurant = z.object({ restaurantId: id });
export const vendorRestaurant = z.object({
  id,
  slug,
  name: z.string(),
  localityName: z.string(),
  cityId: id,
  status: z.enum(['pending', 'approved', 'suspended']),
  acceptingOrders: z.boolean(),
  pausedUntil: instant.nullable(),
  busy: z.boolean(),
  prepMinutes: z.int(),
  opening,
});
export const myRestaurantsOutput = z.object({ restaurants: z.array(vendorRestaurant) });
export const setAcceptingInput = z.object({ restaurantId: id, accepting: z.boolean() });
export const pauseInput = z.object({
  restaurantId: id,
  minutes: z
    .int()
    .min(0)
    .max(24 * 60)
    .meta({ description: '0 ends the pause' }),
});
export const setBusyInput = z.object({ restaurantId: id, busy: z.boolean() });
export const hoursRow = z.object({ weekday: z.int().min(0).max(6), opens: z.int().min(0).max(1439), closes: z.int().min(1).max(2160) });
export const hoursOutput = z.object({ hours: z.array(hoursRow), holidays: z.array(z.object({ date: z.iso.date(), note: z.string().nullable() })) });
export const setHoursInput = z.object({
  restaurantId: id,
  hours: z.array(hoursRow).max(28),
  holidays: z.array(z.object({ date: z.iso.date(), note: z.string().max(80).nullable() })).max(60),
});

export const editableItem = menuItem.extend({
  sectionId: id,
  rank: z.int(),
  basePricePaise: paise,
  stock: z.int().nullable(),
  unavailableUntil: instant.nullable(),
  addOnGroupIds: z.array(id),
});
export const editableMenuOutput = z.object({
  sections: z.array(z.object({ id, name: z.string(), names, rank: z.int(), items: z.array(editableItem) })),
  addOnGroups: z.array(addOnGroup),
});
export const saveSectionInput = z.object({ restaurantId: id, id: id.optional(), name: z.string().trim().min(1).max(80), names: names.optional() });
export const saveItemInput = z.object({
  restaurantId: id,
  id: id.optional(),
  sectionId: id,
  name: z.string().trim().min(1).max(120),
  names: names.optional(),
  description: z.string().trim().max(400),
  mark,
  jain: z.boolean().optional(),
  spicy: z.boolean().optional(),
  pricePaise: paise.min(100),
  picture: z.string().max(200).optional(),
  servedFrom: z.int().min(0).max(1439).nullable().optional(),
  servedTo: z.int().min(1).max(1440).nullable().optional(),
  variants: z
    .array(z.object({ id: id.optional(), name: z.string().trim().min(1).max(60), note: z.string().max(60).nullable().optional(), pricePaise: paise.min(100) }))
    .max(10),
  addOnGroupIds: z.array(id).max(10),
});
export const savedOutput = z.object({ id });
export const archiveItemInput = z.object({ restaurantId: id, itemId: id });
export const reorderInput = z.object({ restaurantId: id, sectionId: id, itemIds: z.array(id).max(300) });
export const saveAddOnGroupInput = z.object({
  restaurantId: id,
  id: id.optional(),
  name: z.string().trim().min(1).max(80),
  minimum: z.int().min(0).max(20),
  maximum: z.int().min(1).max(20),
  options: z
    .array(z.object({ id: id.optional(), name: z.string().trim().min(1).max(80), mark, pricePaise: paise, available: z.boolean() }))
    .min(1)
    .max(40),
});
export const setItemAvailabilityInput = z.object({
  restaurantId: id,
  itemId: id,
  unavailableUntil: instant.nullable().meta({ description: 'null: available now' }),
});
export const setStockInput = z.object({
  restaurantId: id,
  itemId: id,
  stock: z.int().min(0).max(100_000).nullable().meta({ description: 'null: not counted' }),
});

// Admin
export const restaurantStatus = z.enum(['pending', 'approved', 'suspended']);
export const adminRestaurantsInput = z.object({
  cityId: id.optional(),
  status: restaurantStatus.optional(),
  q: z.string().max(80).optional(),
  cursor: id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const adminRestaurantsOutput = z.object({
  restaurants: z.array(
    z.object({
      id,
      slug,
      name: z.string(),
      cityId: id,
      cityName: z.string(),
      localityName: z.string(),
      status: restaurantStatus,
      statusReason: z.string().nullable(),
      fssai: z.string(),
      gstin: z.string().nullable(),
      rating: z.number().nullable(),
      ratingCount: z.int(),
      acceptingOrders: z.boolean(),
      createdAt: instant,
    }),
  ),
  nextCursor: id.nullable(),
});
export const setRestaurantStatusInput = z.object({ restaurantId: id, status: restaurantStatus, reason: z.string().trim().min(3).max(300) });

export { done };
export type City = z.infer<typeof city>;
export type Locality = z.infer<typeof locality>;
export type Opening = z.infer<typeof opening>;
export type Restaurant = z.infer<typeof restaurant>;
export type MenuItem = z.infer<typeof menuItem>;
export type MenuSection = z.infer<typeof menuSection>;
export type AddOnGroup = z.infer<typeof addOnGroup>;
export type Variant = z.infer<typeof variant>;
export type Availability = z.infer<typeof availabilityOutput>;
export type EditableMenu = z.infer<typeof editableMenuOutput>;
export type EditableItem = z.infer<typeof editableItem>;
export type VendorRestaurant = z.infer<typeof vendorRestaurant>;
export type AdminRestaurants = z.infer<typeof adminRestaurantsOutput>;
