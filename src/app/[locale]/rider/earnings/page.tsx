import { Suspense } from 'react';
import { EarningsPage } from '@/components/rider/earnings-page.tsx';

export default function Page() {
  return (
    <Suspense>
      <EarningsPage />
    </Suspense>
  );
}
