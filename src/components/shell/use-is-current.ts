'use client';

import { usePathname } from '@/i18n/use-pathname.ts';
import type { NavItem } from './types.ts';

/** Tells which entry of a navigation the visitor is at: the longest matching address. */
export function useIsCurrent(items: readonly NavItem[]): (item: NavItem) => boolean {
  const pathname = usePathname();
  const matches = items.filter(({ href, exact }) => pathname === href || (!exact && href !== '/' && pathname.startsWith(`${href}/`)));
  const best = matches.reduce<NavItem | null>((found, item) => (found && found.href.length >= item.href.length ? found : item), null);
  return (item) => item === best;
}
