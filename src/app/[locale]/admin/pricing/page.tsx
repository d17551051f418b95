import { Suspense } from 'react';
import { PricingPage } from '@/components/admin/pricing-page.tsx';

export default function Page() {
  return (
    <Suspense>
      <PricingPage />
    </Suspense>
  );
}
