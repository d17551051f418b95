import { OrdersPage } from '@/components/orders/orders-page.tsx';

export default function Page() {
  return <OrdersPage />;
}
