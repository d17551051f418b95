import { OrderPage } from '@/components/tracking/order-page.tsx';

export default async function Page({ params }: { params: Promise<{ orderId: string }> }) {
  return <OrderPage orderId={(await params).orderId} />;
}
