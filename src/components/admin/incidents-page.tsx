'use client';

import { SegmentedControl } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useUrlState } from '@/components/shell/use-url-state.ts';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { AdminFrame } from './admin-frame.tsx';
import { CitySelect } from './city-select.tsx';
import { IncidentsPanel } from './incidents-panel.tsx';

const STATUSES = ['open', 'resolved'] as const;

/** What went wrong with orders in riders' hands: those that wait, and what was done about the others. */
export function IncidentsPage() {
  return (
    <AdminFrame>
      <Incidents />
    </AdminFrame>
  );
}

function Incidents() {
  const t = useTranslations('duty.incidents');
  const [params, setParams] = useUrlState();
  const status = STATUSES.find((each) => each === params.get('status')) ?? 'open';
  const cityId = params.get('city');
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <SegmentedControl
              aria-label={t('shown')}
              data={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
              value={status}
              onChange={(value) => setParams({ status: value === 'open' ? null : value })}
            />
            <CitySelect value={cityId} onChange={(city) => setParams({ city })} />
          </>
        }
      />
      <IncidentsPanel cityId={cityId} status={status} />
    </>
  );
}
