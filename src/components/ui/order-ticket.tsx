'use client';

import { IconAlertTriangle, IconCash, IconCreditCard, IconMessage } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { FoodMark, type FoodMarkKind } from './food-mark.tsx';
import { Money } from './money.tsx';
import classes from './order-ticket.module.css';

export interface TicketLine {
  readonly id: string;
  readonly quantity: number;
  readonly name: string;
  readonly mark: FoodMarkKind;
  /** Variant and add-ons, ready to read. */
  readonly options?: string;
  readonly note?: string | null;
}

export interface OrderTicketProps {
  code: string;
  customer: string;
  /** `8:12 pm`, `1st order`, `due 8:13 pm`. */
  meta: readonly string[];
  lines?: readonly TicketLine[];
  allergy?: string | null;
  note?: string | null;
  /** `cash` is to be collected, anything else is paid. */
  payment?: { kind: 'cash' | 'paid'; label: string; totalPaise: number };
  /** Right of the code: a `CountdownRing`, a `TicketTimer` or a `TicketCode`. */
  aside?: ReactNode;
  /** Under the head: a `TicketBar`. */
  bar?: ReactNode;
  /** Over the buttons: a `RiderChip`. */
  rider?: ReactNode;
  /** 44 px buttons. */
  actions?: ReactNode;
  /** The keyboard is on this one: ring, and only it shows its keys. */
  selected?: boolean;
  onSelect?: () => void;
  level?: 3 | 4;
}

/** An order on the kitchen's board. */
export function OrderTicket(props: OrderTicketProps) {
  const { code, customer, meta, lines = [], allergy, note, payment, aside, bar, rider, actions, selected, onSelect, level = 3 } = props;
  const t = useTranslations('kit.ticket');
  const Heading = `h${level}` as const;
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (selected) root.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <article
      ref={root}
      className={classes.ticket}
      data-selected={selected || undefined}
      aria-current={selected || undefined}
      onFocusCapture={selected ? undefined : onSelect}
    >
      <header className={classes.head}>
        <div className={classes.who}>
          <Heading className={classes.code}>{code}</Heading>
          <p className={classes.meta}>{[customer, ...meta].join(' · ')}</p>
        </div>
        {aside}
      </header>
      {bar}
      {lines.length > 0 && (
        <ul className={classes.lines}>
          {lines.map((line) => (
            <li key={line.id} className={classes.line}>
              <span className={classes.quantity}>{t('times', { count: line.quantity })}</span>
              <FoodMark mark={line.mark} />
              <span className={classes.dish}>
                {line.name}
                {line.options && <span className={classes.options}>{line.options}</span>}
                {line.note && <span className={classes.lineNote}>{line.note}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {allergy && (
        <p className={classes.allergy}>
          <IconAlertTriangle size={18} stroke={1.9} aria-hidden />
          {allergy}
        </p>
      )}
      {note && (
        <p className={classes.note}>
          <IconMessage size={18} stroke={1.7} aria-hidden />
          {note}
        </p>
      )}
      {payment && (
        <p className={classes.payment}>
          {payment.kind === 'cash' ? <IconCash size={18} stroke={1.7} aria-hidden /> : <IconCreditCard size={18} stroke={1.7} aria-hidden />}
          <span>{payment.label}</span>
          <b>
            <Money paise={payment.totalPaise} />
          </b>
        </p>
      )}
      {rider}
      {actions && <div className={classes.actions}>{actions}</div>}
    </article>
  );
}

/** An action that waits for the network, in one outlined line. */
export function QueuedTicket({ code, text, aside }: { code: string; text: string; aside?: ReactNode }) {
  return (
    <article className={classes.queued}>
      <b className={classes.queuedCode}>{code}</b>
      <span className={classes.queuedText}>{text}</span>
      {aside && <span className={classes.queuedAside}>{aside}</span>}
    </article>
  );
}

interface PassedTicketProps {
  code: string;
  text: string;
  /** An ETA, or the badge of what became of it. */
  aside: ReactNode;
  time: string;
}

/** An order that left the kitchen, in two lines. */
export function PassedTicket({ code, text, aside, time }: PassedTicketProps) {
  return (
    <article className={classes.passed}>
      <b>{code}</b>
      <b className={classes.end}>{aside}</b>
      <span className={classes.passedText}>{text}</span>
      <bdi className={classes.end}>{time}</bdi>
    </article>
  );
}
