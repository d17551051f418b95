import { useTranslations } from 'next-intl';
import classes from './skip-link.module.css';

export const MAIN_ID = 'main';

/** The first stop of the keyboard on every page. */
export function SkipLink() {
  const t = useTranslations('shell');
  return (
    <a className={classes.link} href={`#${MAIN_ID}`}>
      {t('skip')}
    </a>
  );
}
