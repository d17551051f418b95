import { RiderWorkPage } from '@/components/rider/rider-work-page.tsx';

export default function Page() {
  return <RiderWorkPage />;
}
