import { ScheduledPage } from '@/components/vendor/scheduled-page.tsx';

export default function Page() {
  return <ScheduledPage />;
}
