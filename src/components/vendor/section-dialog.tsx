'use client';

import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { EditableMenu } from '@/server/modules/catalog/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { useMenuMutation } from './use-menu-mutation.ts';

/** Names a new section, or renames one, in English and Hindi. */
export function SectionDialog({
  restaurantId,
  section,
  onClose,
}: {
  restaurantId: string;
  section: EditableMenu['sections'][number] | null;
  onClose: () => void;
}) {
  const t = useTranslations('vendor.menu');
  const trpc = useTRPC();
  const save = useMutation(trpc.catalog.saveSection.mutationOptions(useMenuMutation(restaurantId, onClose)));
  const [name, setName] = useState(section?.name ?? '');
  const [hindi, setHindi] = useState(section?.names.hi ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const names = { ...section?.names, ...(hindi.trim() && { hi: hindi.trim() }) };
    save.mutate({ restaurantId, name, names, ...(section && { id: section.id }) });
  };
  return (
    <Modal opened onClose={onClose} title={section ? t('renameSection', { name: section.name }) : t('newSection')}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput data-autofocus label={t('name')} required maxLength={80} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <TextInput label={t('nameHindi')} lang="hi" maxLength={80} value={hindi} onChange={(event) => setHindi(event.currentTarget.value)} />
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
