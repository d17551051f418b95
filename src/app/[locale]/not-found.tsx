import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';

export default async function NotFound() {
  const t = await getTranslations('common');
  return (
    <main>
      <EmptyState level={1} title={t('notFoundTitle')} text={t('notFoundText')} action={<LinkButton href="/">{t('home')}</LinkButton>} />
    </main>
  );
}
