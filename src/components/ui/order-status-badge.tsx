import { IconCalendarTime, IconCheck, IconChefHat, IconClock, IconHourglass, IconPackage, IconScooter, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { StatusBadge, type Tone } from './status-badge.tsx';

export type OrderStatusKind = 'payment_pending' | 'scheduled' | 'placed' | 'accepted' | 'ready' | 'picked_up' | 'delivered' | 'cancelled';

const LOOKS = {
  payment_pending: { tone: 'warn', icon: IconHourglass },
  scheduled: { tone: 'info', icon: IconCalendarTime },
  placed: { tone: 'warn', icon: IconClock },
  accepted: { tone: 'accent', icon: IconChefHat },
  ready: { tone: 'info', icon: IconPackage },
  picked_up: { tone: 'info', icon: IconScooter },
  delivered: { tone: 'good', icon: IconCheck },
  cancelled: { tone: 'bad', icon: IconX },
} as const satisfies Record<OrderStatusKind, { tone: Tone; icon: typeof IconCheck }>;

/** The state of an order, the same words and colours in every portal. */
export function OrderStatusBadge({ status }: { status: OrderStatusKind }) {
  const t = useTranslations('kit.status');
  const { tone, icon: Icon } = LOOKS[status];
  return (
    <StatusBadge tone={tone} icon={<Icon stroke={2} aria-hidden />}>
      {t(status)}
    </StatusBadge>
  );
}
