import { Suspense } from 'react';
import { ShiftsPage } from '@/components/admin/shifts-page.tsx';

export default function Page() {
  return (
    <Suspense>
      <ShiftsPage />
    </Suspense>
  );
}
