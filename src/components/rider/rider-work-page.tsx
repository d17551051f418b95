'use client';

import { Box, Button, Center, Loader, Switch } from '@mantine/core';
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
import { type RiderWork, stepKey } from './use-rider-work.ts';
import type { Whereabouts } from './use-whereabouts.ts';

/** The rider's one screen: an offer before a job, a job before waiting. */
export function RiderWorkPage() {
  return (
    <RiderPortal action={({ offer, jobs, waiting, act }) => !offer && jobs[0] && <StepAction job={jobs[0]} waiting={waiting} onStep={act} />}>
      {(work, onProblem, whereabouts) => <Work work={work} onProblem={onProblem} whereabouts={whereabouts} />}
    </RiderPortal>
  );
}

function Work({ work, onProblem, whereabouts }: { work: RiderWork; onProblem: () => void; whereabouts: Whereabouts }) {
  const t = useTranslations('rider');
  const help = useTranslations('duty.incident');
  const { me, offer, jobs, waiting, act } = work;
  const { denied, demoDrive } = whereabouts;
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
        {demoDrive && (
          <Switch
            size="lg"
            p="lg"
            label={t('demo.drive')}
            description={t('demo.hint')}
            checked={demoDrive.on}
            onChange={(event) => demoDrive.set(event.currentTarget.checked)}
          />
        )}
      </>
    );
  }
  return <RiderHome me={me} locationDenied={denied} />;
}
