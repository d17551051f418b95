'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import classes from './dish-row.module.css';
import { FoodMark, type FoodMarkKind } from './food-mark.tsx';
import { Money } from './money.tsx';
import { type Picture, PlatePicture } from './plate-picture.tsx';
import { QuantityStepper } from './quantity-stepper.tsx';
import { Rating } from './rating.tsx';

export interface DishRowProps {
  name: string;
  mark: FoodMarkKind;
  pricePaise: number;
  /** With variants: the price is the smallest one. */
  fromPrice?: boolean;
  description?: string | null;
  picture?: Picture | null;
  rating?: number | null;
  ratingCount?: number;
  /** `Bestseller`, `Jain`, `New`. */
  badge?: string | null;
  customisable?: boolean;
  /** When it cannot be ordered: when it is back, ready to read. */
  soldOut?: string | null;
  quantity: number;
  onQuantity: (quantity: number) => void;
  /** The customiser is open below. */
  expanded?: boolean;
  /** The open customiser. */
  children?: ReactNode;
  level?: 3 | 4;
}

/** A dish of a menu: what it is and costs, its picture, and `Add` on the picture's edge. */
export function DishRow(props: DishRowProps) {
  const { name, mark, pricePaise, fromPrice, description, picture, rating, ratingCount, badge, customisable, soldOut, quantity, onQuantity } = props;
  const { expanded, children, level = 3 } = props;
  const t = useTranslations('kit.dish');
  const Heading = `h${level}` as const;
  return (
    <article className={classes.dish} data-sold-out={soldOut ? true : undefined}>
      <div className={classes.row}>
        <div className={classes.text}>
          <div className={classes.marks}>
            <FoodMark mark={mark} />
            {badge && <span className={classes.badge}>{badge}</span>}
          </div>
          <Heading className={classes.name}>{name}</Heading>
          <div className={classes.price}>
            <span className={classes.amount}>{fromPrice ? t.rich('from', { price: () => <Money paise={pricePaise} /> }) : <Money paise={pricePaise} />}</span>
            {rating != null && <Rating value={rating} count={ratingCount} />}
          </div>
          {description && <p className={classes.description}>{description}</p>}
        </div>
        <div className={classes.side} data-bare={picture ? undefined : true}>
          {picture && <PlatePicture picture={picture} size="row" grey={Boolean(soldOut)} />}
          <div className={classes.control}>
            {soldOut ? (
              <span className={classes.back}>{soldOut}</span>
            ) : (
              <QuantityStepper name={name} quantity={quantity} onChange={onQuantity} opensDialog={customisable} expanded={expanded} />
            )}
          </div>
          {customisable && !soldOut && <span className={classes.customisable}>{t('customisable')}</span>}
        </div>
      </div>
      {children}
    </article>
  );
}
