'use client';

import { DirectionProvider, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { resolveVariables, theme } from './theme.ts';

/** Theme, direction and notices for the whole application. */
export function UiProvider({ direction, children }: { direction: 'ltr' | 'rtl'; children: ReactNode }) {
  return (
    <DirectionProvider initialDirection={direction} detectDirection={false}>
      <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
        {children}
        <Notifications position="bottom-center" limit={3} containerWidth={420} />
      </MantineProvider>
    </DirectionProvider>
  );
}
