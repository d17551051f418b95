import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import type { Locale } from '@/messages/locales.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vendor');
  return { title: t('title') };
}

export default async function VendorLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale);
  return <ClientMessages namespaces={['vendor', 'offers', 'aftercare', 'settlement', 'session']}>{children}</ClientMessages>;
}
