'use client';

import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { REFUSALS, type Refusal, refusalOf } from '@/components/orders/refusal.ts';
import type { Ticket } from '@/server/modules/orders/contract.ts';

/** Asks why an order is refused: the customer is told, and nobody pays. */
export function RejectDialog({ ticket, onClose, onReject }: { ticket: Ticket; onClose: () => void; onReject: (reason: Refusal, note: string) => void }) {
  const t = useTranslations('vendor.board');
  const [reason, setReason] = useState<Refusal>();
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
          <Radio.Group label={t('rejectReason')} required value={reason ?? ''} onChange={(value) => setReason(refusalOf(value))}>
            <Stack gap="xs" mt="xs">
              {REFUSALS.map((each) => (
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
