import { FinancePage } from '@/components/admin/finance-page.tsx';

export default function Page() {
  return <FinancePage />;
}
