import { Suspense } from 'react';
import { LivePage } from '@/components/admin/live-page.tsx';

export default function Page() {
  return (
    <Suspense>
      <LivePage />
    </Suspense>
  );
}
