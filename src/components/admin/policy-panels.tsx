'use client';

import { Button } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { dayOf } from '@/components/offers/offer-draft.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { formatClock, formatDay, formatKm, formatMoney } from '@/i18n/format.ts';
import type { FeePolicyFields, Policies, SurgePolicyFields } from '@/server/modules/pricing/policy-contract.ts';
import { FeeFields } from './fee-fields.tsx';
import { PolicyForm } from './policy-form.tsx';
import classes from './policy-panels.module.css';
import { inForce, toCome } from './policy-times.ts';
import { SurgeFields } from './surge-fields.tsx';

interface PanelProps {
  cityId: string;
  policies: Policies;
}
const NO_SURGE: SurgePolicyFields = { steps: [], rainPaise: 0, festivals: [], capPaise: 0 };

/** A city's delivery and platform fees. */
export function FeePanel({ cityId, policies }: PanelProps) {
  const t = useTranslations('admin.pricing');
  const [open, setOpen] = useState(false);
  const now = new Date();
  const holds = inForce(policies.fees, now);
  return (
    <Panel title={t('fees')} aside={<Propose label={t('proposeFees')} onClick={() => setOpen(true)} />}>
      {holds ? (
        <Policy state={t('holds')} policy={holds} rows={<FeeRows policy={holds} />} />
      ) : (
        <EmptyState compact title={t('noFees')} text={t('noFeesText')} />
      )}
      {toCome(policies.fees, now).map((policy) => (
        <Policy key={policy.id} state={t('comes')} policy={policy} rows={<FeeRows policy={policy} />} />
      ))}
      {open && (
        <PolicyForm
          cityId={cityId}
          kind="fees"
          title={t('proposeFees')}
          initial={
            holds ? feesOnly(holds) : { deliverySlabs: [{ uptoM: null, paise: 0 }], platformFeePaise: 0, smallOrderBelowPaise: 0, smallOrderFeePaise: 0 }
          }
          fields={(draft, change) => <FeeFields draft={draft} onChange={change} />}
          onClose={() => setOpen(false)}
        />
      )}
    </Panel>
  );
}

/** A city's surcharges. */
export function SurgePanel({ cityId, policies }: PanelProps) {
  const t = useTranslations('admin.pricing');
  const [open, setOpen] = useState(false);
  const now = new Date();
  const holds = inForce(policies.surge, now);
  return (
    <Panel title={t('surge')} aside={<Propose label={t('proposeSurge')} onClick={() => setOpen(true)} />}>
      {holds ? <Policy state={t('holds')} policy={holds} rows={<SurgeRows policy={holds} />} /> : <p>{t('noSurge')}</p>}
      {toCome(policies.surge, now).map((policy) => (
        <Policy key={policy.id} state={t('comes')} policy={policy} rows={<SurgeRows policy={policy} />} />
      ))}
      {open && (
        <PolicyForm
          cityId={cityId}
          kind="surge"
          title={t('proposeSurge')}
          initial={holds ? surgeOnly(holds) : NO_SURGE}
          fields={(draft, change) => <SurgeFields draft={draft} onChange={change} />}
          onClose={() => setOpen(false)}
        />
      )}
    </Panel>
  );
}

const feesOnly = ({ deliverySlabs, platformFeePaise, smallOrderBelowPaise, smallOrderFeePaise }: FeePolicyFields): FeePolicyFields => {
  return { deliverySlabs, platformFeePaise, smallOrderBelowPaise, smallOrderFeePaise };
};
const surgeOnly = ({ steps, rainPaise, festivals, capPaise }: SurgePolicyFields): SurgePolicyFields => ({ steps, rainPaise, festivals, capPaise });

function Propose({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button size="sm" variant="default" onClick={onClick}>
      {label}
    </Button>
  );
}

function Policy({ state, policy, rows }: { state: string; policy: { effectiveFrom: string }; rows: ReactNode }) {
  const t = useTranslations('admin.pricing');
  const locale = useLocale();
  const from = `${formatDay(policy.effectiveFrom, locale)} ${dayOf(new Date(policy.effectiveFrom)).slice(0, 4)}, ${formatClock(policy.effectiveFrom, locale)}`;
  return (
    <div className={classes.policy}>
      <p className={classes.state}>
        <b>{state}</b> {t('since', { from })}
      </p>
      <dl className={classes.rows}>{rows}</dl>
    </div>
  );
}

function Row({ name, paise }: { name: string; paise: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{formatMoney(paise)}</dd>
    </div>
  );
}

function FeeRows({ policy }: { policy: FeePolicyFields }) {
  const t = useTranslations('admin.pricing');
  return (
    <>
      {policy.deliverySlabs.map(({ uptoM, paise }) => (
        <Row key={uptoM ?? 'beyond'} name={uptoM === null ? t('beyond') : t('upto', { km: formatKm(uptoM) })} paise={paise} />
      ))}
      <Row name={t('platformFee')} paise={policy.platformFeePaise} />
      <Row name={t('smallOrder', { price: formatMoney(policy.smallOrderBelowPaise) })} paise={policy.smallOrderFeePaise} />
    </>
  );
}

function SurgeRows({ policy }: { policy: SurgePolicyFields }) {
  const t = useTranslations('admin.pricing');
  const locale = useLocale();
  const today = dayOf(new Date());
  return (
    <>
      {policy.steps.map(({ ordersPer100Riders, paise }) => (
        <Row key={ordersPer100Riders} name={t('step', { orders: ordersPer100Riders })} paise={paise} />
      ))}
      <Row name={t('rain')} paise={policy.rainPaise} />
      {policy.festivals
        .filter(({ date }) => date >= today)
        .map(({ date, name, paise }) => (
          <Row key={date} name={`${name}, ${formatDay(date, locale)} ${date.slice(0, 4)}`} paise={paise} />
        ))}
      <Row name={t('cap')} paise={policy.capPaise} />
    </>
  );
}
