import { GatewayPage } from '@/components/sandbox/gateway-page.tsx';

export default async function Page({ params }: { params: Promise<{ ref: string }> }) {
  return <GatewayPage reference={(await params).ref} method="upi" />;
}
