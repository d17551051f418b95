import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '../globals.css';

import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core';
import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { UiProvider } from '@/components/ui/ui-provider.tsx';
import { BASE_NAMESPACES, pickMessages } from '@/i18n/client-messages.tsx';
import { directionOf, isLocale, LOCALES } from '@/messages/locales.ts';
import { TrpcProvider } from '@/trpc/client.tsx';
import { fontVariables } from '../fonts.ts';

export const generateStaticParams = () => LOCALES.map((locale) => ({ locale }));

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return {
    title: { default: t('title'), template: `%s · ${t('name')}` },
    description: t('description'),
    applicationName: t('name'),
    icons: { icon: '/brand/mark.svg' },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf7f1' },
    { media: '(prefers-color-scheme: dark)', color: '#191219' },
  ],
  viewportFit: 'cover',
};

export default async function RootLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const direction = directionOf(locale);
  return (
    <html lang={locale} dir={direction} className={fontVariables} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" />
      </head>
      <body>
        <NextIntlClientProvider messages={pickMessages(await getMessages(), BASE_NAMESPACES)}>
          <UiProvider direction={direction}>
            <TrpcProvider>{children}</TrpcProvider>
          </UiProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
