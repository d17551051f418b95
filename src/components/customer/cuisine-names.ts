'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';

/** The name of a cuisine by its key; the key itself, made readable, where no name is kept. */
export function useCuisineNames(): (key: string) => string {
  const t = useTranslations('cuisines');
  return useCallback((key) => (t.has(key as never) ? t(key as never) : key.charAt(0).toUpperCase() + key.slice(1).replaceAll(/[-_]/g, ' ')), [t]);
}
