'use client';

import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useUrlState } from '@/components/shell/use-url-state.ts';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { AdminFrame } from './admin-frame.tsx';
import { CitySelect } from './city-select.tsx';
import { GatewaySettlements } from './gateway-settlements.tsx';
import { SettlementCycles } from './settlement-cycles.tsx';
import { SettlementDisputes } from './settlement-disputes.tsx';
import { SettlementPayees } from './settlement-payees.tsx';
import { SettlementPolicy } from './settlement-policy.tsx';

/** From the books to the bank: weeks, statements, payouts, questions, and who is paid. */
export function SettlementsPage() {
  return (
    <AdminFrame>
      <Settlements />
    </AdminFrame>
  );
}

function Settlements() {
  const t = useTranslations('settlement.admin');
  const trpc = useTRPC();
  const [params, setParams] = useUrlState();
  const cities = useQuery(trpc.catalog.cities.queryOptions());
  const asked = params.get('city');
  const cityId = cities.data?.cities.find(({ id }) => id === asked)?.id ?? cities.data?.cities[0]?.id ?? null;
  return (
    <>
      <PageHeader title={t('title')} actions={<CitySelect required value={cityId} onChange={(city) => setParams({ city, week: null })} />} />
      {cityId === null ? (
        <TableSkeleton rows={8} columns={6} />
      ) : (
        <Stack gap="sm" key={cityId}>
          <SettlementCycles cityId={cityId} />
          <SettlementDisputes />
          <SettlementPayees cityId={cityId} />
          <SettlementPolicy cityId={cityId} />
          <GatewaySettlements />
        </Stack>
      )}
    </>
  );
}
