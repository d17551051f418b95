'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';

export interface CodedError {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The text of an error's code in the reader's language; the text of `internal` for a code that has none. */
export function useErrorText(): (error: CodedError) => string {
  const t = useTranslations('errors');
  return useCallback(({ code, params }) => (t.has(code) ? t(code, params) : t('internal')), [t]);
}
