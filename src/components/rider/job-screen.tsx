'use client';

import { IconBuilding, IconCheck, IconNavigationFilled } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BonusBar } from '@/components/ui/bonus-bar.tsx';
import { FoodMark } from '@/components/ui/food-mark.tsx';
import { formatClock, formatClockRange, formatMoney } from '@/i18n/format.ts';
import type { JobView, RiderMe } from '@/server/modules/dispatch/contract.ts';
import classes from './job-screen.module.css';
import { isBeforePickup } from './job-steps.ts';
import { PayFormula } from './pay-formula.tsx';

/** Opens the phone's own navigation at the stop. */
const navigationLink = (to: { lat: number; lng: number }) => `https://www.google.com/maps/dir/?api=1&travelmode=two_wheeler&destination=${to.lat},${to.lng}`;

/** The stops of one job with the one that is next large, what to collect and to ask for, and the pay with its formula. */
export function JobScreen({ job, me, map }: { job: JobView; me: RiderMe; map: ReactNode }) {
  const t = useTranslations('rider.job');
  const locale = useLocale();
  const before = isBeforePickup(job);
  const next = before ? job.pickup : job.drop;
  return (
    <>
      <div className={classes.map}>{map}</div>
      <section className={classes.section} aria-labelledby="job-title">
        <p className={classes.meta}>
          <span>{t('order', { code: job.code })}</span>
          <span>
            {t('stop', { stop: before ? 1 : 2 })}
            {job.eta && ` · ${formatClockRange(job.eta.from, job.eta.to, locale)}`}
          </span>
        </p>
        <ol className={classes.stops}>
          <li data-state={before ? 'now' : 'done'}>
            <span className={classes.dot}>{before ? '1' : <IconCheck size={26} stroke={3} aria-label={t('done')} />}</span>
            <div>
              <h1 id={before ? 'job-title' : undefined} className={before ? classes.now : classes.past}>
                {job.restaurantName}
              </h1>
              <p>{before ? job.pickup.line : t('pickedUp', { count: job.items.length, time: job.pickedUpAt ? formatClock(job.pickedUpAt, locale) : '' })}</p>
              {before && <p className={classes.ready}>{job.ready ? t('ready') : t('readyBy', { time: formatClock(job.readyBy, locale) })}</p>}
            </div>
          </li>
          <li data-state={before ? 'later' : 'now'}>
            <span className={classes.dot}>2</span>
            <div>
              <h2 id={before ? undefined : 'job-title'} className={before ? classes.past : classes.now}>
                {job.customerName ?? t('customer')}
              </h2>
              <p>{job.drop.line}</p>
            </div>
          </li>
        </ol>
        {!before && (job.drop.landmark || job.drop.instructions) && (
          <p className={classes.note}>
            <IconBuilding size={28} aria-hidden />
            <span>{[job.drop.landmark, job.drop.instructions].filter(Boolean).join('. ')}</span>
          </p>
        )}
        {before && (
          <ul className={classes.items} aria-label={t('items')}>
            {job.items.map((item) => (
              <li key={item.name}>
                <b>{item.quantity}×</b> <FoodMark mark={item.mark} /> {item.name}
              </li>
            ))}
          </ul>
        )}
        <dl className={classes.facts}>
          <div>
            <dt>{t('collect')}</dt>
            <dd>{job.collectPaise > 0 ? formatMoney(job.collectPaise) : t('paid')}</dd>
          </div>
          <div>
            <dt>{before ? t('askKitchen') : t('askDoor')}</dt>
            <dd>{before ? t('pickupCode') : t('dropCode')}</dd>
          </div>
        </dl>
        <a className={classes.navigate} href={navigationLink(next)} target="_blank" rel="noreferrer">
          <IconNavigationFilled size={28} aria-hidden />
          {t('navigate')}
        </a>
      </section>
      <section className={classes.section} aria-labelledby="pay-title">
        <div className={classes.pay}>
          <h2 id="pay-title">{t('thisTrip')}</h2>
          <b>{formatMoney(job.payPaise)}</b>
        </div>
        <PayFormula parts={job.payParts} className={classes.formula} />
        <BonusBar done={Math.min(me.bonus.trips, me.bonus.target)} target={me.bonus.target} rewardPaise={me.bonus.payPaise} />
      </section>
    </>
  );
}
