'use client';

import { Button, Fieldset, NumberInput, Select, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { withActive } from '@/components/offers/offer-draft.ts';
import { OfferForm } from '@/components/offers/offer-form.tsx';
import { OffersTable } from '@/components/offers/offers-table.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import type { OfferView } from '@/server/modules/pricing/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';

/** Whose an offer is, and the share in basis points that the restaurant pays. */
interface Payer {
  readonly restaurantId: string | null;
  readonly restaurantBasisPoints: number;
}
const PLATFORM: Payer = { restaurantId: null, restaurantBasisPoints: 0 };

/** All offers of a city, the platform's and the kitchens', to make and change, with who pays. */
export function CityOffers({ cityId }: { cityId: string }) {
  const t = useTranslations('admin.pricing');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const offers = useQuery(trpc.pricing.offers.queryOptions({ cityId }));
  const [open, setOpen] = useState<OfferView | 'new' | null>(null);
  const [payer, setPayer] = useState<Payer>(PLATFORM);
  const save = useMutation(
    trpc.pricing.saveOffer.mutationOptions({
      async onSuccess() {
        await queries.invalidateQueries({ queryKey: trpc.pricing.offers.queryKey({ cityId }) });
        setOpen(null);
        notifications.show({ message: t('saved') });
      },
      onError: (error) => void notifications.show({ color: 'mirchi', message: error.message }),
    }),
  );
  const payerOf = ({ restaurantId, restaurantBasisPoints }: OfferView): Payer => ({ restaurantId, restaurantBasisPoints });
  const show = (offer: OfferView | 'new') => {
    save.reset();
    setPayer(offer === 'new' ? PLATFORM : payerOf(offer));
    setOpen(offer);
  };
  const edited = open === 'new' ? null : open;
  return (
    <Panel
      title={t('offers')}
      aside={
        <Button size="sm" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => show('new')}>
          {t('newOffer')}
        </Button>
      }
    >
      {offers.isError && <ErrorState text={offers.error.message} onRetry={() => void offers.refetch()} />}
      {offers.isPending && <TableSkeleton rows={6} columns={5} />}
      {offers.data && (
        <OffersTable
          offers={offers.data.offers}
          pending={save.isPending}
          onEdit={show}
          onActive={(offer, active) => save.mutate({ ...withActive(offer, active), ...payerOf(offer), cityId, id: offer.id })}
        />
      )}
      {open && (
        <OfferForm
          offer={edited}
          onClose={() => setOpen(null)}
          pending={save.isPending}
          error={save.error?.message}
          onSave={(fields) => save.mutate({ ...fields, ...payer, cityId, ...(edited && { id: edited.id }) })}
        >
          <PayerFields cityId={cityId} payer={payer} fixed={edited !== null} onChange={setPayer} />
        </OfferForm>
      )}
    </Panel>
  );
}

interface PayerFieldsProps {
  cityId: string;
  payer: Payer;
  /** Whose it is stays as it was made. */
  fixed: boolean;
  onChange: (payer: Payer) => void;
}

function PayerFields({ cityId, payer, fixed, onChange }: PayerFieldsProps) {
  const t = useTranslations('admin.pricing');
  const trpc = useTRPC();
  const [q, setQ] = useState('');
  const found = useQuery(
    trpc.catalog.adminRestaurants.queryOptions({ cityId, limit: 50, ...(q.trim() && { q: q.trim() }) }, { enabled: !fixed, placeholderData: keepPreviousData }),
  );
  return (
    <Fieldset legend={t('payer')}>
      <Stack gap="sm">
        {!fixed && (
          <Select
            label={t('restaurant')}
            description={t('restaurantHint')}
            searchable
            clearable
            onSearchChange={setQ}
            value={payer.restaurantId}
            data={(found.data?.restaurants ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(restaurantId) => onChange({ restaurantId, restaurantBasisPoints: restaurantId ? payer.restaurantBasisPoints : 0 })}
          />
        )}
        {payer.restaurantId ? (
          <NumberInput
            label={t('share')}
            suffix="%"
            min={0}
            max={100}
            decimalScale={2}
            value={payer.restaurantBasisPoints / 100}
            onChange={(percent) => typeof percent === 'number' && onChange({ ...payer, restaurantBasisPoints: Math.round(percent * 100) })}
          />
        ) : (
          <p>{t('platformPays')}</p>
        )}
      </Stack>
    </Fieldset>
  );
}
