'use client';

import { ActionIcon, Button, Checkbox, Drawer, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { RupeeInput } from '@/components/ui/rupee-input.tsx';
import type { AddOnGroup } from '@/server/modules/catalog/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { useMenuMutation } from './use-menu-mutation.ts';

interface OptionDraft {
  readonly id?: string;
  readonly name: string;
  readonly mark: 'veg' | 'nonveg' | 'egg';
  readonly pricePaise: number;
  readonly available: boolean;
}
interface GroupDraft {
  readonly id?: string;
  readonly name: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly options: readonly OptionDraft[];
}

const EMPTY_OPTION: OptionDraft = { name: '', mark: 'veg', pricePaise: 3_000, available: true };
const EMPTY_GROUP: GroupDraft = { name: '', minimum: 0, maximum: 1, options: [EMPTY_OPTION] };

/** Add-on groups of the restaurant: choose one to edit, or make a new one. */
export function AddOnGroupDrawer({ restaurantId, groups, onClose }: { restaurantId: string; groups: readonly AddOnGroup[]; onClose: () => void }) {
  const t = useTranslations('vendor.menu');
  const [draft, setDraft] = useState<GroupDraft>();
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={t('addOns', { count: groups.length })}>
      {draft ? (
        <GroupForm key={draft.id ?? 'new'} restaurantId={restaurantId} initial={draft} onDone={() => setDraft(undefined)} />
      ) : (
        <Stack gap="xs">
          {groups.map((group) => (
            <Button
              key={group.id}
              variant="default"
              justify="space-between"
              onClick={() => setDraft(group)}
              rightSection={<Text c="dimmed">{t('rule', { minimum: group.minimum, maximum: group.maximum })}</Text>}
            >
              {group.name}
            </Button>
          ))}
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setDraft(EMPTY_GROUP)}>
            {t('newAddOnGroup')}
          </Button>
        </Stack>
      )}
    </Drawer>
  );
}

function GroupForm({ restaurantId, initial, onDone }: { restaurantId: string; initial: GroupDraft; onDone: () => void }) {
  const t = useTranslations('vendor.menu');
  const trpc = useTRPC();
  const save = useMutation(trpc.catalog.saveAddOnGroup.mutationOptions(useMenuMutation(restaurantId, onDone)));
  const [group, setGroup] = useState(initial);
  const setOption = (index: number, changes: Partial<OptionDraft>) =>
    setGroup({ ...group, options: group.options.map((option, at) => (at === index ? { ...option, ...changes } : option)) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({
      restaurantId,
      ...(group.id && { id: group.id }),
      name: group.name,
      minimum: group.minimum,
      maximum: group.maximum,
      options: group.options.map(({ id, name, mark, pricePaise, available }) => ({ ...(id && { id }), name, mark, pricePaise, available })),
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput label={t('name')} required maxLength={80} value={group.name} onChange={(event) => setGroup({ ...group, name: event.currentTarget.value })} />
        <Group grow>
          <NumberInput
            label={t('minimum')}
            min={0}
            max={group.maximum}
            allowDecimal={false}
            value={group.minimum}
            onChange={(value) => typeof value === 'number' && setGroup({ ...group, minimum: value })}
          />
          <NumberInput
            label={t('maximum')}
            min={1}
            max={20}
            allowDecimal={false}
            value={group.maximum}
            onChange={(value) => typeof value === 'number' && setGroup({ ...group, maximum: value })}
          />
        </Group>
        {group.options.map((option, index) => (
          <Group key={option.id ?? `new-${index}`} gap="xs" align="end" wrap="nowrap">
            <TextInput
              label={t('name')}
              required
              maxLength={80}
              value={option.name}
              onChange={(event) => setOption(index, { name: event.currentTarget.value })}
            />
            <Select
              label={t('mark')}
              w={120}
              allowDeselect={false}
              data={(['veg', 'nonveg', 'egg'] as const).map((mark) => ({ value: mark, label: t(`marks.${mark}`) }))}
              value={option.mark}
              onChange={(mark) => mark && setOption(index, { mark: mark as OptionDraft['mark'] })}
            />
            <RupeeInput label={t('price')} w={110} value={option.pricePaise} onChange={(pricePaise) => setOption(index, { pricePaise })} />
            <Checkbox pb={10} label={t('on')} checked={option.available} onChange={(event) => setOption(index, { available: event.currentTarget.checked })} />
            <ActionIcon
              color="mirchi"
              disabled={group.options.length === 1}
              aria-label={t('removeVariant', { name: option.name })}
              onClick={() => setGroup({ ...group, options: group.options.filter((_, at) => at !== index) })}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Group justify="space-between">
          <Button
            variant="light"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setGroup({ ...group, options: [...group.options, EMPTY_OPTION] })}
          >
            {t('addOption')}
          </Button>
          <Group gap="xs">
            <Button variant="subtle" onClick={onDone}>
              {t('back')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
