'use client';

import { Button, Drawer, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import classes from './customiser.module.css';
import { OptionGroup } from './customiser-group.tsx';
import { type Choice, type CustomisableItem, firstChoice, missing, priceOf, toggle } from './customiser-state.ts';
import { CustomiserVariants } from './customiser-variants.tsx';
import { Money } from './money.tsx';
import { QuantityStepper } from './quantity-stepper.tsx';

interface CustomiserProps {
  item: CustomisableItem;
  /** An earlier choice, when a line of the cart is changed. */
  initial?: Choice;
  onSubmit: (choice: Choice) => void;
  onClose: () => void;
  submitLabel?: string;
}

/** Variants, add-ons, note and quantity with the live price. */
function CustomiserForm({ item, initial, onSubmit, submitLabel }: CustomiserProps) {
  const t = useTranslations('kit.customiser');
  const [choice, setChoice] = useState<Choice>(initial ?? firstChoice(item));
  const [noteOpen, setNoteOpen] = useState(choice.note !== '');
  const [asked, setAsked] = useState(false);
  const noteId = useId();
  const lacking = missing(item, choice);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (lacking.length === 0) onSubmit(choice);
      }}
    >
      {item.variants.length > 0 && (
        <CustomiserVariants
          variants={item.variants}
          chosen={choice.variantId}
          lacking={asked && lacking.includes('variant')}
          onChoose={(variantId) => setChoice({ ...choice, variantId })}
        />
      )}
      {item.groups.map((group) => (
        <OptionGroup
          key={group.id}
          group={group}
          choice={choice}
          lacking={asked && lacking.includes(group.id)}
          onToggle={(id) => setChoice(toggle(group, choice, id))}
        />
      ))}
      {noteOpen && (
        <div>
          <label htmlFor={noteId} className={classes.noteLabel}>
            {t('note')}
          </label>
          <textarea
            id={noteId}
            className={classes.noteField}
            maxLength={140}
            rows={2}
            value={choice.note}
            placeholder={t('noteHint')}
            onChange={(event) => setChoice({ ...choice, note: event.currentTarget.value })}
          />
        </div>
      )}
      <div className={classes.foot}>
        <UnstyledButton type="button" className={classes.noteButton} aria-expanded={noteOpen} onClick={() => setNoteOpen(!noteOpen)}>
          <IconPencil size={18} stroke={1.7} aria-hidden />
          {t('addNote')}
        </UnstyledButton>
        <QuantityStepper name={item.name} size="form" min={1} quantity={choice.quantity} onChange={(quantity) => setChoice({ ...choice, quantity })} />
        <output className={classes.price}>
          <Money paise={priceOf(item, choice)} />
        </output>
        <Button type="submit" size="lg" className={classes.submit}>
          {submitLabel ?? t('addToCart')}
        </Button>
      </div>
    </form>
  );
}

/** Opens under its dish with a notch to the button; on phones the same block is a sheet from below. */
export function Customiser(props: CustomiserProps) {
  const t = useTranslations('common');
  const wide = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false });
  if (wide)
    return (
      <section className={classes.panel} aria-label={props.item.name}>
        <CustomiserForm {...props} />
      </section>
    );
  return (
    <Drawer
      opened
      onClose={props.onClose}
      position="bottom"
      size="auto"
      padding="md"
      title={props.item.name}
      classNames={{ content: classes.sheet, title: classes.sheetTitle }}
      closeButtonProps={{ 'aria-label': t('close'), size: 44 }}
    >
      <CustomiserForm {...props} />
    </Drawer>
  );
}
