'use client';

import { Button, Group, Skeleton, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import type { EditableItem, EditableMenu, VendorRestaurant } from '@/server/modules/catalog/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { AddOnGroupDrawer } from './add-on-group-drawer.tsx';
import { ItemDrawer } from './item-drawer.tsx';
import { MenuSectionTable } from './menu-section-table.tsx';
import { SectionDialog } from './section-dialog.tsx';
import { VendorFrame, VendorPortal } from './vendor-portal.tsx';

/** The menu editor: sections of items with their stock, and a drawer for everything about an item. */
export function MenuPage() {
  return (
    <VendorPortal>
      {(restaurant, viewer) => (
        <VendorFrame restaurant={restaurant} viewer={viewer}>
          <Editor key={restaurant.id} restaurant={restaurant} />
        </VendorFrame>
      )}
    </VendorPortal>
  );
}

type Open =
  | { type: 'item'; item: EditableItem | null; sectionId: string }
  | { type: 'section'; section: EditableMenu['sections'][number] | null }
  | { type: 'addOns' }
  | null;

function Editor({ restaurant }: { restaurant: VendorRestaurant }) {
  const t = useTranslations('vendor.menu');
  const trpc = useTRPC();
  const menu = useQuery(trpc.catalog.editableMenu.queryOptions({ restaurantId: restaurant.id }));
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);

  if (menu.isError) return <ErrorState text={menu.error.message} onRetry={() => void menu.refetch()} />;
  if (!menu.data) return <Skeleton height={480} aria-label={t('loading')} />;
  const { sections, addOnGroups } = menu.data;
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h3">
          {t('title')}
        </Title>
        <Group gap="xs">
          <Button variant="default" onClick={() => setOpen({ type: 'addOns' })}>
            {t('addOns', { count: addOnGroups.length })}
          </Button>
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen({ type: 'section', section: null })}>
            {t('newSection')}
          </Button>
        </Group>
      </Group>
      {sections.length === 0 && <EmptyState title={t('empty')} text={t('emptyText')} />}
      {sections.map((section) => (
        <MenuSectionTable
          key={section.id}
          restaurantId={restaurant.id}
          section={section}
          onItem={(item) => setOpen({ type: 'item', item, sectionId: section.id })}
          onRename={() => setOpen({ type: 'section', section })}
        />
      ))}
      {open?.type === 'item' && <ItemDrawer restaurantId={restaurant.id} menu={menu.data} item={open.item} sectionId={open.sectionId} onClose={close} />}
      {open?.type === 'section' && <SectionDialog restaurantId={restaurant.id} section={open.section} onClose={close} />}
      {open?.type === 'addOns' && <AddOnGroupDrawer restaurantId={restaurant.id} groups={addOnGroups} onClose={close} />}
    </Stack>
  );
}
