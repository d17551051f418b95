'use client';

import { ActionIcon, Button, Fieldset, Group, NumberInput, Stack } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { RupeeInput } from '@/components/ui/rupee-input.tsx';
import type { FeePolicyFields } from '@/server/modules/pricing/policy-contract.ts';

type Slab = FeePolicyFields['deliverySlabs'][number];
const STEP_M = 2_000;

/** Delivery by distance, the platform's fee, and the fee on small orders; before GST. */
export function FeeFields({ draft, onChange }: { draft: FeePolicyFields; onChange: (draft: FeePolicyFields) => void }) {
  const t = useTranslations('admin.pricing');
  const { deliverySlabs: slabs } = draft;
  const setSlabs = (deliverySlabs: Slab[]) => onChange({ ...draft, deliverySlabs });
  const set = (index: number, changes: Partial<Slab>) => setSlabs(slabs.map((slab, at) => (at === index ? { ...slab, ...changes } : slab)));
  const add = () => {
    const bounded = slabs.filter(({ uptoM }) => uptoM !== null);
    const last = bounded.at(-1);
    setSlabs([...bounded, { uptoM: (last?.uptoM ?? 0) + STEP_M, paise: last?.paise ?? 0 }, ...slabs.filter(({ uptoM }) => uptoM === null)]);
  };
  return (
    <>
      <Fieldset legend={t('delivery')}>
        <Stack gap="xs">
          {slabs.map((slab, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a slab has no name but its place
            <Group key={index} gap="xs" align="end" wrap="nowrap">
              {slab.uptoM !== null && (
                <NumberInput
                  flex={1}
                  label={t('uptoKm')}
                  required
                  min={0.1}
                  max={100}
                  decimalScale={1}
                  suffix=" km"
                  value={slab.uptoM / 1_000}
                  onChange={(km) => typeof km === 'number' && set(index, { uptoM: Math.round(km * 1_000) })}
                />
              )}
              <RupeeInput
                flex={1}
                label={slab.uptoM === null ? t('beyond') : t('fee')}
                required
                value={slab.paise}
                onChange={(paise) => set(index, { paise })}
              />
              {slab.uptoM !== null && (
                <ActionIcon color="mirchi" aria-label={t('removeSlab', { number: index + 1 })} onClick={() => setSlabs(slabs.filter((_, at) => at !== index))}>
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          ))}
          {slabs.length < 20 && (
            <Button variant="light" size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
              {t('addSlab')}
            </Button>
          )}
        </Stack>
      </Fieldset>
      <RupeeInput label={t('platformFee')} value={draft.platformFeePaise} onChange={(platformFeePaise) => onChange({ ...draft, platformFeePaise })} />
      <Group grow align="end">
        <RupeeInput
          label={t('smallBelow')}
          value={draft.smallOrderBelowPaise}
          onChange={(smallOrderBelowPaise) => onChange({ ...draft, smallOrderBelowPaise })}
        />
        <RupeeInput label={t('smallFee')} value={draft.smallOrderFeePaise} onChange={(smallOrderFeePaise) => onChange({ ...draft, smallOrderFeePaise })} />
      </Group>
    </>
  );
}
