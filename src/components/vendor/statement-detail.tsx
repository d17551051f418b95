'use client';

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowLeft, IconFileTypePdf, IconMessageQuestion, IconTable } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { download } from '@/components/billing/download.ts';
import { daysOf } from '@/components/settlement/period.ts';
import { StatementStatus } from '@/components/settlement/statement-status.tsx';
import { useSubjectName } from '@/components/settlement/subject-name.ts';
import { Totals } from '@/components/settlement/totals.tsx';
import { ConfirmDialog } from '@/components/ui/confirm-dialog.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { formatDay, formatMoney } from '@/i18n/format.ts';
import type { StatementDetail as Detail, LineView } from '@/server/modules/settlement/contract.ts';
import { useTRPC, useTRPCClient } from '@/trpc/client.tsx';
import { StatementLines } from './statement-lines.tsx';

/** What a question is about: a line, or all of the statement. */
interface Asked {
  readonly line: LineView | null;
}

/** A statement order by order, with its files and questions about it. */
export function StatementDetail({ statementId, onBack }: { statementId: string; onBack: () => void }) {
  const t = useTranslations('settlement');
  const locale = useLocale();
  const trpc = useTRPC();
  const [asked, setAsked] = useState<Asked | null>(null);
  const found = useQuery(trpc.settlement.statement.queryOptions({ statementId }));
  const back = (
    <Button variant="subtle" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>
      {t('vendor.back')}
    </Button>
  );
  if (found.isError) {
    return (
      <Stack align="start">
        {back}
        <ErrorState text={found.error.message} onRetry={() => void found.refetch()} />
      </Stack>
    );
  }
  if (!found.data) return <TableSkeleton rows={10} columns={8} />;
  const { statement, lines, disputes } = found.data;
  return (
    <Stack gap="md">
      <div>{back}</div>
      <Group justify="space-between" align="end">
        <div>
          <Title order={1} size="h3">
            {t('vendor.statementOf', { period: t('period', daysOf(statement, locale)) })}
          </Title>
          <Group gap="xs" mt={4}>
            <StatementStatus {...statement} />
            {statement.paidAt && <Text size="sm">{t('vendor.paidOn', { day: formatDay(statement.paidAt, locale) })}</Text>}
          </Group>
        </div>
        <Group gap="xs">
          <Download statementId={statementId} format="pdf" />
          <Download statementId={statementId} format="csv" />
          <Button variant="default" leftSection={<IconMessageQuestion size={18} aria-hidden />} onClick={() => setAsked({ line: null })}>
            {t('vendor.questionAll')}
          </Button>
        </Group>
      </Group>
      <Totals
        lines={[
          [t('columns.net'), statement.netPaise],
          [t('columns.carried'), statement.carriedPaise],
        ]}
        total={[t('columns.payable'), statement.payablePaise]}
      />
      <StatementLines lines={lines} onQuestion={(line) => setAsked({ line })} />
      <Questions lines={lines} disputes={disputes} />
      {asked && <AskDialog statementId={statementId} asked={asked} onClose={() => setAsked(null)} />}
    </Stack>
  );
}

function Download({ statementId, format }: { statementId: string; format: 'pdf' | 'csv' }) {
  const t = useTranslations('settlement.vendor');
  const client = useTRPCClient();
  const file = useMutation({
    mutationFn: () => client.settlement.file.query({ statementId, format }),
    onSuccess: ({ fileName, contentType, base64 }) =>
      download(fileName, new Blob([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))], { type: contentType })),
    onError: (error) => void notifications.show({ color: 'mirchi', message: error.message }),
  });
  return (
    <Button
      variant="default"
      aria-label={t(format === 'pdf' ? 'downloadPdf' : 'downloadCsv')}
      leftSection={format === 'pdf' ? <IconFileTypePdf size={18} aria-hidden /> : <IconTable size={18} aria-hidden />}
      loading={file.isPending}
      onClick={() => file.mutate()}
    >
      {t(format)}
    </Button>
  );
}

function Questions({ lines, disputes }: Pick<Detail, 'lines' | 'disputes'>) {
  const t = useTranslations('settlement.vendor');
  const nameOf = useSubjectName();
  if (disputes.length === 0) return null;
  const about = (line: Detail['disputes'][number]['line']) => {
    const found = line && lines.find((one) => one.subjectType === line.subjectType && one.subjectId === line.subjectId);
    return found ? nameOf(found) : t('wholeStatement');
  };
  const correction = (paise: number | null) => (paise ? t('correction', { amount: formatMoney(paise) }) : t('noCorrection'));
  return (
    <Panel title={t('questions')}>
      <Stack gap="sm">
        {disputes.map((dispute) => (
          <div key={dispute.id}>
            <Text fw={600}>
              {t('about', { what: about(dispute.line) })}: {dispute.reason}
            </Text>
            <Text c="dimmed">{dispute.resolvedAt ? `${dispute.resolution ?? ''} · ${correction(dispute.adjustmentPaise)}` : t('waiting')}</Text>
          </div>
        ))}
      </Stack>
    </Panel>
  );
}

function AskDialog({ statementId, asked: { line }, onClose }: { statementId: string; asked: Asked; onClose: () => void }) {
  const t = useTranslations('settlement.vendor');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const nameOf = useSubjectName();
  const ask = useMutation(
    trpc.settlement.openDispute.mutationOptions({
      async onSuccess() {
        await queries.invalidateQueries({ queryKey: trpc.settlement.statement.pathKey() });
        notifications.show({ color: 'leaf', message: t('sent') });
        onClose();
      },
    }),
  );
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('questionTitle')}
      confirmLabel={t('send')}
      reason={{ label: t('reason'), min: 5 }}
      pending={ask.isPending}
      error={ask.error?.message}
      onConfirm={(reason) => ask.mutate({ statementId, reason, ...(line && { line: { subjectType: line.subjectType, subjectId: line.subjectId } }) })}
    >
      <p>
        <b>{line ? `${nameOf(line)}, ${formatMoney(line.netPaise)}` : t('wholeStatement')}</b>
      </p>
      <p>{t('questionText')}</p>
    </ConfirmDialog>
  );
}
