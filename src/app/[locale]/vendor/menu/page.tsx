import { MenuPage } from '@/components/vendor/menu-page.tsx';

export default function Page() {
  return <MenuPage />;
}
