import { Suspense } from 'react';
import { DaysPage } from '@/components/admin/days-page.tsx';

export default function Page() {
  return (
    <Suspense>
      <DaysPage />
    </Suspense>
  );
}
