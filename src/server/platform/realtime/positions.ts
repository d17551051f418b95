/** Where something is, now. `id` tells who moves on a topic that shows several. */
export interface Position {
  readonly id: string;
  readonly lat: number;
  readonly lng: number;
  readonly at: string;
  /** Degrees from north, if known. */
  readonly heading?: number;
}

interface Slot {
  sentAt: number;
  waiting: Position | null;
  timer: NodeJS.Timeout | null;
}

const EVERY_MS = 1_000;
const FORGET_AFTER_MS = 60_000;

/** Passes on at most one position a second for each topic and mover: the first at once, then always the newest. */
export function positionGate(send: (topic: string, position: Position) => void) {
  const slots = new Map<string, Slot>();

  function pass(key: string, topic: string, slot: Slot, position: Position) {
    slot.sentAt = Date.now();
    slot.waiting = null;
    send(topic, position);
    slot.timer = setTimeout(() => {
      slot.timer = null;
      if (slot.waiting) pass(key, topic, slot, slot.waiting);
    }, EVERY_MS);
    slot.timer.unref();
  }

  const sweep = setInterval(() => {
    const old = Date.now() - FORGET_AFTER_MS;
    for (const [key, slot] of slots) if (slot.sentAt < old && !slot.timer) slots.delete(key);
  }, FORGET_AFTER_MS);
  sweep.unref();

  return {
    publish(topic: string, position: Position) {
      const key = `${topic}|${position.id}`;
      let slot = slots.get(key);
      if (!slot) {
        slot = { sentAt: 0, waiting: null, timer: null };
        slots.set(key, slot);
      }
      if (slot.timer) slot.waiting = position;
      else pass(key, topic, slot, position);
    },
    stop() {
      clearInterval(sweep);
      for (const slot of slots.values()) if (slot.timer) clearTimeout(slot.timer);
      slots.clear();
    },
  };
}
