'use client';

import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { QuantityStepper } from '@/components/ui/quantity-stepper.tsx';
import type { Aftercare } from '@/server/modules/aftercare/contract.ts';
import classes from './portions.module.css';

/** Chosen portions by the line's place. */
export type Portions = Readonly<Record<number, number>>;

/** Portions as the contract wants them. */
export const itemsOf = (portions: Portions) => Object.entries(portions).flatMap(([line, quantity]) => (quantity > 0 ? [{ line: Number(line), quantity }] : []));

interface PortionsFieldProps {
  lines: Aftercare['lines'];
  portions: Portions;
  onChange: (portions: Portions) => void;
  /** Under the name of a line. */
  hint?: (line: Aftercare['lines'][number]) => ReactNode;
}

/** A stepper for each line of an order of which something is left. */
export function PortionsField({ lines, portions, onChange, hint }: PortionsFieldProps) {
  return (
    <ul className={classes.lines}>
      {lines.map((line) => (
        <li key={line.line}>
          <span>
            {line.name}
            {hint && (
              <Text span display="block" size="sm" c="dimmed">
                {hint(line)}
              </Text>
            )}
          </span>
          <QuantityStepper
            name={line.name}
            size="form"
            quantity={portions[line.line] ?? 0}
            max={line.left}
            disabled={line.left === 0}
            onChange={(quantity) => onChange({ ...portions, [line.line]: quantity })}
          />
        </li>
      ))}
    </ul>
  );
}
