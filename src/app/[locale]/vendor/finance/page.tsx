import { Suspense } from 'react';
import { VendorFinancePage } from '@/components/vendor/finance-page.tsx';

export default function Page() {
  return (
    <Suspense>
      <VendorFinancePage />
    </Suspense>
  );
}
