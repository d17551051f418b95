'use client';

import { DirectionProvider, MantineProvider, type MantineThemeOverride, mergeThemeOverrides } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { type ReactNode, useMemo } from 'react';
import { resolveVariables, theme } from './theme.ts';

const CLOSABLE = ['Modal', 'Drawer', 'Notification'] as const;

/** The part as the theme has it, its button to close named in the reader's language. */
const nameClose = (base: MantineThemeOverride, part: (typeof CLOSABLE)[number], label: string) => ({
  ...base.components?.[part],
  defaultProps: { ...base.components?.[part]?.defaultProps, closeButtonProps: { 'aria-label': label, size: 44 } },
});

/** Theme, direction and notices for the whole application. */
export function UiProvider({ direction, children }: { direction: 'ltr' | 'rtl'; children: ReactNode }) {
  const closing = useTranslations('common')('close');
  const named = useMemo(
    () => mergeThemeOverrides(theme, { components: Object.fromEntries(CLOSABLE.map((part) => [part, nameClose(theme, part, closing)])) }),
    [closing],
  );
  return (
    <DirectionProvider initialDirection={direction} detectDirection={false}>
      <MantineProvider theme={named} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
        {children}
        <Notifications position="bottom-center" limit={3} containerWidth={420} />
      </MantineProvider>
    </DirectionProvider>
  );
}
