/**
 * A public query whose answers are kept as ready bytes. It is answered as anyone may see it: the actor is anonymous whoever asks.
 * What depends on the visitor is another query.
 */
export interface PublicRead {
  /** The procedure, such as `discovery.feed`. */
  readonly path: string;
  /** Bounds what changes with the time alone (open or closed), for no event tells of that. */
  readonly ttlSeconds: number;
  readonly canonical: (input: unknown) => unknown;
  readonly tags: (input: unknown, data: unknown) => readonly string[];
}

interface Definition<Input, Data> {
  readonly path: string;
  readonly ttlSeconds?: number;
  /** Makes inputs that may share an answer equal, such as a place rounded to a hundred metres; the answer is made from what this gives. */
  canonical?(input: Input): Input;
  /** What an answer depends on, such as `restaurant:<id>`: named again when it changes. */
  tags(input: Input, data: Data): readonly string[];
}

const registered = new Map<string, PublicRead>();

/** Declares a public read; throws at load when two share a path. `Input` and `Data` are those of the procedure's contract. */
export function publicRead<Input, Data>(definition: Definition<Input, Data>): PublicRead {
  if (registered.has(definition.path)) throw new Error(`Two public reads have the path ${definition.path}`);
  const read: PublicRead = {
    path: definition.path,
    ttlSeconds: definition.ttlSeconds ?? 30,
    canonical: (input) => definition.canonical?.(input as Input) ?? input,
    tags: (input, data) => definition.tags(input as Input, data as Data),
  };
  registered.set(read.path, read);
  return read;
}

export const findPublicRead = (path: string): PublicRead | undefined => registered.get(path);
