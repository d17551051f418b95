/** Something that happens at an instant (ms). */
interface Due<T> {
  readonly at: number;
  readonly order: number;
  readonly what: T;
}

/** What is to come, soonest first; what is due at one instant comes in the order it was added. */
export interface EventQueue<T> {
  add(at: number, what: T): void;
  /** Takes the soonest out; undefined when nothing is to come. */
  next(): { readonly at: number; readonly what: T } | undefined;
  readonly size: number;
}

const sooner = <T>(a: Due<T>, b: Due<T>): boolean => (a.at === b.at ? a.order < b.order : a.at < b.at);

/** A binary heap. */
export function eventQueue<T>(): EventQueue<T> {
  const heap: Due<T>[] = [];
  let added = 0;

  function rise(from: number, due: Due<T>): void {
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent];
      if (!above || sooner(above, due)) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = due;
  }

  function sink(due: Due<T>): void {
    let index = 0;
    for (;;) {
      const [left, right] = [heap[2 * index + 1], heap[2 * index + 2]];
      const child = right && left && sooner(right, left) ? right : left;
      if (!child || sooner(due, child)) break;
      heap[index] = child;
      index = child === left ? 2 * index + 1 : 2 * index + 2;
    }
    heap[index] = due;
  }

  return {
    add(at, what) {
      added += 1;
      heap.length += 1;
      rise(heap.length - 1, { at, order: added, what });
    },
    next() {
      const first = heap[0];
      const last = heap.pop();
      if (first && last && first !== last) sink(last);
      return first;
    },
    get size() {
      return heap.length;
    },
  };
}
