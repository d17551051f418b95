'use client';

import { Alert, Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Aftercare, RefundReason } from '@/server/modules/aftercare/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { itemsOf, type Portions, PortionsField } from './portions.tsx';

const REASONS = ['missing', 'wrong', 'spoiled', 'spilled', 'late', 'other'] as const;
/** These can be about the order as a whole. */
const WITHOUT_DISHES: readonly RefundReason[] = ['late', 'other'];

/** Asks what was wrong, with which dishes, in the customer's words; says before sending what happens then. */
export function ReportSheet({ orderId, lines, onClose }: { orderId: string; lines: Aftercare['lines']; onClose: () => void }) {
  const t = useTranslations('aftercare.report');
  const reasons = useTranslations('aftercare.reason');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [reason, setReason] = useState<RefundReason>();
  const [portions, setPortions] = useState<Portions>({});
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const report = useMutation(
    trpc.aftercare.report.mutationOptions({
      onSuccess(data) {
        queries.setQueryData(trpc.aftercare.ofOrder.queryKey({ orderId }), data);
        onClose();
      },
    }),
  );
  const items = itemsOf(portions);
  const missing = reason !== undefined && items.length === 0 && !WITHOUT_DISHES.includes(reason);
  return (
    <Modal opened onClose={onClose} title={t('sheet')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (reason && !missing)
            report.mutate({ orderId, reason, items: reason === 'late' ? [] : items, ...(text.trim() && { text: text.trim() }), idempotencyKey });
        }}
      >
        <Stack>
          <Radio.Group label={t('what')} required value={reason ?? ''} onChange={(value) => setReason(REASONS.find((each) => each === value))}>
            <Stack gap="xs" mt="xs">
              {REASONS.map((each) => (
                <Radio key={each} value={each} label={reasons(each)} />
              ))}
            </Stack>
          </Radio.Group>
          {reason && reason !== 'late' && (
            <div>
              <Text fw={600} size="sm">
                {t('which')}
              </Text>
              <PortionsField lines={lines} portions={portions} onChange={setPortions} />
              <Text role="alert" size="sm" c="var(--th-bad)">
                {asked && missing && t('choose')}
              </Text>
            </div>
          )}
          <Textarea label={t('words')} maxLength={500} autosize minRows={2} value={text} onChange={(event) => setText(event.currentTarget.value)} />
          <Text size="sm" c="dimmed">
            {t('rule')}
          </Text>
          {report.error && <Alert color="mirchi">{report.error.message}</Alert>}
          <Group justify="end">
            <Button type="submit" disabled={!reason} loading={report.isPending}>
              {t('send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
