'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import classes from './customiser.module.css';
import type { CustomiserVariant } from './customiser-state.ts';
import { Money } from './money.tsx';

interface CustomiserVariantsProps {
  variants: readonly CustomiserVariant[];
  chosen: string | null;
  lacking: boolean;
  onChoose: (id: string) => void;
}

/** The sizes of a dish as radio cards. */
export function CustomiserVariants({ variants, chosen, lacking, onChoose }: CustomiserVariantsProps) {
  const t = useTranslations('kit.customiser');
  const name = useId();
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>
        <span className={classes.title}>{t('portion')}</span>
        <span className={classes.rule} data-required data-lacking={lacking || undefined}>
          {t('choose', { count: 1 })}
        </span>
      </legend>
      <div className={classes.variants}>
        {variants.map((variant) => (
          <label key={variant.id} className={classes.variant} data-off={variant.available ? undefined : true}>
            <input
              type="radio"
              className={classes.native}
              name={name}
              checked={variant.id === chosen}
              disabled={!variant.available}
              onChange={() => onChoose(variant.id)}
            />
            <span>
              {variant.name}
              <span className={classes.detail}>{variant.available ? variant.detail : t('soldOut')}</span>
            </span>
            <Money paise={variant.pricePaise} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
