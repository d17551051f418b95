import { setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import type { Locale } from '@/messages/locales.ts';

export default async function CustomerLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale);
  return (
    <ClientMessages namespaces={['customer', 'cuisines', 'place', 'restaurant', 'cart', 'checkout', 'tracking', 'billing', 'aftercare', 'account', 'session']}>
      {children}
    </ClientMessages>
  );
}
