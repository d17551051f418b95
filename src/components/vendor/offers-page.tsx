'use client';

import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { withActive } from '@/components/offers/offer-draft.ts';
import { OfferForm } from '@/components/offers/offer-form.tsx';
import { OffersTable } from '@/components/offers/offers-table.tsx';
import { holds } from '@/components/session/use-viewer.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import type { OfferView } from '@/server/modules/pricing/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { VendorFrame, VendorPortal } from './vendor-portal.tsx';

/** The restaurant's promotions: what they gave away, and making, changing and stopping them. */
export function OffersPage() {
  return (
    <VendorPortal>
      {(restaurant, viewer) => (
        <VendorFrame restaurant={restaurant} viewer={viewer}>
          <Promotions key={restaurant.id} restaurantId={restaurant.id} manages={holds(viewer, ['vendor_owner', 'vendor_manager'])} />
        </VendorFrame>
      )}
    </VendorPortal>
  );
}

function Promotions({ restaurantId, manages }: { restaurantId: string; manages: boolean }) {
  const t = useTranslations('vendor.offers');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const offers = useQuery(trpc.pricing.ownOffers.queryOptions({ restaurantId }));
  const [open, setOpen] = useState<OfferView | 'new' | null>(null);
  const save = useMutation(
    trpc.pricing.saveOwnOffer.mutationOptions({
      async onSuccess() {
        await queries.invalidateQueries({ queryKey: trpc.pricing.ownOffers.queryKey({ restaurantId }) });
        setOpen(null);
        notifications.show({ message: t('saved') });
      },
      onError: (error) => void notifications.show({ color: 'mirchi', message: error.message }),
    }),
  );
  const show = (offer: OfferView | 'new') => {
    save.reset();
    setOpen(offer);
  };
  const edited = open === 'new' ? null : open;

  if (offers.isError) return <ErrorState text={offers.error.message} onRetry={() => void offers.refetch()} />;
  if (!offers.data) return <Skeleton height={320} aria-label={t('title')} />;
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h3">
          {t('title')}
        </Title>
        {manages && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => show('new')}>
            {t('new')}
          </Button>
        )}
      </Group>
      <Text>{t('hint')}</Text>
      {offers.data.offers.length === 0 ? (
        <EmptyState title={t('empty')} text={t('emptyText')} />
      ) : (
        <OffersTable
          offers={offers.data.offers}
          pending={save.isPending}
          onEdit={show}
          onActive={(offer, active) => save.mutate({ ...withActive(offer, active), restaurantId, id: offer.id })}
        />
      )}
      {open && (
        <OfferForm
          offer={edited}
          onClose={() => setOpen(null)}
          pending={save.isPending}
          error={save.error?.message}
          onSave={(fields) => save.mutate({ ...fields, restaurantId, ...(edited && { id: edited.id }) })}
        />
      )}
    </Stack>
  );
}
