import { Suspense } from 'react';
import { BankPage } from '@/components/sandbox/bank-page.tsx';

export default async function Page({ params }: { params: Promise<{ ref: string }> }) {
  const { ref } = await params;
  return (
    <Suspense>
      <BankPage reference={ref} />
    </Suspense>
  );
}
