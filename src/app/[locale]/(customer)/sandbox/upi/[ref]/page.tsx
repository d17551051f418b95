import { UpiApp } from '@/components/sandbox/upi-app.tsx';

export default async function Page({ params }: { params: Promise<{ ref: string }> }) {
  return <UpiApp reference={(await params).ref} />;
}
