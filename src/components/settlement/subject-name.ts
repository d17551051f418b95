import { useTranslations } from 'next-intl';

const KNOWN = ['order', 'dispute', 'payout', 'rider_day', 'cash_deposit', 'rider_debt'] as const;

/** What a line of a statement is about: the order's code, else what the books call it in the reader's words. */
export function useSubjectName() {
  const t = useTranslations('settlement.subject');
  return ({ subjectType, orderCode }: { subjectType: string; orderCode: string | null }): string =>
    orderCode ?? t(KNOWN.find((known) => known === subjectType) ?? 'other');
}
