'use client';

import { Alert, Anchor, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatClock } from '@/i18n/format.ts';
import { EMERGENCY_NUMBER, isEmergency, type OwnIncident } from '@/server/modules/dispatch/duty-contract.ts';

/** What a rider told, and what became of it. */
export function IncidentNotices({ incidents }: { incidents: readonly OwnIncident[] }) {
  const t = useTranslations('duty.incident');
  const locale = useLocale();
  if (incidents.length === 0) return null;
  return (
    <Stack gap="sm">
      {incidents.map(({ id, kind, reportedAt, released, resolvedAt, resolution }) => (
        <Alert key={id} color={isEmergency(kind) && !resolvedAt ? 'mirchi' : 'turmeric'} icon={<IconAlertTriangle />}>
          <b>{t('told', { kind: t(`kind.${kind}`), time: formatClock(reportedAt, locale) })}</b>{' '}
          {resolution ? t('answer', { resolution }) : t(released ? 'wentBack' : 'decide')}{' '}
          {isEmergency(kind) && !resolvedAt && <Anchor href={`tel:${EMERGENCY_NUMBER}`}>{t('call', { number: EMERGENCY_NUMBER })}</Anchor>}
        </Alert>
      ))}
    </Stack>
  );
}
