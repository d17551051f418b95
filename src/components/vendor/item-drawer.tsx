'use client';

import { Button, Checkbox, Drawer, Fieldset, Group, MultiSelect, SegmentedControl, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog.tsx';
import { RupeeInput } from '@/components/ui/rupee-input.tsx';
import type { EditableItem, EditableMenu } from '@/server/modules/catalog/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { type ItemDraft, itemDraft, toSaveInput } from './item-draft.ts';
import { useMenuMutation } from './use-menu-mutation.ts';
import { VariantFields } from './variant-fields.tsx';

/** Everything about an item; a new one when `item` is null. */
export function ItemDrawer({
  restaurantId,
  menu,
  item,
  sectionId,
  onClose,
}: {
  restaurantId: string;
  menu: EditableMenu;
  item: EditableItem | null;
  sectionId: string;
  onClose: () => void;
}) {
  const t = useTranslations('vendor.menu');
  const trpc = useTRPC();
  const [draft, setDraft] = useState<ItemDraft>(() => itemDraft(item, sectionId));
  const [removing, setRemoving] = useState(false);
  const done = useMenuMutation(restaurantId, onClose);
  const save = useMutation(trpc.catalog.saveItem.mutationOptions(done));
  const archive = useMutation(trpc.catalog.archiveItem.mutationOptions(done));
  const set = (changes: Partial<ItemDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(toSaveInput(restaurantId, item, draft));
  };
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={item ? t('editItem', { name: item.name }) : t('newItem')}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            data-autofocus
            label={t('name')}
            required
            maxLength={120}
            value={draft.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <TextInput label={t('nameHindi')} lang="hi" maxLength={120} value={draft.nameHi} onChange={(event) => set({ nameHi: event.currentTarget.value })} />
          <Textarea
            label={t('description')}
            autosize
            minRows={2}
            maxLength={400}
            value={draft.description}
            onChange={(event) => set({ description: event.currentTarget.value })}
          />
          <Select
            label={t('section')}
            allowDeselect={false}
            data={menu.sections.map((section) => ({ value: section.id, label: section.name }))}
            value={draft.sectionId}
            onChange={(value) => value && set({ sectionId: value })}
          />
          <SegmentedControl
            aria-label={t('mark')}
            value={draft.mark}
            onChange={(mark) => set({ mark: mark as ItemDraft['mark'] })}
            data={(['veg', 'nonveg', 'egg'] as const).map((mark) => ({ value: mark, label: t(`marks.${mark}`) }))}
          />
          <Group>
            <Checkbox label={t('jain')} checked={draft.jain} disabled={draft.mark !== 'veg'} onChange={(event) => set({ jain: event.currentTarget.checked })} />
            <Checkbox label={t('spicy')} checked={draft.spicy} onChange={(event) => set({ spicy: event.currentTarget.checked })} />
          </Group>
          {draft.variants.length === 0 && <RupeeInput label={t('price')} required value={draft.pricePaise} onChange={(pricePaise) => set({ pricePaise })} />}
          <VariantFields variants={draft.variants} onChange={(variants) => set({ variants })} />
          <Fieldset legend={t('servedHours')}>
            <Group grow>
              <TextInput type="time" label={t('from')} value={draft.servedFrom} onChange={(event) => set({ servedFrom: event.currentTarget.value })} />
              <TextInput type="time" label={t('to')} value={draft.servedTo} onChange={(event) => set({ servedTo: event.currentTarget.value })} />
            </Group>
          </Fieldset>
          <MultiSelect
            label={t('addOnGroups')}
            data={menu.addOnGroups.map((group) => ({ value: group.id, label: group.name }))}
            value={[...draft.addOnGroupIds]}
            onChange={(addOnGroupIds) => set({ addOnGroupIds })}
          />
          <Group justify="space-between">
            {item ? (
              <Button variant="subtle" color="mirchi" onClick={() => setRemoving(true)}>
                {t('remove')}
              </Button>
            ) : (
              <span />
            )}
            <Button type="submit" loading={save.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
      {item && (
        <ConfirmDialog
          opened={removing}
          onClose={() => setRemoving(false)}
          title={t('removeTitle', { name: item.name })}
          confirmLabel={t('remove')}
          tone="bad"
          pending={archive.isPending}
          onConfirm={() => archive.mutate({ restaurantId, itemId: item.id })}
        >
          {t('removeText')}
        </ConfirmDialog>
      )}
    </Drawer>
  );
}
