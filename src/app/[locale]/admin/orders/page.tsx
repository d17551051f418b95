import { Suspense } from 'react';
import { OrdersPage } from '@/components/admin/orders-page.tsx';

export default function Page() {
  return (
    <Suspense>
      <OrdersPage />
    </Suspense>
  );
}
