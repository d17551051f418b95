'use client';

import { ActionIcon, Button } from '@mantine/core';
import { IconCheck, IconMinus, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { CountdownRing } from '@/components/ui/countdown-ring.tsx';
import { OrderTicket, QueuedTicket } from '@/components/ui/order-ticket.tsx';
import { KeyHint, RiderChip, TicketBar, TicketCode, TicketTimer } from '@/components/ui/ticket-parts.tsx';
import { secondsUntil, useNow } from '@/components/ui/use-now.ts';
import { formatClock } from '@/i18n/format.ts';
import type { Ticket } from '@/server/modules/orders/contract.ts';
import classes from './board-ticket.module.css';
import { KitchenTicket, printTicket } from './kitchen-ticket.tsx';
import type { BoardAction } from './use-board.ts';

interface BoardTicketProps {
  ticket: Ticket;
  /** The action on it that waits for the network. */
  saved: BoardAction['kind'] | undefined;
  selected: boolean;
  prepMinutes: number;
  onSelect: () => void;
  onMinutes: (minutes: number) => void;
  onAccept: () => void;
  onReject: () => void;
  onReady: () => void;
  onHandOver: () => void;
}

const ALLERGY = /allerg|एलर्जी/i;
const DUE_SECONDS = 180;

/** When the kitchen said it would be ready. */
const dueAt = (ticket: Ticket): string | null =>
  ticket.acceptedAt ? new Date(Date.parse(ticket.acceptedAt) + ticket.prepMinutes * 60_000).toISOString() : null;

/** An order on the board with what can be done to it now. */
export function BoardTicket(props: BoardTicketProps) {
  const { ticket, saved, selected, onSelect } = props;
  const t = useTranslations('vendor.board');
  const locale = useLocale();
  const now = useNow();
  if (saved) return <QueuedTicket code={ticket.code} text={t(`saved.${saved}`)} />;
  const due = dueAt(ticket);
  const left = due ? secondsUntil(due, now) : null;
  const noteIsAllergy = ticket.note !== null && ALLERGY.test(ticket.note);
  return (
    <>
      <OrderTicket
        code={ticket.code}
        customer={ticket.customerName ?? ''}
        meta={[
          due ? t('due', { time: formatClock(due, locale) }) : formatClock(ticket.placedAt, locale),
          ...(ticket.status === 'placed' ? [ticket.customerOrders === 0 ? t('first') : t('orders', { count: ticket.customerOrders })] : []),
          ...(ticket.cutlery ? [t('cutlery')] : []),
        ]}
        lines={ticket.lines.map((line, index) => ({
          id: `${line.itemId}-${index}`,
          quantity: line.quantity,
          name: line.name,
          mark: line.mark,
          options: [line.variantName, ...line.addOns.map((addOn) => addOn.name)].filter(Boolean).join(' · ') || undefined,
          note: line.note,
        }))}
        allergy={noteIsAllergy ? ticket.note : null}
        note={noteIsAllergy ? null : ticket.note}
        payment={
          ticket.status === 'placed'
            ? { kind: ticket.tender === 'cod' ? 'cash' : 'paid', label: t(ticket.tender === 'cod' ? 'cod' : 'paid'), totalPaise: ticket.totalPaise }
            : undefined
        }
        aside={
          ticket.status === 'placed' ? (
            ticket.confirmBy && <CountdownRing secondsLeft={secondsUntil(ticket.confirmBy, now)} totalSeconds={DUE_SECONDS} label={t('toDecide')} />
          ) : ticket.status === 'accepted' ? (
            <TicketTimer secondsLeft={left} />
          ) : (
            ticket.pickupCode && <TicketCode code={ticket.pickupCode} />
          )
        }
        bar={ticket.status === 'accepted' && left !== null ? <TicketBar used={1 - left / (ticket.prepMinutes * 60)} late={left < 0} /> : undefined}
        rider={ticket.status === 'placed' ? undefined : <RiderChip text={t(ticket.riderId ? 'riderAssigned' : 'riderLooking')} arrived={false} />}
        selected={selected}
        onSelect={onSelect}
        actions={<Actions {...props} />}
      />
      <KitchenTicket ticket={ticket} />
    </>
  );
}

function Actions({ ticket, selected, prepMinutes, onMinutes, onAccept, onReject, onReady, onHandOver }: BoardTicketProps) {
  const t = useTranslations('vendor.board');
  const print = (
    <ActionIcon variant="default" aria-label={t('print')} onClick={() => printTicket(ticket.id)}>
      <IconPrinter size={20} aria-hidden />
    </ActionIcon>
  );
  if (ticket.status === 'placed') {
    return (
      <>
        <Button variant="default" onClick={onReject}>
          {t('reject')}
        </Button>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings a legend and a border that the row has no room for */}
        <div className={classes.minutes} role="group" aria-label={t('minutes', { minutes: prepMinutes })}>
          <ActionIcon aria-label={t('less')} disabled={prepMinutes <= 5} onClick={() => onMinutes(Math.max(5, prepMinutes - 5))}>
            <IconMinus size={18} aria-hidden />
          </ActionIcon>
          <span className="tabular">{t('minutes', { minutes: prepMinutes })}</span>
          <ActionIcon aria-label={t('more')} disabled={prepMinutes >= 120} onClick={() => onMinutes(Math.min(120, prepMinutes + 5))}>
            <IconPlus size={18} aria-hidden />
          </ActionIcon>
        </div>
        <Button className={classes.main} variant={selected ? 'filled' : 'light'} onClick={onAccept} rightSection={selected && <KeyHint>A</KeyHint>}>
          {t('accept')}
        </Button>
      </>
    );
  }
  if (ticket.status === 'accepted') {
    return (
      <>
        {print}
        <Button
          className={classes.main}
          color="leaf"
          variant={selected ? 'filled' : 'outline'}
          leftSection={<IconCheck size={20} aria-hidden />}
          onClick={onReady}
        >
          {t('markReady')}
        </Button>
      </>
    );
  }
  return (
    <>
      {print}
      <Button className={classes.main} variant="default" onClick={onHandOver}>
        {t('handOver')}
      </Button>
    </>
  );
}
