import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import type { Locale } from '@/messages/locales.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('title') };
}

export default async function AdminLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale);
  return <ClientMessages namespaces={['admin', 'duty', 'offers', 'billing', 'aftercare', 'settlement', 'session']}>{children}</ClientMessages>;
}
