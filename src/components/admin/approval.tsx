'use client';

import { IconCheck, IconHourglass, IconPlayerPause } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/components/ui/status-badge.tsx';

export const APPROVALS = ['pending', 'approved', 'suspended'] as const;
/** Where a kitchen or a rider stands with the platform. */
export type Approval = (typeof APPROVALS)[number];

export const approvalOf = (text: string | null): Approval | undefined => APPROVALS.find((each) => each === text);

/** What an operator may do next: the server has the same rules and decides. */
export const nextApprovals = (status: Approval): readonly Approval[] => (status === 'approved' ? ['suspended'] : ['approved']);

const LOOKS = {
  pending: { tone: 'warn', icon: <IconHourglass aria-hidden /> },
  approved: { tone: 'good', icon: <IconCheck aria-hidden /> },
  suspended: { tone: 'bad', icon: <IconPlayerPause aria-hidden /> },
} as const;

export function ApprovalBadge({ status, reason }: { status: Approval; reason: string | null }) {
  const t = useTranslations('admin.approval');
  return (
    <span title={reason ?? undefined}>
      <StatusBadge tone={LOOKS[status].tone} icon={LOOKS[status].icon}>
        {t(status)}
      </StatusBadge>
    </span>
  );
}
