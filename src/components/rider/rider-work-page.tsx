'use client';

import { Box, Button, Center, Loader, Switch } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { IncidentNotices } from './incident-notices.tsx';
import { JobMap } from './job-map.tsx';
import { JobScreen } from './job-screen.tsx';
import { OfferCard } from './offer-card.tsx';
import { RiderHome } from './rider-home.tsx';
import { RiderPortal } from './rider-portal.tsx';
import { StepAction } from './step-action.tsx';
import { useDemoDrive } from './use-demo-drive.ts';
import { usePositionSharing } from './use-position-sharing.ts';
import { type RiderWork, stepKey } from './use-rider-work.ts';

/** The rider's one screen: an offer before a job, a job before waiting. */
export function RiderWorkPage() {
  return (
    <RiderPortal action={({ offer, jobs, waiting, act }) => !offer && jobs[0] && <StepAction job={jobs[0]} waiting={waiting} onStep={act} />}>
      {(work, onProblem) => <Work work={work} onProblem={onProblem} />}
    </RiderPortal>
  );
}

function Work({ work, onProblem }: { work: RiderWork; onProblem: () => void }) {
  const t = useTranslations('rider');
  const help = useTranslations('duty.incident');
  const { me, offer, jobs, waiting, act } = work;
  const [driving, drive] = useLocalStorage({ key: 'thali.rider.demo-drive', defaultValue: true });
  const demo = (me?.demoSpeed ?? null) !== null;
  const sharing = usePositionSharing((me?.rider.online ?? false) && !(demo && driving && jobs.length > 0));
  useDemoDrive(driving && sharing !== 'sharing', me, jobs[0]);
  if (work.failed) return <ErrorState text={t('home.failed')} onRetry={work.retry} />;
  if (!me || work.loading) {
    return (
      <Center mih="50vh">
        <Loader aria-label={t('title')} />
      </Center>
    );
  }
  if (offer) {
    return (
      <OfferCard
        offer={offer}
        saved={waiting.has(stepKey({ kind: 'acceptOffer', input: { offerId: offer.id } }))}
        onAccept={() => act({ kind: 'acceptOffer', input: { offerId: offer.id } })}
        onDecline={() => act({ kind: 'declineOffer', input: { offerId: offer.id } })}
      />
    );
  }
  const job = jobs[0];
  if (job) {
    return (
      <>
        <Box p={me.incidents.some(({ orderId }) => orderId === job.orderId) ? 'md' : 0}>
          <IncidentNotices incidents={me.incidents.filter(({ orderId }) => orderId === job.orderId)} />
        </Box>
        <JobScreen job={job} me={me} map={<JobMap job={job} me={me} />} />
        <Box p="lg">
          <Button size="xl" variant="default" fullWidth leftSection={<IconAlertTriangle size={26} aria-hidden />} onClick={onProblem}>
            {help('open')}
          </Button>
        </Box>
        {demo && (
          <Switch
            size="lg"
            p="lg"
            label={t('demo.drive')}
            description={t('demo.hint')}
            checked={driving}
            onChange={(event) => drive(event.currentTarget.checked)}
          />
        )}
      </>
    );
  }
  return <RiderHome me={me} locationDenied={sharing === 'denied'} />;
}
