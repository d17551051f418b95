import { Suspense } from 'react';
import { TaxPage } from '@/components/admin/tax-page.tsx';

export default function Page() {
  return (
    <Suspense>
      <TaxPage />
    </Suspense>
  );
}
