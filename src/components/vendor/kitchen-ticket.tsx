'use client';

import { Portal } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { formatClock, formatMoney } from '@/i18n/format.ts';
import type { Ticket } from '@/server/modules/orders/contract.ts';
import './kitchen-ticket.css';

const MARKED = 'data-print-ticket';

/** Prints one ticket, once, whole: everything else of the page is left out while the printer's dialog is open. */
export function printTicket(orderId: string): void {
  document.documentElement.setAttribute(MARKED, '');
  const ticket = document.getElementById(`ticket-${orderId}`);
  ticket?.setAttribute('data-now', '');
  window.print();
  ticket?.removeAttribute('data-now');
  document.documentElement.removeAttribute(MARKED);
}

/** The kitchen's paper ticket, 80 mm wide; seen by the printer only. */
export function KitchenTicket({ ticket }: { ticket: Ticket }) {
  const t = useTranslations('vendor.ticket');
  const locale = useLocale();
  return (
    <Portal>
      <div id={`ticket-${ticket.id}`} className="kitchen-ticket" aria-hidden>
        <b className="kitchen-ticket-code">{ticket.code}</b>
        <p>
          {ticket.restaurant.name}
          <br />
          {t('placed', { time: formatClock(ticket.placedAt, locale) })}
        </p>
        <ul>
          {ticket.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an order never change
            <li key={index}>
              <b>
                {line.quantity} × {line.name}
              </b>
              {line.variantName && <div>{line.variantName}</div>}
              {line.addOns.map((addOn) => (
                <div key={addOn.name}>+ {addOn.name}</div>
              ))}
              {line.note && <div>* {line.note}</div>}
            </li>
          ))}
        </ul>
        {ticket.note && (
          <p>
            {t('note')}: <b>{ticket.note}</b>
          </p>
        )}
        <p>
          {t('total')}: {formatMoney(ticket.totalPaise)}
        </p>
      </div>
    </Portal>
  );
}
