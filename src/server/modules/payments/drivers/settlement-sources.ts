import { env } from '../../../env.ts';
import { createRazorpaySettlements } from './razorpay-settlements.ts';
import { sandboxSettlements } from './sandbox-settlements.ts';
import type { SettlementSource } from './settlements.ts';

/** The gateways of this installation that tell what they paid into the bank, as `registry.ts` has its drivers. */
export function settlementSources(): readonly SettlementSource[] {
  const { RAZORPAY_KEY_ID: keyId, RAZORPAY_KEY_SECRET: keySecret } = env;
  if (env.DEMO) return [sandboxSettlements];
  return keyId && keySecret ? [createRazorpaySettlements({ keyId, keySecret, webhookSecrets: [] })] : [];
}
