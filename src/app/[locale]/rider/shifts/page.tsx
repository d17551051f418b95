import { ShiftsPage } from '@/components/rider/shifts-page.tsx';

export default function Page() {
  return <ShiftsPage />;
}
