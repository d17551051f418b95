'use client';

import { Button } from '@mantine/core';
import { IconHome, IconToolsKitchen2 } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { formatKm, formatMoney } from '@/i18n/format.ts';
import type { OfferView } from '@/server/modules/dispatch/contract.ts';
import classes from './offer-card.module.css';
import { PayFormula } from './pay-formula.tsx';
import { useSecondsLeft } from './use-seconds-left.ts';

/** Seconds at which the timer speaks, so that it does not talk all the time. */
const SPOKEN = new Set([30, 10, 0]);

/** An offer: pay first, the way, the reason, a true timer; declining is as easy as taking and costs nothing. */
export function OfferCard({ offer, saved, onAccept, onDecline }: { offer: OfferView; saved: boolean; onAccept: () => void; onDecline: () => void }) {
  const t = useTranslations('rider.offer');
  const seconds = useSecondsLeft(offer.expiresAt);
  const title = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new offer calls for attention again
  useEffect(() => {
    title.current?.focus();
    navigator.vibrate?.([200, 100, 200]);
  }, [offer.id]);
  return (
    <section className={classes.card} aria-labelledby="offer-title">
      <div className={classes.head}>
        <h1 id="offer-title" ref={title} tabIndex={-1} className={classes.title}>
          {t('title')}
        </h1>
        <span className={classes.timer} aria-hidden>
          {seconds}
        </span>
        <span className="visually-hidden" role="timer" aria-live="polite">
          {SPOKEN.has(seconds) ? t('secondsLeft', { seconds }) : ''}
        </span>
      </div>
      <p className={classes.pay}>{formatMoney(offer.payPaise)}</p>
      <PayFormula parts={offer.payParts} className={classes.formula} />
      <ol className={classes.stops}>
        <li>
          <IconToolsKitchen2 aria-hidden size={26} />
          <span>
            <b>{offer.restaurantName}</b>
            <br />
            {t('pickup', { km: formatKm(offer.pickupM), line: offer.pickup.line })}
          </span>
        </li>
        <li>
          <IconHome aria-hidden size={26} />
          <span>
            <b>{t('drop', { km: formatKm(offer.tripM) })}</b>
            <br />
            {offer.drop.line}
          </span>
        </li>
      </ol>
      <p className={classes.reason}>{t(`reason.${offer.reason.key}`, offer.reason.params)}</p>
      <div className={classes.actions}>
        <Button size="xl" fullWidth onClick={onAccept} loading={saved} disabled={seconds === 0}>
          {t('accept')}
        </Button>
        <Button size="xl" fullWidth variant="default" onClick={onDecline} disabled={saved}>
          {t('decline')}
        </Button>
        <p className={classes.free}>{t('declineFree')}</p>
      </div>
    </section>
  );
}
