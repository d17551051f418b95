import { Suspense } from 'react';
import { AccountPage } from '@/components/account/account-page.tsx';

export default function Page() {
  return (
    <Suspense>
      <AccountPage />
    </Suspense>
  );
}
