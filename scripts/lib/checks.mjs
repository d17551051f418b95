// The quick checks, one a line: verify runs them, and so does the whole test.
import { node } from './run.mjs';

const script = (label, file, args = []) => ({ label, work: () => node(file, args).then(() => {}) });

/** Longest first, so that two at a time end together. */
export const checks = [
  script('Types', 'node_modules/typescript7/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']),
  script('Architecture', 'scripts/arch.mjs'),
  script('Unused code', 'node_modules/knip/bin/knip.js', ['--no-progress']),
  script('Format', 'node_modules/@biomejs/biome/bin/biome', ['format', '.']),
  script('Lint', 'node_modules/@biomejs/biome/bin/biome', ['lint', '--error-on-warnings', '.']),
  script('Messages', 'scripts/i18n-check.mjs'),
];
