'use client';

import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import classes from './search-link.module.css';

/** Looks like the search box and leads to the search page; the key `/` does the same. */
export function SearchLink() {
  const t = useTranslations('shell');
  const router = useRouter();
  useHotkeys([['/', () => router.push('/search')]]);
  return (
    <Link href="/search" className={classes.link}>
      <IconSearch size={20} stroke={1.9} aria-hidden />
      <span className={classes.hint}>{t('searchPlaceholder')}</span>
      <span className={classes.key} aria-hidden="true">
        /
      </span>
    </Link>
  );
}
