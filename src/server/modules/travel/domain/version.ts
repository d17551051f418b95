import { RULE_VERSION } from './travel-times.ts';

/** What a version of travel times names. */
export type Version =
  | { readonly kind: 'rule' }
  | { readonly kind: 'model'; readonly id: string; readonly hour: number; readonly wet: boolean }
  | { readonly kind: 'table'; readonly id: string };

export const modelVersion = (id: string, hour: number, wet: boolean): string => `model:${id}:${hour}:${wet ? 'wet' : 'dry'}`;
export const tableVersion = (id: string): string => `table:${id}`;

const MODEL = /^model:([0-9a-f-]{36}):(\d{1,3}):(wet|dry)$/;
const TABLE = /^table:([0-9a-f-]{36})$/;

/** What a version names; null for one that was never given out. */
export function readVersion(version: string): Version | null {
  if (version === RULE_VERSION) return { kind: 'rule' };
  const model = MODEL.exec(version);
  if (model?.[1]) return { kind: 'model', id: model[1], hour: Number(model[2]), wet: model[3] === 'wet' };
  const table = TABLE.exec(version);
  return table?.[1] ? { kind: 'table', id: table[1] } : null;
}
