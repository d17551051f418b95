import { Suspense } from 'react';
import { IssuesPage } from '@/components/admin/issues-page.tsx';

export default function Page() {
  return (
    <Suspense>
      <IssuesPage />
    </Suspense>
  );
}
