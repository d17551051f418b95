'use client';

import { Button, Checkbox, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSubjectName } from '@/components/settlement/subject-name.ts';
import { DataTable } from '@/components/ui/data-table.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { RupeeInput } from '@/components/ui/rupee-input.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { formatDay, formatMoney } from '@/i18n/format.ts';
import type { OpenDispute } from '@/server/modules/settlement/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';

/** Questions of restaurants that wait for an answer. */
export function SettlementDisputes() {
  const t = useTranslations('settlement.admin');
  const locale = useLocale();
  const trpc = useTRPC();
  const nameOf = useSubjectName();
  const [asked, setAsked] = useState<OpenDispute | null>(null);
  const disputes = useQuery(trpc.settlement.disputes.queryOptions(undefined, { refetchInterval: 60_000 }));
  return (
    <Panel title={t('disputes')}>
      {disputes.isError && <ErrorState text={disputes.error.message} onRetry={() => void disputes.refetch()} />}
      {disputes.isPending && <TableSkeleton rows={2} columns={5} />}
      {disputes.data && (
        <DataTable
          caption={t('disputes')}
          rows={disputes.data.disputes}
          rowKey={(row) => row.id}
          empty={t('noDisputes')}
          columns={[
            { key: 'from', header: t('from'), rowHeader: true, cell: (row) => row.restaurantName },
            { key: 'asked', header: t('askedOn'), cell: (row) => formatDay(row.openedAt, locale) },
            {
              key: 'about',
              header: t('about'),
              cell: (row) => (row.line ? nameOf({ subjectType: row.line.subjectType, orderCode: row.orderCode }) : t('wholeStatement')),
            },
            { key: 'net', header: t('lineNet'), align: 'end', cell: (row) => (row.lineNetPaise === null ? '' : formatMoney(row.lineNetPaise)) },
            { key: 'what', header: t('what'), cell: (row) => row.reason },
            {
              key: 'do',
              header: t('answer'),
              cell: (row) => (
                <Button size="compact-md" variant="default" aria-label={t('answerTitle', { name: row.restaurantName })} onClick={() => setAsked(row)}>
                  {t('answer')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {asked && <AnswerDialog key={asked.id} dispute={asked} onClose={() => setAsked(null)} />}
    </Panel>
  );
}

function AnswerDialog({ dispute, onClose }: { dispute: OpenDispute; onClose: () => void }) {
  const t = useTranslations('settlement.admin');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [resolution, setResolution] = useState('');
  const [amount, setAmount] = useState(0);
  const [back, setBack] = useState(false);
  const answer = useMutation(
    trpc.settlement.resolveDispute.mutationOptions({
      async onSuccess() {
        await queries.invalidateQueries({ queryKey: trpc.settlement.pathKey() });
        notifications.show({ color: 'leaf', message: t('answered') });
        onClose();
      },
    }),
  );
  return (
    <Modal opened onClose={onClose} title={t('answerTitle', { name: dispute.restaurantName })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          answer.mutate({ disputeId: dispute.id, resolution, adjustmentPaise: back ? 0 - amount : amount });
        }}
      >
        <Stack>
          <Text>{dispute.reason}</Text>
          <Textarea
            label={t('resolution')}
            required
            minLength={5}
            maxLength={500}
            autosize
            minRows={3}
            value={resolution}
            onChange={(event) => setResolution(event.currentTarget.value)}
            error={answer.error?.message}
          />
          <RupeeInput label={t('adjustment')} description={t('adjustmentHint')} value={amount} onChange={setAmount} />
          <Checkbox label={t('takeBack')} checked={back} onChange={(event) => setBack(event.currentTarget.checked)} />
          <Button type="submit" loading={answer.isPending} disabled={resolution.trim().length < 5}>
            {t('answer')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
