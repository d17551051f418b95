import { Suspense } from 'react';
import { CashPage } from '@/components/rider/cash-page.tsx';

export default function Page() {
  return (
    <Suspense>
      <CashPage />
    </Suspense>
  );
}
