'use client';

import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useMemo, useState } from 'react';
import classes from './data-table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the end, tabular. */
  readonly align?: 'start' | 'end';
  /** Makes the column sortable. */
  readonly sortBy?: (row: Row) => number | string | null;
  /** Names the row for screen readers; one column should. */
  readonly rowHeader?: boolean;
}

interface DataTableProps<Row> {
  /** Said by screen readers, and shown with `captionVisible`. */
  caption: string;
  captionVisible?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  initialSort?: { key: string; direction: 'asc' | 'desc' };
  /** The row that a side panel shows. */
  selectedKey?: string | null;
  /** A row is a button in its first cell's stead: bring a link in a cell for keyboards. */
  onRow?: (row: Row) => void;
  /** In place of rows when there are none. */
  empty?: ReactNode;
}

const compare = (a: number | string | null, b: number | string | null): number => {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
};

/** A plain table: sortable heads, figures at the end, scrolls sideways inside its own frame. */
export function DataTable<Row>({ caption, captionVisible, columns, rows, rowKey, initialSort, selectedKey, onRow, empty }: DataTableProps<Row>) {
  const t = useTranslations('kit.table');
  const captionId = useId();
  const [sort, setSort] = useState(initialSort ?? null);
  const sorted = useMemo(() => {
    const by = columns.find((column) => column.key === sort?.key)?.sortBy;
    if (!sort || !by) return rows;
    const sign = sort.direction === 'asc' ? 1 : -1;
    return [...rows].sort((a, b) => sign * compare(by(a), by(b)));
  }, [columns, rows, sort]);
  const next = (key: string) => setSort({ key, direction: sort?.key === key && sort.direction === 'desc' ? 'asc' : 'desc' });
  const direction = (key: string) => (sort?.key === key ? sort.direction : null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by the keyboard
    <section className={classes.frame} aria-labelledby={captionId} tabIndex={0}>
      <table className={classes.table}>
        <caption id={captionId} className={captionVisible ? classes.caption : 'visually-hidden'}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, header, align, sortBy }) => {
              const now = direction(key);
              const Icon = now === 'asc' ? IconArrowUp : now === 'desc' ? IconArrowDown : IconArrowsSort;
              return (
                <th key={key} scope="col" data-align={align} aria-sort={now ? (now === 'asc' ? 'ascending' : 'descending') : undefined}>
                  {sortBy ? (
                    <UnstyledButton className={classes.sort} onClick={() => next(key)} data-now={now ?? undefined}>
                      {header}
                      <Icon size={14} aria-hidden />
                      <span className="visually-hidden">{t('sort')}</span>
                    </UnstyledButton>
                  ) : (
                    header
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr
              key={rowKey(row)}
              data-selected={rowKey(row) === selectedKey || undefined}
              data-clickable={onRow ? true : undefined}
              onClick={onRow && (() => onRow(row))}
            >
              {columns.map(({ key, cell, align, rowHeader }) =>
                rowHeader ? (
                  <th key={key} scope="row" data-align={align}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} data-align={align}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length} className={classes.empty}>
                {empty ?? t('empty')}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
