// Runs programs of ours and keeps what they print.
import { spawn } from 'node:child_process';
import { root } from './project.mjs';

/** A program that ended badly; `output` is all it printed. */
export class Failed extends Error {
  constructor(message, output) {
    super(message);
    this.output = output;
  }
}

const children = new Set();
// What we started doesn't outlive us.
process.on('exit', () => {
  for (const child of children) child.kill();
});

/** Runs a program in the project's folder without input; gives what it printed, throws `Failed` when it ends with anything but 0. */
export function run(command, args, { env = {}, live = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    children.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (live) process.stdout.write(text);
      });
    }
    child.once('error', (error) => reject(new Failed(`${command}: ${error.message}`, output)));
    child.once('close', (code, signal) => {
      children.delete(child);
      if (code === 0) resolve(output);
      else reject(new Failed(`${[command, ...args].join(' ')} ended with ${signal ?? code}`, output));
    });
  });
}

/** Runs a script of the project, or of a package, by this same Node. */
export const node = (script, args = [], options = {}) => run(process.execPath, [script, ...args], options);
