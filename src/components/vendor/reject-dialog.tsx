'use client';

import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Ticket } from '@/server/modules/orders/contract.ts';
import type { RejectReason } from './use-board.ts';

const REASONS: readonly RejectReason[] = ['item_unavailable', 'kitchen_busy', 'closing', 'cannot_make', 'other'];

/** Asks why an order is refused: the customer is told, and nobody pays. */
export function RejectDialog({ ticket, onClose, onReject }: { ticket: Ticket; onClose: () => void; onReject: (reason: RejectReason, note: string) => void }) {
  const t = useTranslations('vendor.board');
  const [reason, setReason] = useState<RejectReason>();
  const [note, setNote] = useState('');
  return (
    <Modal opened onClose={onClose} title={t('rejectTitle', { code: ticket.code })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason) onReject(reason, note.trim());
        }}
      >
        <Stack>
          <Text>{t('rejectText')}</Text>
          <Radio.Group label={t('rejectReason')} required value={reason ?? ''} onChange={(value) => setReason(REASONS.find((each) => each === value))}>
            <Stack gap="xs" mt="xs">
              {REASONS.map((each) => (
                <Radio key={each} value={each} label={t(`reasons.${each}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput label={t('rejectNote')} maxLength={200} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
          <Group justify="end">
            <Button type="submit" color="mirchi" disabled={!reason}>
              {t('reject')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
