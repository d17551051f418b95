import { HoursPage } from '@/components/vendor/hours-page.tsx';

export default function Page() {
  return <HoursPage />;
}
