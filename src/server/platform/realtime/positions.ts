/** Where something is, now. `id` tells who moves on a topic that shows several. */
export interface Position {
  readonly id: string;
  readonly lat: number;
  readonly lng: number;
  readonly at: string;
  /** Degrees from north, if known. */
  readonly heading?: number;
}

/** Topics with the newest positions on each. */
export type PositionsByTopic = readonly (readonly [topic: string, positions: readonly Position[]])[];

interface Slot {
  /** From when on the next may pass, ms since 1970. */
  due: number;
  waiting: Position | null;
  timer: NodeJS.Timeout | null;
}

const EVERY_MS = 1_000;
/** Positions of a topic that come within this stretch go out together: a city's followers get one message instead of dozens. */
const GATHER_MS = 10;
const FORGET_AFTER_MS = 60_000;

/**
 * Passes on at most one position a second for each topic and mover: the first at once, then always the newest. A mover that tells once a second keeps its
 * rhythm: one that was late does not make all after it late.
 */
export function positionGate(send: (positions: PositionsByTopic) => void) {
  const slots = new Map<string, Slot>();
  let leaving = new Map<string, Position[]>();
  let flushing: NodeJS.Timeout | null = null;

  function flush() {
    flushing = null;
    const now = leaving;
    leaving = new Map();
    send([...now]);
  }

  function pass(topic: string, slot: Slot, position: Position, now: number) {
    slot.due = now - slot.due < EVERY_MS ? slot.due + EVERY_MS : now + EVERY_MS;
    slot.waiting = null;
    const others = leaving.get(topic);
    if (others) others.push(position);
    else leaving.set(topic, [position]);
    flushing ??= setTimeout(flush, GATHER_MS);
  }

  function later(topic: string, slot: Slot, now: number) {
    slot.timer = setTimeout(() => {
      slot.timer = null;
      if (slot.waiting) pass(topic, slot, slot.waiting, Date.now());
    }, slot.due - now);
    slot.timer.unref();
  }

  const sweep = setInterval(() => {
    const old = Date.now() - FORGET_AFTER_MS;
    for (const [key, slot] of slots) if (slot.due < old && !slot.timer) slots.delete(key);
  }, FORGET_AFTER_MS);
  sweep.unref();

  return {
    publish(topic: string, position: Position) {
      const key = `${topic}|${position.id}`;
      const slot = slots.get(key) ?? { due: 0, waiting: null, timer: null };
      slots.set(key, slot);
      const now = Date.now();
      if (now >= slot.due && !slot.timer) return pass(topic, slot, position, now);
      slot.waiting = position;
      if (!slot.timer) later(topic, slot, now);
    },
    stop() {
      clearInterval(sweep);
      if (flushing) clearTimeout(flushing);
      for (const slot of slots.values()) if (slot.timer) clearTimeout(slot.timer);
      slots.clear();
    },
  };
}
