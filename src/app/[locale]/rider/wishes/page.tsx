import { WishesPage } from '@/components/rider/wishes-page.tsx';

export default function Page() {
  return <WishesPage />;
}
