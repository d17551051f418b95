'use client';

import { ActionIcon, Badge, Button, Group, NumberInput, Switch, Table, Text, Title, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { FoodMark } from '@/components/ui/food-mark.tsx';
import { formatMoney, localName } from '@/i18n/format.ts';
import type { EditableItem, EditableMenu } from '@/server/modules/catalog/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import classes from './menu-section-table.module.css';
import { SnoozeMenu } from './snooze-menu.tsx';
import { useMenuMutation } from './use-menu-mutation.ts';

type Section = EditableMenu['sections'][number];

/** A section as a table: price, stock and availability in place, order by arrows that work with a keyboard. */
export function MenuSectionTable({
  restaurantId,
  section,
  onItem,
  onRename,
}: {
  restaurantId: string;
  section: Section;
  onItem: (item: EditableItem | null) => void;
  onRename: () => void;
}) {
  const t = useTranslations('vendor.menu');
  const locale = useLocale();
  const trpc = useTRPC();
  const reorder = useMutation(trpc.catalog.reorderItems.mutationOptions(useMenuMutation(restaurantId)));
  const name = localName(locale, section.name, section.names);
  const move = (index: number, by: -1 | 1) => {
    const itemIds = section.items.map((item) => item.id);
    const [moved] = itemIds.splice(index, 1);
    if (moved) itemIds.splice(index + by, 0, moved);
    reorder.mutate({ restaurantId, sectionId: section.id, itemIds });
  };
  return (
    <section aria-label={name} className={classes.section}>
      <Group justify="space-between" wrap="nowrap">
        <Group gap={4}>
          <Title order={2} size="h5">
            {name}
          </Title>
          <ActionIcon onClick={onRename} aria-label={t('renameSection', { name })}>
            <IconPencil size={18} aria-hidden />
          </ActionIcon>
        </Group>
        <Button variant="light" size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onItem(null)}>
          {t('newItem')}
        </Button>
      </Group>
      <Table.ScrollContainer minWidth={720}>
        <Table verticalSpacing="xs" highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('item')}</Table.Th>
              <Table.Th className={classes.number}>{t('price')}</Table.Th>
              <Table.Th>{t('stock')}</Table.Th>
              <Table.Th>{t('available')}</Table.Th>
              <Table.Th>{t('order')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {section.items.map((item, index) => (
              <Table.Tr key={item.id}>
                <Table.Td>
                  <UnstyledButton onClick={() => onItem(item)} className={classes.item}>
                    <FoodMark mark={item.mark} />
                    <span>
                      {localName(locale, item.name, item.names)}
                      {item.variants.length > 0 && (
                        <Text span c="dimmed" size="sm">
                          {' '}
                          {item.variants.map((variant) => variant.name).join(', ')}
                        </Text>
                      )}
                    </span>
                    {item.bestseller && <Badge variant="light">{t('bestseller')}</Badge>}
                  </UnstyledButton>
                </Table.Td>
                <Table.Td className={classes.number}>{formatMoney(item.pricePaise)}</Table.Td>
                <Table.Td>
                  <StockCell restaurantId={restaurantId} item={item} />
                </Table.Td>
                <Table.Td>
                  <AvailabilityCell restaurantId={restaurantId} item={item} />
                </Table.Td>
                <Table.Td>
                  <Group gap={0} wrap="nowrap">
                    <ActionIcon disabled={index === 0 || reorder.isPending} onClick={() => move(index, -1)} aria-label={t('moveUp', { name: item.name })}>
                      <IconArrowUp size={18} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      disabled={index === section.items.length - 1 || reorder.isPending}
                      onClick={() => move(index, 1)}
                      aria-label={t('moveDown', { name: item.name })}
                    >
                      <IconArrowDown size={18} aria-hidden />
                    </ActionIcon>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

function StockCell({ restaurantId, item }: { restaurantId: string; item: EditableItem }) {
  const t = useTranslations('vendor.menu');
  const trpc = useTRPC();
  const stock = useMutation(trpc.catalog.setStock.mutationOptions(useMenuMutation(restaurantId)));
  const save = (value: string) => {
    const next = value.trim() === '' ? null : Number(value);
    if (next === item.stock || (next !== null && !Number.isInteger(next))) return;
    stock.mutate({ restaurantId, itemId: item.id, stock: next });
  };
  return (
    <NumberInput
      key={String(item.stock)}
      size="xs"
      w={110}
      min={0}
      max={100_000}
      allowDecimal={false}
      aria-label={t('stockOf', { name: item.name })}
      placeholder={t('notCounted')}
      defaultValue={item.stock ?? ''}
      disabled={stock.isPending}
      onBlur={(event) => save(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && save(event.currentTarget.value)}
    />
  );
}

function AvailabilityCell({ restaurantId, item }: { restaurantId: string; item: EditableItem }) {
  const t = useTranslations('vendor.menu');
  const trpc = useTRPC();
  const set = useMutation(trpc.catalog.setItemAvailability.mutationOptions(useMenuMutation(restaurantId)));
  const change = (unavailableUntil: string | null) => set.mutate({ restaurantId, itemId: item.id, unavailableUntil });
  if (item.unavailableUntil) {
    return (
      <Switch
        color="leaf"
        checked={false}
        disabled={set.isPending}
        label={t('soldOut')}
        aria-label={t('backOn', { name: item.name })}
        onChange={() => change(null)}
      />
    );
  }
  return <SnoozeMenu name={item.name} disabled={set.isPending} onSnooze={change} />;
}
