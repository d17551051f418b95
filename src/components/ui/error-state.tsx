'use client';

import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import classes from './state.module.css';

interface ErrorStateProps {
  title?: string;
  /** What happened, whether money moved, what to do now. */
  text: ReactNode;
  code?: string;
  onRetry?: () => void;
  action?: ReactNode;
  level?: 1 | 2 | 3;
  compact?: boolean;
}

/** Something failed: said plainly, with the way on. */
export function ErrorState({ title, text, code, onRetry, action, level = 2, compact }: ErrorStateProps) {
  const t = useTranslations('common');
  const Heading = `h${level}` as const;
  return (
    <div className={classes.state} role="alert" data-compact={compact || undefined}>
      <span className={classes.icon}>
        <IconPlugConnectedX size={compact ? 24 : 36} stroke={1.6} aria-hidden />
      </span>
      <Heading className={classes.title}>{title ?? t('errorTitle')}</Heading>
      <p className={classes.text}>{text}</p>
      {code && <p className={classes.code}>{t('errorCode', { code })}</p>}
      {(onRetry || action) && (
        <div className={classes.actions}>
          {onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
          {action}
        </div>
      )}
    </div>
  );
}
