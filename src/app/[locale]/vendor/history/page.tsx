import { Suspense } from 'react';
import { HistoryPage } from '@/components/vendor/history-page.tsx';

export default function Page() {
  return (
    <Suspense>
      <HistoryPage />
    </Suspense>
  );
}
