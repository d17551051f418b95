'use client';

import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/trpc/client.tsx';

/** What every change of the menu does after: the editor reads the menu again; a refusal is shown. */
export function useMenuMutation(restaurantId: string, onDone?: () => void) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return {
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: trpc.catalog.editableMenu.queryKey({ restaurantId }) });
      onDone?.();
    },
    onError: (error: { message: string }) => void notifications.show({ color: 'mirchi', message: error.message }),
  };
}
