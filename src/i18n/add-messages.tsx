'use client';

import { IntlProvider, useLocale, useMessages, useTimeZone } from 'next-intl';
import { type ReactNode, useMemo } from 'react';
import type { Messages } from '../messages/namespaces.ts';

/** Lays more namespaces upon those the page already has in the browser. */
export function AddMessages({ messages, children }: { messages: Partial<Messages>; children: ReactNode }) {
  const locale = useLocale();
  const timeZone = useTimeZone();
  const above = useMessages();
  const all = useMemo(() => ({ ...above, ...messages }), [above, messages]);
  return (
    <IntlProvider locale={locale} timeZone={timeZone} messages={all}>
      {children}
    </IntlProvider>
  );
}
