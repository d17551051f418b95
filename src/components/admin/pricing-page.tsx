'use client';

import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useUrlState } from '@/components/shell/use-url-state.ts';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { AdminFrame } from './admin-frame.tsx';
import { CityOffers } from './city-offers.tsx';
import { CitySelect } from './city-select.tsx';
import { FeePanel, SurgePanel } from './policy-panels.tsx';

/** What a city charges and gives away: fees and surcharges now and to come, and its offers. */
export function PricingPage() {
  return (
    <AdminFrame>
      <Pricing />
    </AdminFrame>
  );
}

function Pricing() {
  const t = useTranslations('admin.pricing');
  const trpc = useTRPC();
  const [params, setParams] = useUrlState();
  const cities = useQuery(trpc.catalog.cities.queryOptions());
  const all = cities.data?.cities ?? [];
  const cityId = all.find(({ id }) => id === params.get('city'))?.id ?? all[0]?.id;
  return (
    <>
      <PageHeader title={t('title')} actions={<CitySelect required value={cityId ?? null} onChange={(city) => setParams({ city })} />} />
      {cities.isError && <ErrorState text={cities.error.message} onRetry={() => void cities.refetch()} />}
      {cityId && (
        <Stack gap="sm">
          <CityPolicies key={`policies ${cityId}`} cityId={cityId} />
          <CityOffers key={`offers ${cityId}`} cityId={cityId} />
        </Stack>
      )}
    </>
  );
}

function CityPolicies({ cityId }: { cityId: string }) {
  const trpc = useTRPC();
  const policies = useQuery(trpc.pricing.policies.queryOptions({ cityId }));
  if (policies.isError) return <ErrorState text={policies.error.message} onRetry={() => void policies.refetch()} />;
  if (!policies.data) return <TableSkeleton rows={6} columns={3} />;
  return (
    <>
      <FeePanel cityId={cityId} policies={policies.data} />
      <SurgePanel cityId={cityId} policies={policies.data} />
    </>
  );
}
