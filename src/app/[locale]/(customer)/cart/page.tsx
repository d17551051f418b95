import { CartPage } from '@/components/cart/cart-page.tsx';

export default function Page() {
  return <CartPage />;
}
