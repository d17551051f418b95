'use client';

import { Alert, Anchor, Button, Modal, Radio, Select, Stack, Text, Textarea } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { JobView } from '@/server/modules/dispatch/contract.ts';
import { EMERGENCY_NUMBER, type IncidentKind, incidentsAt, isEmergency } from '@/server/modules/dispatch/duty-contract.ts';
import { isBeforePickup } from './job-steps.ts';
import type { RiderStep } from './use-rider-work.ts';

interface IncidentDialogProps {
  opened: boolean;
  jobs: readonly JobView[];
  onClose: () => void;
  onReport: (step: RiderStep) => void;
}

/** Help first, then what happened to an order in hand. Nothing here waits for the network: the call is the phone's, the report is kept and sent. */
export function IncidentDialog({ opened, jobs, onClose, onReport }: IncidentDialogProps) {
  const t = useTranslations('duty.incident');
  const common = useTranslations('common');
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')} closeButtonProps={{ 'aria-label': common('close'), size: 44 }}>
      <Stack gap="lg">
        <EmergencyCall />
        {jobs.length === 0 ? (
          <Text size="lg">{t('noJob')}</Text>
        ) : (
          <Report
            jobs={jobs}
            onReport={(step) => {
              onReport(step);
              onClose();
            }}
          />
        )}
      </Stack>
    </Modal>
  );
}

function EmergencyCall() {
  const t = useTranslations('duty.incident');
  return (
    <Button component="a" href={`tel:${EMERGENCY_NUMBER}`} size="xl" color="mirchi" fullWidth leftSection={<IconPhoneCall size={28} aria-hidden />}>
      {t('call', { number: EMERGENCY_NUMBER })}
    </Button>
  );
}

function Report({ jobs, onReport }: { jobs: readonly JobView[]; onReport: (step: RiderStep) => void }) {
  const t = useTranslations('duty.incident');
  const [orderId, setOrder] = useState(jobs[0]?.orderId ?? null);
  const [kind, setKind] = useState<IncidentKind>();
  const [note, setNote] = useState('');
  const job = jobs.find((each) => each.orderId === orderId) ?? jobs[0];
  if (!job) return null;
  const kinds = incidentsAt(job.status);
  const chosen = kinds.find((each) => each === kind);
  const effect = chosen === 'restaurant_closed' ? 'kitchen' : isBeforePickup(job) ? 'before' : 'after';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) onReport({ kind: 'reportIncident', input: { orderId: job.orderId, kind: chosen, ...(note.trim() && { note: note.trim() }) } });
      }}
    >
      <Stack gap="md">
        {jobs.length > 1 && (
          <Select
            size="lg"
            label={t('order')}
            allowDeselect={false}
            data={jobs.map((each) => ({ value: each.orderId, label: `${each.code}, ${each.restaurantName}` }))}
            value={job.orderId}
            onChange={(value) => setOrder(value)}
          />
        )}
        <Radio.Group label={t('what', { code: job.code })} size="lg" value={chosen ?? null} onChange={(value) => setKind(kinds.find((each) => each === value))}>
          <Stack gap="sm" mt="xs">
            {kinds.map((each) => (
              <Radio key={each} size="lg" value={each} label={t(`kind.${each}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {chosen && isEmergency(chosen) && (
          <Alert color="mirchi" role="alert">
            {t('safetyFirst')} <Anchor href={`tel:${EMERGENCY_NUMBER}`}>{t('call', { number: EMERGENCY_NUMBER })}</Anchor>
          </Alert>
        )}
        <Textarea
          size="lg"
          label={t('note')}
          description={t('noteHint')}
          autosize
          minRows={2}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {chosen && <Text size="lg">{t(`effect.${effect}`)}</Text>}
        <Button type="submit" size="xl" disabled={!chosen}>
          {t('send')}
        </Button>
      </Stack>
    </form>
  );
}
