import { Suspense } from 'react';
import { SettlementsPage } from '@/components/admin/settlements-page.tsx';

export default function Page() {
  return (
    <Suspense>
      <SettlementsPage />
    </Suspense>
  );
}
