import { z } from 'zod';
import { done, id, instant, lat, lng } from '../../platform/contract.ts';

export const phone = z.string().min(8).max(20).meta({ description: 'Indian mobile; +91, 0 or nothing before it', example: '+91 90000 00001' });
export const role = z.enum(['customer', 'vendor_owner', 'vendor_manager', 'vendor_kitchen', 'rider', 'admin', 'operations', 'finance', 'support']);

export const requestOtpInput = z.object({ phone });
export const requestOtpOutput = z.object({
  expiresAt: instant,
  resendAfterSeconds: z.int(),
  demoCode: z.string().optional().meta({ description: 'Only in the demo' }),
});

export const phoneSignIn = z.object({
  phone,
  otp: z
    .string()
    .regex(/^\d{6}$/)
    .meta({ example: '000000' }),
});
export const passwordSignIn = z.object({
  email: z.email().max(200).meta({ example: 'admin@thali.example' }),
  password: z.string().min(1).max(200),
  totp: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
});
export const createSessionInput = z.union([phoneSignIn, passwordSignIn]);

export const roleGrant = z.object({ role, restaurantId: id.optional() });
export const viewer = z.object({
  id,
  name: z.string().nullable(),
  contact: z.string().meta({ description: 'Phone or e-mail, masked' }),
  locale: z.string(),
  roles: z.array(roleGrant),
});
export const createSessionOutput = z.object({ token: z.string(), expiresAt: instant, user: viewer });
export const meOutput = z.object({ user: viewer.nullable() });

export const updateProfileInput = z.object({ name: z.string().trim().min(1).max(80).optional(), locale: z.enum(['en', 'hi', 'ur']).optional() });

export const session = z.object({
  id,
  kind: z.enum(['web', 'bearer']),
  userAgent: z.string().nullable(),
  createdAt: instant,
  lastSeenAt: instant,
  current: z.boolean(),
});
export const sessionsOutput = z.object({ sessions: z.array(session) });
export const revokeSessionInput = z.object({ sessionId: id });

export const address = z.object({
  id,
  label: z.string(),
  line: z.string(),
  landmark: z.string().nullable(),
  instructions: z.string().nullable(),
  pin: z.string().nullable(),
  lat,
  lng,
});
export const addressesOutput = z.object({ addresses: z.array(address) });
export const saveAddressInput = z.object({
  id: id.optional(),
  label: z.string().trim().min(1).max(40).meta({ example: 'Home' }),
  line: z.string().trim().min(3).max(200).meta({ example: 'Flat 2B, 12th Main, Indiranagar' }),
  landmark: z.string().trim().max(120).optional(),
  instructions: z.string().trim().max(200).optional(),
  pin: z
    .string()
    .regex(/^[1-8]\d{5}$/)
    .optional(),
  lat,
  lng,
});
export const removeAddressInput = z.object({ addressId: id });

export { done };
export type Viewer = z.infer<typeof viewer>;
export type Address = z.infer<typeof address>;
export type SessionView = z.infer<typeof session>;
