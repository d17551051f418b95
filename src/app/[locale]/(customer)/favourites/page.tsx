import { FavouritesPage } from '@/components/customer/favourites-page.tsx';

export default function Page() {
  return <FavouritesPage />;
}
