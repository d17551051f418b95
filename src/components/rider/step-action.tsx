'use client';

import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { IconMapPinCheck, IconPackage, IconPackageExport } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { CodeInput } from '@/components/ui/code-input.tsx';
import { formatMoney } from '@/i18n/format.ts';
import type { JobView } from '@/server/modules/dispatch/contract.ts';
import { isBeforePickup } from './job-steps.ts';
import classes from './step-action.module.css';
import { type RiderStep, stepKey } from './use-rider-work.ts';

/** A pressed arrival can be taken back this long, in ms. */
const UNDO_MS = 5_000;

/** The one next thing to do, at the thumb. Arrivals go out after a moment in which they can be taken back; codes at once. */
export function StepAction({ job, waiting, onStep }: { job: JobView; waiting: ReadonlySet<string>; onStep: (step: RiderStep) => void }) {
  if (job.status === 'at_pickup') return <CodeStep key="pickup" job={job} waiting={waiting} onStep={onStep} />;
  if (job.status === 'at_drop') return <CodeStep key="drop" job={job} waiting={waiting} onStep={onStep} />;
  return <Arrival key={job.status} job={job} waiting={waiting} onStep={onStep} />;
}

function Arrival({ job, waiting, onStep }: { job: JobView; waiting: ReadonlySet<string>; onStep: (step: RiderStep) => void }) {
  const t = useTranslations('rider.step');
  const [pressedAt, setPressedAt] = useState<number>();
  const step: RiderStep = { kind: isBeforePickup(job) ? 'arriveAtPickup' : 'arriveAtDrop', input: { orderId: job.orderId } };
  const saved = waiting.has(stepKey(step));
  useEffect(() => {
    if (pressedAt === undefined) return;
    const timer = window.setTimeout(() => {
      setPressedAt(undefined);
      onStep({ kind: isBeforePickup(job) ? 'arriveAtPickup' : 'arriveAtDrop', input: { orderId: job.orderId } });
    }, UNDO_MS);
    return () => window.clearTimeout(timer);
  }, [pressedAt, job, onStep]);
  if (pressedAt !== undefined) {
    return (
      <Stack gap="xs">
        <Button size="xl" fullWidth variant="default" onClick={() => setPressedAt(undefined)} className={classes.undo}>
          {t('undo')}
        </Button>
        <Text ta="center" role="status">
          {t('sending')}
        </Text>
      </Stack>
    );
  }
  return (
    <Stack gap="xs">
      <Button size="xl" fullWidth leftSection={<IconMapPinCheck size={30} aria-hidden />} loading={saved} onClick={() => setPressedAt(Date.now())}>
        {t('arrived')}
      </Button>
      <Text ta="center">{saved ? t('saved') : t('once')}</Text>
    </Stack>
  );
}

function CodeStep({ job, waiting, onStep }: { job: JobView; waiting: ReadonlySet<string>; onStep: (step: RiderStep) => void }) {
  const t = useTranslations('rider.step');
  const pickup = job.status === 'at_pickup';
  const length = pickup ? 2 : 4;
  const [code, setCode] = useState('');
  const [cash, setCash] = useState(false);
  const toCollect = pickup ? 0 : job.collectPaise;
  const step: RiderStep = pickup
    ? { kind: 'pickUp', input: { orderId: job.orderId, code } }
    : { kind: 'deliver', input: { orderId: job.orderId, code, cashPaise: toCollect } };
  const saved = waiting.has(stepKey(step));
  return (
    <Stack gap="sm">
      <CodeInput size="rider" label={pickup ? t('pickupCode') : t('dropCode')} length={length} value={code} onChange={setCode} disabled={saved} />
      {toCollect > 0 && (
        <Checkbox size="lg" checked={cash} onChange={(event) => setCash(event.currentTarget.checked)} label={t('cash', { amount: formatMoney(toCollect) })} />
      )}
      <Button
        size="xl"
        fullWidth
        leftSection={pickup ? <IconPackage size={30} aria-hidden /> : <IconPackageExport size={30} aria-hidden />}
        disabled={code.length < length || (toCollect > 0 && !cash)}
        loading={saved}
        onClick={() => onStep(step)}
      >
        {pickup ? t('pickedUp') : t('delivered')}
      </Button>
      {saved && <Text ta="center">{t('saved')}</Text>}
    </Stack>
  );
}
