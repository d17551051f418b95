'use client';

import { ActionIcon, Button, Fieldset, Group, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { RupeeInput } from '@/components/ui/rupee-input.tsx';
import type { VariantDraft } from './item-draft.ts';

/** Sizes of an item, each with its own whole price. */
export function VariantFields({ variants, onChange }: { variants: readonly VariantDraft[]; onChange: (variants: VariantDraft[]) => void }) {
  const t = useTranslations('vendor.menu');
  const set = (index: number, changes: Partial<VariantDraft>) => onChange(variants.map((variant, at) => (at === index ? { ...variant, ...changes } : variant)));
  return (
    <Fieldset legend={t('variants')}>
      <Stack gap="xs">
        {variants.map((variant, index) => (
          <Group key={variant.id ?? `new-${index}`} gap="xs" align="end" wrap="nowrap">
            <TextInput label={t('name')} required maxLength={60} value={variant.name} onChange={(event) => set(index, { name: event.currentTarget.value })} />
            <TextInput label={t('variantNote')} maxLength={60} value={variant.note} onChange={(event) => set(index, { note: event.currentTarget.value })} />
            <RupeeInput label={t('price')} required w={120} value={variant.pricePaise} onChange={(pricePaise) => set(index, { pricePaise })} />
            <ActionIcon
              color="mirchi"
              aria-label={t('removeVariant', { name: variant.name })}
              onClick={() => onChange(variants.filter((_, at) => at !== index))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {variants.length < 10 && (
          <Button
            variant="light"
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange([...variants, { name: '', note: '', pricePaise: variants.at(-1)?.pricePaise ?? 10_000 }])}
          >
            {t('addVariant')}
          </Button>
        )}
      </Stack>
    </Fieldset>
  );
}
