import { formatDay } from '@/i18n/format.ts';

/** The first and the last day of a week that is told from an instant until another. */
export const daysOf = ({ from, to }: { from: string; to: string }, locale: string) => ({
  from: formatDay(from, locale),
  to: formatDay(new Date(new Date(to).getTime() - 1).toISOString(), locale),
});
