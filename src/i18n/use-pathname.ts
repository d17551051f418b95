'use client';

import { usePathname as useRoutePathname } from 'next/navigation';
import { useLocale } from 'next-intl';

/** The address without the language segment, alike on the server (which sees the rewritten one) and in the browser. */
export function usePathname(): string {
  const pathname = useRoutePathname();
  const prefix = `/${useLocale()}`;
  if (pathname === prefix) return '/';
  return pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : pathname;
}
