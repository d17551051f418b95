import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import classes from './order-timeline.module.css';

export interface TimelineStep {
  readonly key: string;
  readonly label: string;
  /** A time or a range, ready to read. */
  readonly time?: string;
  readonly state: 'done' | 'now' | 'next' | 'failed';
  /** For `now` and `next`. */
  readonly icon: ReactNode;
  /** How far the way to the next step is done, 0 to 1; for `now`. */
  readonly progress?: number;
  /** A sentence, in the vertical one. */
  readonly detail?: ReactNode;
}

interface OrderTimelineProps {
  steps: readonly TimelineStep[];
  orientation?: 'horizontal' | 'vertical';
  label: string;
}

/** Where an order is. Tick, icon with halo and outline tell the states apart without colour. */
export function OrderTimeline({ steps, orientation = 'horizontal', label }: OrderTimelineProps) {
  const t = useTranslations('kit.timeline');
  return (
    <ol className={classes.timeline} data-orientation={orientation} aria-label={label}>
      {steps.map((step, index) => {
        const filled = step.state === 'done' ? 1 : step.state === 'now' ? (step.progress ?? 0) : 0;
        return (
          <li key={step.key} className={classes.step} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
            <span className={classes.dot} aria-hidden="true">
              {step.state === 'done' ? <IconCheck stroke={3} /> : step.state === 'failed' ? <IconX stroke={3} /> : step.icon}
            </span>
            {index < steps.length - 1 && (
              <span className={classes.line} aria-hidden="true">
                <span style={orientation === 'horizontal' ? { inlineSize: `${filled * 100}%` } : { blockSize: `${filled * 100}%` }} />
              </span>
            )}
            <span className={classes.text}>
              <span className={classes.label}>{step.label}</span>
              <span className="visually-hidden">{t(step.state)}</span>
              {step.time && <bdi className={classes.time}>{step.time}</bdi>}
              {step.detail && orientation === 'vertical' && <span className={classes.detail}>{step.detail}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
