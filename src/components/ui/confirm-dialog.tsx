'use client';

import { Button, Modal, Select, Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import classes from './confirm-dialog.module.css';

export interface ConfirmReason {
  label: string;
  placeholder?: string;
  /** Characters at least; 0 makes it optional. */
  min?: number;
  /** A list to choose from instead of free text. */
  options?: readonly { value: string; label: string }[];
}

interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, with every amount. */
  children?: ReactNode;
  confirmLabel: string;
  /** `bad` for what can't be taken back. */
  tone?: 'bad' | 'accent';
  reason?: ConfirmReason;
  /** Gets the reason, empty without one. The dialog stays until its owner closes it. */
  onConfirm: (reason: string) => void;
  pending?: boolean;
  error?: ReactNode;
}

/** Asks before something weighty; saying no is as easy as saying yes. */
export function ConfirmDialog({ opened, onClose, title, children, confirmLabel, tone = 'accent', reason, onConfirm, pending, error }: ConfirmDialogProps) {
  const t = useTranslations('kit.confirm');
  const common = useTranslations('common');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!opened) return;
    setText('');
    setAsked(false);
  }, [opened]);
  const min = reason?.min ?? (reason?.options ? 1 : 5);
  const short = reason !== undefined && text.trim().length < min;
  const complaint = asked && short ? (reason?.options ? t('choose') : t('tooShort', { min })) : null;
  return (
    <Modal opened={opened} onClose={onClose} title={title} classNames={{ title: classes.title }} closeButtonProps={{ 'aria-label': common('close'), size: 44 }}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!short) onConfirm(text.trim());
        }}
      >
        {children && <div className={classes.text}>{children}</div>}
        {reason?.options && (
          <Select
            label={reason.label}
            placeholder={reason.placeholder}
            data={[...reason.options]}
            value={text || null}
            onChange={(value) => setText(value ?? '')}
            error={complaint}
            comboboxProps={{ withinPortal: true }}
          />
        )}
        {reason && !reason.options && (
          <Textarea
            label={reason.label}
            placeholder={reason.placeholder}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            error={complaint}
            minRows={3}
            autosize
            maxLength={300}
            data-autofocus
          />
        )}
        <div role="alert" className={classes.error}>
          {error}
        </div>
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {t('no')}
          </Button>
          <Button type="submit" color={tone === 'bad' ? 'mirchi' : undefined} loading={pending}>
            {confirmLabel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
