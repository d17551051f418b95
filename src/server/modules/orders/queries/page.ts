/** A page of rows that were read with one more than asked for, and the cursor of the next, null on the last. */
export function pageOf<Row extends { readonly id: string }>(rows: readonly Row[], limit: number): { page: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  return { page, nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}
