import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';
import { cache } from 'react';
import { RestaurantPage } from '@/components/restaurant/restaurant-page.tsx';
import { localName } from '@/i18n/format.ts';
import type { Locale } from '@/messages/locales.ts';
import { publicCaller } from '@/trpc/server.ts';

/** Rendered when first asked for, then kept: the browser reads menu, stock and hours again. */
export const revalidate = 60;
export const generateStaticParams = () => [];

type Params = Promise<{ locale: Locale; slug: string }>;

const load = cache(
  async (locale: Locale, slug: string) =>
    (await publicCaller(locale)
      ?.catalog.restaurant({ slug })
      .catch(() => null)) ?? null,
);

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { locale, slug } = await params;
  const found = await load(locale, slug);
  return found ? { title: localName(locale, found.restaurant.name, found.restaurant.names) } : {};
}

export default async function Page({ params }: { params: Params }) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const found = await load(locale, slug);
  if (!found) notFound();
  return <RestaurantPage restaurant={found.restaurant} sections={found.sections} />;
}
