import { Suspense } from 'react';
import { IncidentsPage } from '@/components/admin/incidents-page.tsx';

export default function Page() {
  return (
    <Suspense>
      <IncidentsPage />
    </Suspense>
  );
}
