/** The time of a life that runs faster than ours. Instants of life in ms. */
export interface LifeClock {
  readonly speed: number;
  /** The instant at which it begins, until it is started. */
  now(): number;
  start(): void;
  /** Resolves after so many ms of life, or at once when the life has ended. */
  wait(lifeMs: number): Promise<void>;
  end(): void;
  readonly ended: boolean;
}

/** A clock that begins at an instant of life when started. `realNow` is ms of a clock that only goes forward. */
export function lifeClock(begins: number, speed: number, realNow: () => number): LifeClock {
  let began: number | null = null;
  const waiting = new Set<() => void>();
  let ended = false;
  return {
    speed,
    now: () => begins + (began === null ? 0 : (realNow() - began) * speed),
    start() {
      began = realNow();
    },
    wait: (lifeMs) =>
      new Promise((resolve) => {
        if (ended) return resolve();
        const go = () => {
          clearTimeout(timer);
          waiting.delete(go);
          resolve();
        };
        const timer = setTimeout(go, Math.max(0, lifeMs / speed));
        waiting.add(go);
      }),
    end() {
      ended = true;
      for (const go of [...waiting]) go();
    },
    get ended() {
      return ended;
    },
  };
}
