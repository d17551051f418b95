import { Suspense } from 'react';
import { RestaurantsPage } from '@/components/admin/restaurants-page.tsx';

export default function Page() {
  return (
    <Suspense>
      <RestaurantsPage />
    </Suspense>
  );
}
