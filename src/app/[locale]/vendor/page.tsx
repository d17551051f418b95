import { BoardPage } from '@/components/vendor/board-page.tsx';

export default function Page() {
  return <BoardPage />;
}
