import { Suspense } from 'react';
import { OffersPage } from '@/components/vendor/offers-page.tsx';

export default function Page() {
  return (
    <Suspense>
      <OffersPage />
    </Suspense>
  );
}
