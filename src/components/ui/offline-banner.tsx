'use client';

import { IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { formatTimer } from '@/i18n/format.ts';
import classes from './offline-banner.module.css';

interface OfflineBannerProps {
  /** `sending` while saved actions go out after the network came back. */
  state: 'online' | 'offline' | 'sending';
  /** How long, in seconds. */
  seconds?: number;
  /** Actions saved on this device. */
  queued?: number;
  /** `chip` in a head, `bar` across the page. */
  variant?: 'chip' | 'bar';
  /** In place of the usual sentence: `“Picked up” is saved and will send by itself.` */
  text?: string;
}

/** Says that there is no network and what becomes of the person's actions; nothing while online. */
export function OfflineBanner({ state, seconds, queued = 0, variant = 'bar', text }: OfflineBannerProps) {
  const t = useTranslations('kit.offline');
  const sending = state === 'sending';
  return (
    <div role="status" className={classes.live}>
      {state !== 'online' && (
        <div className={classes.banner} data-variant={variant}>
          {sending ? <IconRefresh size={20} stroke={1.9} aria-hidden /> : <IconCloudOff size={20} stroke={1.9} aria-hidden />}
          <span>
            <b>
              {t(sending ? 'sending' : 'title')}
              {seconds !== undefined && !sending && (
                <span aria-hidden="true" className="tabular">
                  {` ${formatTimer(seconds)}`}
                </span>
              )}
            </b>
            {text ? ` ${text}` : queued > 0 ? ` · ${t('saved', { count: queued })}` : variant === 'bar' && !sending ? ` ${t('browse')}` : ''}
          </span>
        </div>
      )}
    </div>
  );
}
