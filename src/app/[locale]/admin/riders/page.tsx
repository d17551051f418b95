import { Suspense } from 'react';
import { RidersPage } from '@/components/admin/riders-page.tsx';

export default function Page() {
  return (
    <Suspense>
      <RidersPage />
    </Suspense>
  );
}
