'use client';

import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileInvoice } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { formatDay, formatMoney } from '@/i18n/format.ts';
import type { DocumentView } from '@/server/modules/billing/contract.ts';
import { useTRPC, useTRPCClient } from '@/trpc/client.tsx';
import { download } from './download.ts';

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** The tax documents of an order, each a PDF; invoices are issued a moment after the delivery, credit notes after a refund. */
export function OrderDocuments({ orderId }: { orderId: string }) {
  const t = useTranslations('billing');
  const trpc = useTRPC();
  const documents = useQuery(
    trpc.billing.ofOrder.queryOptions({ orderId }, { refetchInterval: (query) => (query.state.data?.documents.length === 0 ? 4_000 : 30_000) }),
  );
  if (documents.isError) return <Text c="dimmed">{documents.error.message}</Text>;
  if (!documents.data) return null;
  if (documents.data.documents.length === 0) return <Text c="dimmed">{t('pending')}</Text>;
  return (
    <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {documents.data.documents.map((document) => (
        <li key={document.id}>
          <DocumentButton document={document} />
        </li>
      ))}
    </Stack>
  );
}

function DocumentButton({ document }: { document: DocumentView }) {
  const t = useTranslations('billing');
  const locale = useLocale();
  const client = useTRPCClient();
  const file = useMutation({
    mutationFn: () => client.billing.file.query({ documentId: document.id }),
    onSuccess: ({ fileName, contentType, base64 }) => download(fileName, new Blob([bytesOf(base64)], { type: contentType })),
    onError: (error) => void notifications.show({ color: 'mirchi', message: error.message }),
  });
  return (
    <Button
      variant="default"
      fullWidth
      justify="flex-start"
      h="auto"
      py="xs"
      styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }}
      loading={file.isPending}
      leftSection={<IconFileInvoice size={22} aria-hidden />}
      onClick={() => file.mutate()}
    >
      <Stack gap={0} align="flex-start">
        <span>
          {t(`kind.${document.kind}`)} · {formatMoney(document.totalPaise)}
        </span>
        <Text span size="sm" c="dimmed">
          {t('about', { number: document.number, day: formatDay(document.issuedAt, locale) })}
        </Text>
      </Stack>
    </Button>
  );
}
