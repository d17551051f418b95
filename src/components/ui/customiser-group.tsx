'use client';

import { IconCheck } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import classes from './customiser.module.css';
import { type Choice, type CustomiserGroup, countIn } from './customiser-state.ts';
import { FoodMark } from './food-mark.tsx';
import { Money } from './money.tsx';

interface OptionGroupProps {
  group: CustomiserGroup;
  choice: Choice;
  lacking: boolean;
  onToggle: (optionId: string) => void;
}

/** Add-ons as checks with their marks; a group of exactly one as radios. The rule stands at the title and counts along. */
export function OptionGroup({ group, choice, lacking, onToggle }: OptionGroupProps) {
  const t = useTranslations('kit.customiser');
  const name = useId();
  const chosen = countIn(group, choice);
  const single = group.max === 1 && group.min === 1;
  const full = group.max > 1 && chosen >= group.max;
  const rule = () => {
    if (group.min > 0 && group.min === group.max) return t('choose', { count: group.min });
    if (group.min > 0) return t('chooseBetween', { min: group.min, max: group.max });
    return chosen > 0 ? t('upToChosen', { max: group.max, chosen }) : t('upTo', { max: group.max });
  };
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>
        <span className={classes.title}>{group.name}</span>
        <span className={classes.rule} data-required={group.min > 0 || undefined} data-lacking={lacking || undefined}>
          {rule()}
        </span>
      </legend>
      <div className={classes.options}>
        {group.options.map((option) => {
          const checked = choice.addOnIds.includes(option.id);
          const off = !option.available || (full && !checked);
          return (
            <label key={option.id} className={classes.option} data-off={off || undefined}>
              <input
                type={single ? 'radio' : 'checkbox'}
                className={classes.native}
                name={single ? name : undefined}
                checked={checked}
                disabled={off}
                onChange={() => onToggle(option.id)}
              />
              <span className={classes.box} data-round={single || undefined} aria-hidden="true">
                <IconCheck size={14} stroke={3} />
              </span>
              <FoodMark mark={option.mark} />
              <span className={classes.optionName}>
                {option.name}
                {!option.available && <span className={classes.detail}>{t('soldOut')}</span>}
              </span>
              {option.pricePaise > 0 && <Money paise={option.pricePaise} />}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
