import { EarningsPage } from '@/components/rider/earnings-page.tsx';

export default function Page() {
  return <EarningsPage />;
}
