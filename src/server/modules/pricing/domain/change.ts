/** A bill in brief: its total and its amounts by key, in paise. */
export interface BillBrief {
  readonly totalPaise: number;
  readonly lines: Readonly<Record<string, number>>;
}

export interface PriceChange {
  readonly fromPaise: number;
  readonly toPaise: number;
  readonly lines: { readonly key: string; readonly fromPaise: number; readonly toPaise: number }[];
}

/** What made a bill dearer than it was: the lines that rose, the largest rise first. Null when the total (paise) has not risen. */
export function dearer(before: BillBrief, now: BillBrief): PriceChange | null {
  if (now.totalPaise <= before.totalPaise) return null;
  const keys = [...new Set([...Object.keys(before.lines), ...Object.keys(now.lines)])];
  const lines = keys
    .map((key) => ({ key, fromPaise: before.lines[key] ?? 0, toPaise: now.lines[key] ?? 0 }))
    .filter((line) => line.toPaise > line.fromPaise)
    .sort((a, b) => b.toPaise - b.fromPaise - (a.toPaise - a.fromPaise));
  return { fromPaise: before.totalPaise, toPaise: now.totalPaise, lines };
}
