'use client';

import { Select } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { localName } from '@/i18n/format.ts';
import { useTRPC } from '@/trpc/client.tsx';

/** All cities, or one of them; `required` leaves out "all". */
export function CitySelect({ value, onChange, required }: { value: string | null; onChange: (cityId: string | null) => void; required?: boolean }) {
  const t = useTranslations('admin');
  const locale = useLocale();
  const trpc = useTRPC();
  const cities = useQuery(trpc.catalog.cities.queryOptions());
  return (
    <Select
      aria-label={t('city')}
      w={180}
      allowDeselect={false}
      leftSection={<IconMapPin size={18} aria-hidden />}
      value={value ?? (required ? null : 'all')}
      onChange={(next) => onChange(next === 'all' ? null : next)}
      data={[
        ...(required ? [] : [{ value: 'all', label: t('allCities') }]),
        ...(cities.data?.cities.map((city) => ({ value: city.id, label: localName(locale, city.name, city.names) })) ?? []),
      ]}
    />
  );
}
