'use client';

import { DirectionProvider, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { resolveVariables, theme } from './theme.ts';

/** Theme, direction and notices for the whole application. */
export function UiProvider({ direction, children }: { direction: 'ltr' | 'rtl'; children: ReactNode }) {
  const t = useTranslations('common');
  return (
    <DirectionProvider initialDirection={direction} detectDirection={false}>
      <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
        {children}
        <Notifications position="bottom-center" limit={3} containerWidth={420} aria-label={t('notices')} />
      </MantineProvider>
    </DirectionProvider>
  );
}
