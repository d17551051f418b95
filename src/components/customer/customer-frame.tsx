'use client';

import { useDisclosure, useNetwork } from '@mantine/hooks';
import { IconHeart, IconReceipt, IconUser } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { countOf } from '@/components/cart/cart.ts';
import { useCart } from '@/components/cart/cart-store.ts';
import { useQuote } from '@/components/cart/use-quote.ts';
import { PlaceDialog } from '@/components/place/place-dialog.tsx';
import { usePlace } from '@/components/place/place-store.ts';
import { useDefaultPlace } from '@/components/place/use-default-place.ts';
import { useSignOut } from '@/components/session/use-sign-out.ts';
import { useViewer } from '@/components/session/use-viewer.ts';
import { CustomerShell } from '@/components/shell/customer-shell.tsx';
import { OfflineBanner } from '@/components/ui/offline-banner.tsx';
import classes from './customer-frame.module.css';
import { PlaceDialogContext } from './use-place-dialog.ts';

/** The customer's frame: where to, what is in the cart and what it costs, who is signed in. All of it is the browser's: pages are cached. */
export function CustomerFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('shell');
  const c = useTranslations('customer');
  const [place] = usePlace();
  useDefaultPlace();
  const [asking, dialog] = useDisclosure(false);
  const { viewer } = useViewer();
  const { online } = useNetwork();
  const signOut = useSignOut();
  const cart = useCart();
  const { quote } = useQuote(cart);
  return (
    <PlaceDialogContext.Provider value={dialog.open}>
      <CustomerShell
        viewer={viewer && { name: viewer.name ?? viewer.contact, detail: viewer.contact }}
        address={place && { label: place.label, line: place.line }}
        onAddress={dialog.open}
        cart={{ count: cart ? countOf(cart.lines) : 0, totalPaise: quote?.bill.totalPaise }}
        accountItems={[
          { href: '/orders', label: t('orders'), icon: <IconReceipt size={18} aria-hidden /> },
          { href: '/favourites', label: c('favourites.title'), icon: <IconHeart size={18} aria-hidden /> },
          { href: '/account', label: t('account'), icon: <IconUser size={18} aria-hidden /> },
        ]}
        onSignOut={signOut}
        banner={<OfflineBanner state={online ? 'online' : 'offline'} />}
      >
        <div className={classes.page}>{children}</div>
      </CustomerShell>
      <PlaceDialog opened={asking} onClose={dialog.close} />
    </PlaceDialogContext.Provider>
  );
}
