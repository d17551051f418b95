'use client';

import { Button, Group, Text } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table.tsx';
import { StatusBadge, type Tone } from '@/components/ui/status-badge.tsx';
import { formatCount, formatDay, formatMoney, localName } from '@/i18n/format.ts';
import type { OfferView } from '@/server/modules/pricing/contract.ts';
import { type OfferState, stateOf } from './offer-draft.ts';

const TONES: Readonly<Record<OfferState, Tone>> = { running: 'good', planned: 'info', stopped: 'neutral', ended: 'neutral', spent: 'warn' };

interface OffersTableProps {
  offers: readonly OfferView[];
  onEdit: (offer: OfferView) => void;
  /** Stops a running offer, or starts a stopped one again. */
  onActive: (offer: OfferView, active: boolean) => void;
  pending: boolean;
}

/** Offers with what they have given away, and the buttons for those that may be changed. */
export function OffersTable({ offers, onEdit, onActive, pending }: OffersTableProps) {
  const t = useTranslations('offers');
  const locale = useLocale();
  const what = useOfferText();
  const now = new Date();
  const given = (offer: OfferView) =>
    offer.budgetPaise === null
      ? formatMoney(offer.spentPaise)
      : t('ofBudget', { spent: formatMoney(offer.spentPaise), budget: formatMoney(offer.budgetPaise) });
  return (
    <DataTable
      caption={t('title')}
      rows={offers}
      rowKey={(offer) => offer.id}
      empty={t('empty')}
      columns={[
        {
          key: 'name',
          header: t('offer'),
          rowHeader: true,
          cell: (offer) => (
            <>
              {localName(locale, offer.name, offer.names)} {offer.code && <code>{offer.code}</code>}
              <Text size="sm" c="dimmed">
                {what(offer)}
              </Text>
            </>
          ),
        },
        { key: 'state', header: t('state'), cell: (offer) => <State state={stateOf(offer, now)} /> },
        {
          key: 'until',
          header: t('until'),
          cell: (offer) => (offer.endsAt ? formatDay(new Date(Date.parse(offer.endsAt) - 1).toISOString(), locale) : t('open')),
        },
        { key: 'orders', header: t('orders'), align: 'end', cell: (offer) => formatCount(offer.orders), sortBy: (offer) => offer.orders },
        { key: 'spent', header: t('spent'), align: 'end', cell: given, sortBy: (offer) => offer.spentPaise },
        {
          key: 'actions',
          header: t('actions'),
          cell: (offer) =>
            offer.editable ? (
              <Group gap="xs" wrap="nowrap">
                <Button size="sm" variant="default" aria-label={t('edit', { name: offer.name })} onClick={() => onEdit(offer)}>
                  {t('change')}
                </Button>
                <Button
                  size="sm"
                  variant="subtle"
                  color={offer.active ? 'mirchi' : undefined}
                  disabled={pending}
                  aria-label={t(offer.active ? 'stopName' : 'startName', { name: offer.name })}
                  onClick={() => onActive(offer, !offer.active)}
                >
                  {t(offer.active ? 'stop' : 'start')}
                </Button>
              </Group>
            ) : (
              <Text size="sm">{t('notYours')}</Text>
            ),
        },
      ]}
    />
  );
}

function State({ state }: { state: OfferState }) {
  const t = useTranslations('offers.states');
  return <StatusBadge tone={TONES[state]}>{t(state)}</StatusBadge>;
}

/** What an offer gives, in one line. */
function useOfferText(): (offer: OfferView) => string {
  const t = useTranslations('offers.what');
  return (offer) => {
    const value = offer.kind === 'percent' ? `${offer.value / 100}%` : formatMoney(offer.value);
    const parts = [
      t(offer.kind, { value }),
      ...(offer.capPaise === null ? [] : [t('cap', { price: formatMoney(offer.capPaise) })]),
      ...(offer.minimumPaise > 0 ? [t('minimum', { price: formatMoney(offer.minimumPaise) })] : []),
      ...(offer.firstOrderOnly ? [t('first')] : []),
    ];
    return parts.join(', ');
  };
}
