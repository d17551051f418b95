import { Suspense } from 'react';
import { CheckoutPage } from '@/components/checkout/checkout-page.tsx';

export default function Page() {
  return (
    <Suspense>
      <CheckoutPage />
    </Suspense>
  );
}
