'use client';

import { Button, Kbd, Skeleton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconBellRingingFilled } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { PassedTicket } from '@/components/ui/order-ticket.tsx';
import { formatClock } from '@/i18n/format.ts';
import type { VendorRestaurant } from '@/server/modules/catalog/contract.ts';
import type { Viewer } from '@/server/modules/identity/contract.ts';
import type { Ticket } from '@/server/modules/orders/contract.ts';
import classes from './board-page.module.css';
import { BoardTicket } from './board-ticket.tsx';
import { printTicket } from './kitchen-ticket.tsx';
import { RejectDialog } from './reject-dialog.tsx';
import { useBoard } from './use-board.ts';
import { useRinging } from './use-ringing.ts';
import { VendorFrame, VendorPortal } from './vendor-portal.tsx';

/** The kitchen's live board. */
export function BoardPage() {
  return <VendorPortal>{(restaurant, viewer) => <LiveBoard key={restaurant.id} restaurant={restaurant} viewer={viewer} />}</VendorPortal>;
}

const COLUMNS = [
  { key: 'placed', title: 'new', hint: 'newHint' },
  { key: 'accepted', title: 'preparing', hint: null },
  { key: 'ready', title: 'ready', hint: 'readyHint' },
] as const;

function LiveBoard({ restaurant, viewer }: { restaurant: VendorRestaurant; viewer: Viewer }) {
  const t = useTranslations('vendor.board');
  const locale = useLocale();
  const board = useBoard(restaurant.id);
  const { columns, saved, act } = board;
  const [selectedId, select] = useState<string>();
  const [rejecting, setRejecting] = useState<Ticket>();
  const [minutes, setMinutes] = useState<Readonly<Record<string, number>>>({});
  const waitingForUs = useMemo(() => columns.placed.filter((ticket) => !saved.has(ticket.id)).map((ticket) => ticket.id), [columns.placed, saved]);
  const { ringing, acknowledge, blocked } = useRinging(waitingForUs);

  const reachable = [...columns.placed, ...columns.accepted, ...columns.ready].filter((ticket) => !saved.has(ticket.id));
  const selected = reachable.find((ticket) => ticket.id === selectedId) ?? reachable[0];
  const move = (by: 1 | -1) => {
    const index = reachable.findIndex((ticket) => ticket.id === selected?.id);
    select(reachable[(index + by + reachable.length) % Math.max(1, reachable.length)]?.id);
  };
  const prepMinutes = (ticket: Ticket) => minutes[ticket.id] ?? ticket.prepMinutes;
  const accept = (ticket: Ticket) => act({ kind: 'accept', input: { orderId: ticket.id, prepMinutes: prepMinutes(ticket) } });
  const on = (status: Ticket['status'], run: (ticket: Ticket) => void) => () => selected?.status === status && run(selected);

  useHotkeys([
    ['j', () => move(1)],
    ['k', () => move(-1)],
    ['a', on('placed', accept)],
    ['r', on('placed', setRejecting)],
    ['d', on('accepted', (ticket) => act({ kind: 'markReady', input: { orderId: ticket.id } }))],
    ['h', on('ready', (ticket) => act({ kind: 'handOver', input: { orderId: ticket.id } }))],
    ['p', () => selected && printTicket(selected.id)],
    ['space', () => ringing > 0 && acknowledge()],
  ]);

  return (
    <VendorFrame
      restaurant={restaurant}
      viewer={viewer}
      waiting={saved.size}
      newOrders={columns.placed.length}
      hints={<KeyHints syncedAt={board.syncedAt} />}
      banner={
        ringing > 0 && (
          <div className={classes.ringing} role="alert">
            <span className={classes.bell}>
              <IconBellRingingFilled size={26} aria-hidden />
            </span>
            <b>{t('ringing', { count: ringing })}</b>
            <span className={classes.ringingText}>{blocked ? t('soundBlocked') : t('ringingText')}</span>
            <Button variant="white" color="dark" onClick={acknowledge} rightSection={<Kbd>{t('space')}</Kbd>}>
              {t('acknowledge')}
            </Button>
          </div>
        )
      }
    >
      <h1 className="visually-hidden">{t('title')}</h1>
      {board.failed && <ErrorState text={board.failed} onRetry={board.retry} />}
      <div className={classes.board}>
        {COLUMNS.map(({ key, title, hint }) => (
          <section key={key} className={classes.column} aria-labelledby={`column-${key}`}>
            <header className={classes.head}>
              <h2 id={`column-${key}`}>{t(title)}</h2>
              <span className={classes.count} data-loud={(key === 'placed' && columns.placed.length > 0) || undefined}>
                {columns[key].length}
              </span>
              {hint && <span className={classes.hint}>{t(hint)}</span>}
            </header>
            {board.loading && <Skeleton height={220} radius="md" />}
            {!board.loading && columns[key].length === 0 && <EmptyState compact level={3} title={t('empty')} />}
            {columns[key].map((ticket) => (
              <BoardTicket
                key={ticket.id}
                ticket={ticket}
                saved={saved.get(ticket.id)}
                selected={ticket.id === selected?.id}
                prepMinutes={prepMinutes(ticket)}
                onSelect={() => select(ticket.id)}
                onMinutes={(value) => setMinutes({ ...minutes, [ticket.id]: value })}
                onAccept={() => accept(ticket)}
                onReject={() => setRejecting(ticket)}
                onReady={() => act({ kind: 'markReady', input: { orderId: ticket.id } })}
                onHandOver={() => act({ kind: 'handOver', input: { orderId: ticket.id } })}
              />
            ))}
          </section>
        ))}
        <section className={classes.column} aria-labelledby="column-gone">
          <header className={classes.head}>
            <h2 id="column-gone">{t('pickedUp')}</h2>
            <span className={classes.count}>{columns.gone.length}</span>
          </header>
          {columns.gone.map((ticket) => (
            <PassedTicket
              key={ticket.id}
              code={ticket.code}
              text={ticket.customerName ?? ''}
              aside={ticket.status === 'delivered' ? t('delivered') : t('items', { count: ticket.lines.length })}
              time={formatClock(ticket.deliveredAt ?? ticket.pickedUpAt ?? ticket.placedAt, locale)}
            />
          ))}
        </section>
      </div>
      {rejecting && (
        <RejectDialog
          ticket={rejecting}
          onClose={() => setRejecting(undefined)}
          onReject={(reason, note) => {
            act({ kind: 'reject', input: { orderId: rejecting.id, reason, ...(note && { note }) } });
            setRejecting(undefined);
          }}
        />
      )}
    </VendorFrame>
  );
}

function KeyHints({ syncedAt }: { syncedAt: string | undefined }) {
  const t = useTranslations('vendor.board');
  const locale = useLocale();
  const hints = [
    { keys: ['J', 'K'], text: t('keys.move') },
    { keys: ['A'], text: t('keys.accept') },
    { keys: ['R'], text: t('keys.reject') },
    { keys: ['D'], text: t('keys.ready') },
    { keys: ['H'], text: t('keys.handOver') },
    { keys: ['P'], text: t('keys.print') },
  ];
  return (
    <div className={classes.hints}>
      {hints.map(({ keys, text }) => (
        <span key={text}>
          {keys.map((key) => (
            <Kbd key={key} mr={4}>
              {key}
            </Kbd>
          ))}
          {text}
        </span>
      ))}
      {syncedAt && <span className={classes.synced}>{t('synced', { time: formatClock(syncedAt, locale) })}</span>}
    </div>
  );
}
