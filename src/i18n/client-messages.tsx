import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Messages, Namespace } from '../messages/namespaces.ts';
import { AddMessages } from './add-messages.tsx';

/** The namespaces that every page has in the browser. */
export const BASE_NAMESPACES = ['common', 'shell', 'kit', 'errors'] as const satisfies readonly (keyof Messages)[];

export function pickMessages(messages: Messages, names: readonly (keyof Messages)[]): Partial<Messages> {
  return Object.fromEntries(names.map((name) => [name, messages[name]]));
}

/** Sends a portal's namespaces to the browser, beside the base ones; stands in the portal's layout. */
export async function ClientMessages({ namespaces, children }: { namespaces: readonly Namespace[]; children: ReactNode }) {
  return <AddMessages messages={pickMessages(await getMessages(), namespaces)}>{children}</AddMessages>;
}
