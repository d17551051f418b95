'use client';

import { useTranslations } from 'next-intl';
import { ErrorState } from '@/components/ui/error-state.tsx';

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('common');
  return (
    <main>
      <ErrorState level={1} title={t('errorTitle')} text={t('errorText')} code={error.digest} onRetry={reset} />
    </main>
  );
}
