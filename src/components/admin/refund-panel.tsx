'use client';

import { Alert, Button, Group, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { aboutIssue } from '@/components/aftercare/order-aftercare.tsx';
import { itemsOf, type Portions, PortionsField } from '@/components/aftercare/portions.tsx';
import { RefundTrail } from '@/components/aftercare/refund-trail.tsx';
import { ConfirmDialog } from '@/components/ui/confirm-dialog.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { RupeeInput } from '@/components/ui/rupee-input.tsx';
import { formatMoney } from '@/i18n/format.ts';
import type { Aftercare, IssueView, RefundReason } from '@/server/modules/aftercare/contract.ts';
import type { OrderView } from '@/server/modules/orders/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { DeclineIssue } from './decline-issue.tsx';
import classes from './refund-sums.module.css';
import { RefundSums } from './refund-sums.tsx';

const REASONS = ['missing', 'wrong', 'spoiled', 'spilled', 'late', 'other'] as const;
const BEARERS = ['platform', 'restaurant'] as const;

/** Refunds of a delivered order by hand, and the customer's report that waits for an answer. */
export function RefundPanel({ order }: { order: OrderView }) {
  const t = useTranslations('aftercare.staff');
  const trpc = useTRPC();
  // Whoever comes here from a report that just came must not see the order as it was before.
  const aftercare = useQuery(trpc.aftercare.ofOrder.queryOptions({ orderId: order.id }, { staleTime: 0, refetchInterval: 30_000 }));
  if (!aftercare.data) return null;
  const { leftPaise, issues, refunds } = aftercare.data;
  const issue = issues.find((one) => one.status === 'open');
  return (
    <Panel title={t('title')} aside={leftPaise > 0 && t('left', { amount: formatMoney(leftPaise) })}>
      <Stack gap="md">
        {issue && <OpenIssue issue={issue} />}
        {/* A new form for each state of the order: what is left, and the report that it would answer. */}
        {leftPaise > 0 ? <RefundForm key={`${leftPaise} ${issue?.id}`} order={order} aftercare={aftercare.data} issue={issue} /> : <Text>{t('none')}</Text>}
        {refunds.length > 0 && <RefundTrail refunds={refunds} />}
      </Stack>
    </Panel>
  );
}

function OpenIssue({ issue }: { issue: IssueView }) {
  const t = useTranslations('aftercare.staff');
  const reasons = useTranslations('aftercare.reason');
  const [declining, setDeclining] = useState(false);
  return (
    <div className={classes.issue}>
      <b>{[reasons(issue.reason), aboutIssue(issue)].filter(Boolean).join(' · ')}</b>
      {issue.text && <q>{issue.text}</q>}
      <Group justify="space-between">
        <Text size="sm">{t('answers')}</Text>
        <Button variant="default" onClick={() => setDeclining(true)}>
          {t('decline')}
        </Button>
      </Group>
      {declining && <DeclineIssue issue={issue} onClose={() => setDeclining(false)} />}
    </div>
  );
}

interface RefundFormProps {
  order: OrderView;
  aftercare: Aftercare;
  /** The report that the refund answers. */
  issue: IssueView | undefined;
}

function RefundForm({ order, aftercare, issue }: RefundFormProps) {
  const t = useTranslations('aftercare.staff');
  const reasons = useTranslations('aftercare.reason');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [kind, setKind] = useState<'portions' | 'goodwill'>(issue && issue.items.length === 0 ? 'goodwill' : 'portions');
  const [portions, setPortions] = useState<Portions>(() => Object.fromEntries(issue?.items.map(({ line, quantity }) => [line, quantity]) ?? []));
  const [goodwillPaise, setGoodwill] = useState(0);
  const [reason, setReason] = useState<RefundReason>(issue?.reason ?? 'missing');
  const [chosenBearer, setBearer] = useState<(typeof BEARERS)[number]>();
  const [bearerReason, setBearerReason] = useState('');
  const [destination, setDestination] = useState<'source' | 'wallet'>();
  const [confirming, setConfirming] = useState(false);
  const [idempotencyKey] = useState(() => crypto.randomUUID());

  const ask = { orderId: order.id, reason, items: kind === 'portions' ? itemsOf(portions) : [], goodwillPaise: kind === 'goodwill' ? goodwillPaise : 0 };
  const asked = ask.items.length > 0 || ask.goodwillPaise > 0;
  const preview = useQuery(
    trpc.aftercare.preview.queryOptions(
      { ...ask, ...(chosenBearer && { borneBy: chosenBearer }) },
      { enabled: asked, retry: false, placeholderData: (before) => before },
    ),
  );
  const refund = useMutation(
    trpc.aftercare.refund.mutationOptions({
      async onSuccess() {
        setConfirming(false);
        for (const queryKey of [
          trpc.aftercare.ofOrder.queryKey({ orderId: order.id }),
          trpc.aftercare.issues.queryKey(),
          trpc.orders.adminDetail.queryKey({ orderId: order.id }),
          trpc.billing.ofOrder.queryKey({ orderId: order.id }),
          trpc.ledger.orderEntries.queryKey({ orderId: order.id }),
        ])
          await queries.invalidateQueries({ queryKey });
      },
      onError: () => void preview.refetch(),
    }),
  );
  const shown = asked && !preview.isError ? preview.data : undefined;
  const overruled = shown !== undefined && shown.borneBy !== shown.proposedBearer;
  const ready = shown !== undefined && !preview.isFetching && (!overruled || bearerReason.trim().length >= 5);
  const to = destination ?? shown?.destinations[0] ?? 'wallet';
  const amount = formatMoney(shown?.amountPaise ?? 0);
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t('kind')}
        data={(['portions', 'goodwill'] as const).map((value) => ({ value, label: t(value) }))}
        value={kind}
        onChange={(value) => setKind(value === 'goodwill' ? 'goodwill' : 'portions')}
      />
      {kind === 'portions' ? (
        <PortionsField
          lines={aftercare.lines}
          portions={portions}
          onChange={setPortions}
          hint={({ left, quantity }) => left < quantity && t('ordered', { left, quantity })}
        />
      ) : (
        <RupeeInput label={t('amount')} max={aftercare.leftPaise / 100} value={goodwillPaise} onChange={setGoodwill} />
      )}
      <Select
        label={t('reason')}
        allowDeselect={false}
        data={REASONS.map((value) => ({ value, label: reasons(value) }))}
        value={reason}
        onChange={(value) => {
          setReason(REASONS.find((each) => each === value) ?? 'other');
          setBearer(undefined);
        }}
      />
      {shown && kind === 'portions' && (
        <Select
          label={t('bearer')}
          allowDeselect={false}
          data={BEARERS.map((value) => ({ value, label: value === shown.proposedBearer ? t('byRule', { who: t(value) }) : t(value) }))}
          value={shown.borneBy}
          onChange={(value) => setBearer(BEARERS.find((each) => each === value))}
        />
      )}
      {overruled && (
        <TextInput
          label={t('why')}
          required
          minLength={5}
          maxLength={300}
          value={bearerReason}
          onChange={(event) => setBearerReason(event.currentTarget.value)}
        />
      )}
      {shown && shown.destinations.length > 1 && (
        <SegmentedControl
          aria-label={t('to')}
          data={shown.destinations.map((value) => ({ value, label: t(value) }))}
          value={to}
          onChange={(value) => setDestination(value === 'wallet' ? 'wallet' : 'source')}
        />
      )}
      {asked && preview.isError && <Alert color="mirchi">{preview.error.message}</Alert>}
      {shown ? <RefundSums preview={shown} /> : <Text c="dimmed">{t('pick')}</Text>}
      <Button disabled={!ready} onClick={() => setConfirming(true)}>
        {t('refund', { amount: shown ? amount : '' })}
      </Button>
      {shown && (
        <ConfirmDialog
          opened={confirming}
          onClose={() => setConfirming(false)}
          title={t('confirmTitle', { amount, code: order.code })}
          confirmLabel={t('refund', { amount })}
          pending={refund.isPending}
          error={refund.error?.message}
          onConfirm={() =>
            refund.mutate({
              ...ask,
              borneBy: shown.borneBy,
              ...(overruled && { bearerReason: bearerReason.trim() }),
              destination: to,
              expectedAmountPaise: shown.amountPaise,
              ...(issue && { issueId: issue.id }),
              idempotencyKey,
            })
          }
        >
          {t('confirmText', { amount, to: t(to === 'source' ? 'toSource' : 'toWallet'), who: t(shown.borneBy) })}
        </ConfirmDialog>
      )}
    </Stack>
  );
}
