// Tells what is going on: a line a step with its time, and on a terminal what is running now.
const terminal = process.stdout.isTTY && !process.env.CI;
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const running = new Map();
let frame = 0;
let timer;

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const erase = () => terminal && process.stdout.write('\r\x1b[2K');

function draw() {
  if (!terminal || running.size === 0) return;
  frame = (frame + 1) % FRAMES.length;
  const now = [...running].map(([label, since]) => `${label} ${seconds(since)}`).join(' · ');
  process.stdout.write(`\r\x1b[2K${FRAMES[frame]} ${now.slice(0, (process.stdout.columns ?? 80) - 3)}`);
}

/** Prints a line without disturbing what is drawn. */
export function say(line) {
  erase();
  console.log(line);
  draw();
}

/** Runs `work` as a step: `✔ label  1.2 s` when done, `✘ label  1.2 s` and its error thrown on when not. Gives what `work` gives. */
export async function step(label, work) {
  const since = performance.now();
  running.set(label, since);
  if (!terminal) console.log(`… ${label}`);
  else timer ??= setInterval(draw, 100);
  const end = (mark, note = '') => {
    running.delete(label);
    if (running.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
    say(`${mark} ${label}${note ? `: ${note}` : ''}  ${seconds(since)}`);
  };
  try {
    const value = await work();
    end('✔', typeof value === 'string' ? value : '');
    return value;
  } catch (error) {
    end('✘');
    throw error;
  }
}

/** Runs works, at most `limit` at a time, in order; gives their outcomes as `Promise.allSettled` does. */
export async function atMost(limit, works) {
  const outcomes = new Array(works.length);
  const queue = works.entries();
  const worker = async () => {
    for (const [index, work] of queue) [outcomes[index]] = await Promise.allSettled([work()]);
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return outcomes;
}
