'use client';

import { Button, Checkbox, Divider, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { StatusBadge } from '@/components/ui/status-badge.tsx';
import type { Payee } from '@/server/modules/settlement/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';

const PAN = /^[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]$/;
const ACCOUNT = /^acc_\w{4,40}$/;

interface Of {
  payeeType: 'restaurant' | 'rider';
  payeeId: string;
}

/** Who bears a restaurant's withheld tax, and the account that a payee is paid to. */
export function PayeeDialog({ payeeType, payeeId, onClose }: Of & { onClose: () => void }) {
  const t = useTranslations('settlement.admin');
  const trpc = useTRPC();
  const found = useQuery(trpc.settlement.payees.queryOptions({ payeeType, payeeIds: [payeeId] }));
  const payee = found.data?.payees[0];
  return (
    <Modal opened onClose={onClose} size="lg" title={t('editTitle', { name: payee?.name ?? '' })}>
      {found.isError && <ErrorState text={found.error.message} onRetry={() => void found.refetch()} />}
      {found.isPending && <TableSkeleton rows={4} columns={1} />}
      {payee && (
        <Stack>
          {payeeType === 'restaurant' && (
            <>
              <DeducteeForm key={payee.deductee?.legalName} payee={payee} />
              <Divider />
            </>
          )}
          <AccountForm key={payee.account?.account} payeeType={payeeType} payee={payee} />
          {payee.account && payee.account.verifiedAt === null && <VerifyForm payeeType={payeeType} payee={payee} account={payee.account.account} />}
        </Stack>
      )}
    </Modal>
  );
}

/** Reads everything of settlement anew, and says so. */
function useSaved(word: 'saved' | 'verifiedDone') {
  const t = useTranslations('settlement.admin');
  const trpc = useTRPC();
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: trpc.settlement.pathKey() });
    notifications.show({ color: 'leaf', message: t(word) });
  };
}

function DeducteeForm({ payee }: { payee: Payee }) {
  const t = useTranslations('settlement.admin');
  const trpc = useTRPC();
  const [legalName, setLegalName] = useState(payee.deductee?.legalName ?? payee.name);
  const [pan, setPan] = useState('');
  const [without, setWithout] = useState(payee.deductee !== null && payee.deductee.panLast4 === null);
  const save = useMutation(trpc.settlement.recordDeductee.mutationOptions({ onSuccess: useSaved('saved') }));
  const bad = !without && !PAN.test(pan);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!bad) save.mutate({ restaurantId: payee.payeeId, legalName, pan: without ? null : pan });
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={t('legalName')}
          required
          minLength={2}
          maxLength={200}
          value={legalName}
          onChange={(event) => setLegalName(event.currentTarget.value)}
          error={save.error?.message}
        />
        <TextInput
          label={t('pan')}
          description={t('panHint')}
          placeholder={payee.deductee?.panLast4 ? t('panEnds', { end: payee.deductee.panLast4 }) : undefined}
          disabled={without}
          maxLength={10}
          value={pan}
          onChange={(event) => setPan(event.currentTarget.value.toUpperCase())}
          error={bad && pan.length === 10 ? t('panBad') : undefined}
        />
        <Checkbox label={t('withoutPan')} checked={without} onChange={(event) => setWithout(event.currentTarget.checked)} />
        <Button type="submit" variant="default" loading={save.isPending} disabled={bad || legalName.trim().length < 2}>
          {t('save')}
        </Button>
      </Stack>
    </form>
  );
}

function AccountForm({ payeeType, payee }: { payeeType: Of['payeeType']; payee: Payee }) {
  const t = useTranslations('settlement.admin');
  const trpc = useTRPC();
  const [account, setAccount] = useState(payee.account?.account ?? '');
  const [holder, setHolder] = useState(payee.account?.holder ?? payee.deductee?.legalName ?? payee.name);
  const save = useMutation(trpc.settlement.recordAccount.mutationOptions({ onSuccess: useSaved('saved') }));
  const bad = !ACCOUNT.test(account);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!bad) save.mutate({ payeeType, payeeId: payee.payeeId, account, holder });
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={t('account')}
          description={t('accountHint')}
          required
          value={account}
          onChange={(event) => setAccount(event.currentTarget.value.trim())}
          error={save.error?.message ?? (bad && account.length > 8 ? t('accountBad') : undefined)}
          rightSectionWidth={120}
          rightSection={payee.account?.account === account && payee.account.verifiedAt ? <StatusBadge tone="good">{t('verified')}</StatusBadge> : undefined}
        />
        <TextInput label={t('holder')} required minLength={2} value={holder} onChange={(event) => setHolder(event.currentTarget.value)} />
        <Button type="submit" variant="default" loading={save.isPending} disabled={bad || holder.trim().length < 2}>
          {t('save')}
        </Button>
      </Stack>
    </form>
  );
}

function VerifyForm({ payeeType, payee, account }: { payeeType: Of['payeeType']; payee: Payee; account: string }) {
  const t = useTranslations('settlement.admin');
  const trpc = useTRPC();
  const [reason, setReason] = useState('');
  const verify = useMutation(trpc.settlement.verifyAccount.mutationOptions({ onSuccess: useSaved('verifiedDone') }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        verify.mutate({ payeeType, payeeId: payee.payeeId, account, reason });
      }}
    >
      <Stack gap="sm">
        <Divider />
        <Text fw={600}>{t('verifyTitle', { account, name: payee.name })}</Text>
        <Text size="sm">{t('verifyText')}</Text>
        <TextInput
          label={t('verifyReason')}
          required
          minLength={5}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={verify.error?.message}
        />
        <Button type="submit" loading={verify.isPending} disabled={reason.trim().length < 5}>
          {t('verify')}
        </Button>
      </Stack>
    </form>
  );
}
