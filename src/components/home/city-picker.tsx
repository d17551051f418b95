'use client';

import { Button } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { usePlaceDialog } from '@/components/customer/use-place-dialog.ts';
import { usePlace } from '@/components/place/place-store.ts';
import { localName } from '@/i18n/format.ts';
import { useTRPC, useTRPCClient } from '@/trpc/client.tsx';
import classes from './city-picker.module.css';

/** What a newcomer sees first: where should it go? A city is one tap; an address is a dialog. */
export function CityPicker() {
  const t = useTranslations('customer.home');
  const locale = useLocale();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const ask = usePlaceDialog();
  const [, setPlace] = usePlace();
  const cities = useQuery(trpc.catalog.cities.queryOptions());
  const look = async (citySlug: string, cityName: string) => {
    const { localities } = await client.catalog.localities.query({ city: citySlug });
    const first = localities[0];
    if (!first) return ask();
    setPlace(() => ({
      label: localName(locale, first.name, first.names),
      line: `${first.name}, ${cityName}`,
      lat: first.lat,
      lng: first.lng,
      landmark: null,
      instructions: null,
      pin: first.pin,
    }));
  };
  return (
    <section className={classes.hero}>
      <h1 className={classes.title}>{t('welcome')}</h1>
      <p className={classes.text}>{t('welcomeText')}</p>
      <Button size="lg" leftSection={<IconMapPin size={22} aria-hidden />} onClick={ask}>
        {t('setAddress')}
      </Button>
      <h2 className={classes.or}>{t('orCity')}</h2>
      <ul className={classes.cities}>
        {cities.data?.cities.map((city) => (
          <li key={city.id}>
            <button type="button" className={classes.city} onClick={() => void look(city.slug, city.name)}>
              <b>{localName(locale, city.name, city.names)}</b>
              <span>{Object.entries(city.names).find(([language]) => language !== 'hi' && language !== 'en')?.[1] ?? city.names.hi}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
