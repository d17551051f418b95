'use client';

import { useSearchParams } from 'next/navigation';
import { gatewayTender } from '@/server/modules/payments/contract.ts';
import { GatewayPage } from './gateway-page.tsx';

/** The page that plays a bank: the address says which way to pay was chosen. */
export function BankPage({ reference }: { reference: string }) {
  const search = useSearchParams();
  return <GatewayPage reference={reference} method={gatewayTender.safeParse(search.get('method')).data ?? 'card'} instrument={search.get('instrument')} />;
}
