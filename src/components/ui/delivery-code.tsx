import { useTranslations } from 'next-intl';
import classes from './delivery-code.module.css';

interface DeliveryCodeProps {
  code: string;
  /** Why to keep it, in one line. */
  hint?: string;
  title?: string;
}

/** The code the customer says at the door, in ink. */
export function DeliveryCode({ code, hint, title }: DeliveryCodeProps) {
  const t = useTranslations('kit');
  const digits = [...code];
  return (
    <section className={classes.band}>
      <div className={classes.text}>
        <div className={classes.title}>{title ?? t('deliveryCode')}</div>
        <div className={classes.hint}>{hint ?? t('deliveryCodeHint')}</div>
      </div>
      <div className={classes.digits} dir="ltr" aria-hidden="true">
        {digits.map((digit, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a digit has no identity but its place
          <span key={index} className={classes.digit}>
            {digit}
          </span>
        ))}
      </div>
      <span className="visually-hidden">{digits.join(' ')}</span>
    </section>
  );
}
