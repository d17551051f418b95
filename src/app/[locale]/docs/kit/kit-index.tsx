import Link from 'next/link';
import { LocaleSwitch } from '@/components/shell/locale-switch.tsx';
import { ThemeSwitch } from '@/components/shell/theme-switch.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import classes from './kit.module.css';

const PAGES = ['customer', 'vendor', 'rider', 'admin', 'map'] as const;

export function KitIndex() {
  return (
    <>
      <PageHeader
        title="Component kit"
        actions={
          <>
            <LocaleSwitch />
            <ThemeSwitch />
          </>
        }
      />
      <nav className={classes.links} aria-label="Kit">
        {PAGES.map((page) => (
          <Link key={page} href={`/docs/kit/${page}`}>
            {page}
          </Link>
        ))}
      </nav>
    </>
  );
}
