import type { Readable } from 'node:stream';
import type { Ctx } from '../platform/context.ts';

/** What a command is given. Its answer goes to `out`, everything for people to `tell` (stderr). */
export interface CommandIo {
  readonly args: readonly string[];
  readonly stdin: Readable;
  out(line: string): void;
  tell(line: string): void;
  /** A context as the system; opens the database when first called. */
  context(): Promise<Ctx>;
}

/** A command of the operator's command line. It gives the exit code. */
export interface OpsCommand {
  /** Its words, such as `ledger verify`. */
  readonly name: string;
  readonly summary: string;
  readonly run: (io: CommandIo) => Promise<number>;
}
