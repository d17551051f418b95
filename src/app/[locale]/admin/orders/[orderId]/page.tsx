import { OrderPage } from '@/components/admin/order-page.tsx';

export default async function Page({ params }: { params: Promise<{ orderId: string }> }) {
  return <OrderPage orderId={(await params).orderId} />;
}
