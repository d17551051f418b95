'use client';

import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { usePlace } from '@/components/place/place-store.ts';
import type { Quote } from '@/server/modules/pricing/contract.ts';
import { useTRPCClient } from '@/trpc/client.tsx';
import type { Cart } from './cart.ts';

/** A signed quote holds ten minutes; it is asked anew well before. */
const FRESH_MS = 4 * 60_000;

/** The lines of a cart as the server takes them. */
export const linesToSend = (cart: Cart) =>
  cart.lines.map(({ itemId, variantId, addOnIds, quantity, note }) => ({
    itemId,
    ...(variantId && { variantId }),
    addOnIds,
    quantity,
    ...(note.trim() && { note: note.trim() }),
  }));

/** The whole price of a cart, from the server: every change asks again, and the last answer stays on the screen meanwhile. */
export function useQuote(cart: Cart | undefined): { quote: Quote | undefined; pending: boolean; error: string | undefined; retry: () => Promise<unknown> } {
  const client = useTRPCClient();
  const queries = useQueryClient();
  const [place] = usePlace();
  const input = cart && {
    restaurantId: cart.restaurantId,
    lines: linesToSend(cart),
    ...(place && { to: { lat: place.lat, lng: place.lng } }),
    tipPaise: cart.tipPaise,
    // Of someone who is signed in the quote then says what the wallet could pay.
    useWallet: true,
    ...(cart.scheduledFor && { scheduledFor: cart.scheduledFor }),
    ...(cart.coupon && { coupon: cart.coupon }),
  };
  const query = useQuery({
    queryKey: ['quote', input],
    queryFn: () => {
      if (!input) throw new Error('No cart to price');
      // The last answer for this very cart: the new one says what became dearer since.
      const previousToken = queries.getQueryData<Quote>(['quote', input])?.token;
      return client.pricing.quote.mutate({ ...input, ...(previousToken && { previousToken }) });
    },
    enabled: input !== undefined && input.lines.length > 0,
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
  });
  return { quote: cart ? query.data : undefined, pending: query.isFetching, error: query.error?.message, retry: () => query.refetch() };
}
