export interface Violation {
  readonly rule: string;
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

export function checkStructure(base?: string, skipped?: RegExp): Violation[];
