import type { ReactNode } from 'react';

/** Who is signed in; `undefined` while the browser is still asking, `null` for a guest. */
export type Viewer = { readonly name: string; readonly detail?: string } | null | undefined;

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** A count that waits there; shown when above zero. */
  readonly badge?: number;
  readonly urgent?: boolean;
  /** Current only at exactly this address, not below it. */
  readonly exact?: boolean;
}

/** A line of the command palette: a place to go or a thing to do. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly group?: string;
  readonly icon?: ReactNode;
  readonly keywords?: readonly string[];
  readonly href?: string;
  readonly run?: () => void;
}
