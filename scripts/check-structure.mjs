// Checks what dependency-cruiser can't: lengths, names, purity, the environment, and that paths named in documents exist.
// npm run structure; planted violations in tests/architecture keep it awake.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesUnder, root } from './lib/project.mjs';

const FOLDERS = ['src', 'prisma', 'scripts', 'bench', 'e2e', 'tests', 'docs', 'deploy', '.ci', '.github'];
const SKIPPED = /(^|\/)(node_modules|generated|planted|dist|\.next|\.data|\.vitepress\/(cache|dist))(\/|$)/;
const CODE = /\.(ts|tsx|mjs|cjs|js)$/;
const TEST = /\.test\.tsx?$|(^|\/)e2e\//;
const TESTING = /\/testing\//;
const PURE = /^src\/server\/(kernel|modules\/[^/]+\/domain)\//;

const LIMITS = [
  { applies: (file) => /^src\/server\/modules\/[^/]+\/index\.ts$/.test(file), lines: 40, why: 'a front door lists what others may use' },
  { applies: (file) => /^src\/app\/.*\/(page|layout)\.tsx$/.test(file), lines: 80, why: 'a page hands over to a component' },
  { applies: (file) => CODE.test(file) && TEST.test(file), lines: 400, why: 'split the test by what it is about' },
  { applies: (file) => CODE.test(file), lines: 250, why: 'split the file by what it does' },
];

const FORBIDDEN = /^(utils?|helpers?|common|misc|shared)$/;
// Next's segments ([slug], (group), @slot) and a leading underscore or dot are names of their frameworks.
const FRAME = /^[@_.]|[[\]()]|\.\.\./g;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
// A segment's parameter is a name in the code: [orderId].
const PARAMETER = /^\[{1,2}(\.\.\.)?[a-z][a-zA-Z]*\]{1,2}$/;
const UPPERCASE_NAMES =
  /^(README|CHANGELOG|CONTRIBUTING|SECURITY|LICENSE|ARCHITECTURE|CODE_OF_CONDUCT|ISSUE_TEMPLATE|PULL_REQUEST_TEMPLATE|Dockerfile|Caddyfile)(\.[a-z]+)?$/;
const OTHERS_NAMES = /^prisma\/migrations\/|^src\/messages\/[a-z]{2}(-[A-Z]{2})?\//;

const IMPURE = [
  [/\bDate\.now\b/, 'Date.now'],
  [/\bnew Date\(\s*\)/, 'new Date() without an argument'],
  [/\bMath\.random\b/, 'Math.random'],
  [/\bperformance\.now\b/, 'performance.now'],
  [/\b(globalThis\.)?crypto\./, 'crypto'],
  [/\bfetch\(/, 'fetch'],
];

/** The code with comments blanked, so that line numbers stay. Good enough for words that no string of ours holds. */
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));

function* matchesOf(pattern, text) {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) if (pattern.test(line)) yield index + 1;
}

function* lengths(file, text) {
  const limit = LIMITS.find(({ applies }) => applies(file));
  if (!limit) return;
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  if (lines > limit.lines) yield { rule: 'length', file, message: `${lines} lines, at most ${limit.lines}: ${limit.why}` };
}

function* names(file) {
  const parts = file.split('/');
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    const bare = part.replace(FRAME, '');
    const stem = last ? (bare.split('.')[0] ?? '') : bare;
    if ((!last || CODE.test(part)) && FORBIDDEN.test(stem)) yield { rule: 'forbidden-name', file, message: `"${stem}" says nothing: name it by what it does` };
    const others = OTHERS_NAMES.test(file) || PARAMETER.test(part) || (last && UPPERCASE_NAMES.test(part));
    if (!others && bare !== '' && !KEBAB.test(bare)) yield { rule: 'kebab-case', file, message: `"${part}" is not in kebab-case` };
  }
}

function* purity(file, text) {
  if (!PURE.test(file) || TEST.test(file) || !CODE.test(file)) return;
  const code = withoutComments(text);
  for (const [pattern, name] of IMPURE) {
    for (const line of matchesOf(pattern, code))
      yield { rule: 'pure', file, line, message: `${name}: pass it as an argument (the clock and the random source are in the context)` };
  }
}

function* environment(file, text) {
  if (!file.startsWith('src/') || file === 'src/server/env.ts' || !CODE.test(file)) return;
  for (const line of matchesOf(/\bprocess\.env\b/, withoutComments(text)))
    yield { rule: 'environment', file, line, message: 'only src/server/env.ts reads process.env' };
}

function* database(file, text) {
  if (!/^src\/server\/modules\//.test(file) || /\/store\//.test(file) || TEST.test(file) || TESTING.test(file) || !CODE.test(file)) return;
  for (const line of matchesOf(/\.(prisma|pool)\b|\.sql\.rows\b|\$queryRaw|\$executeRaw/, withoutComments(text))) {
    yield { rule: 'database-in-store', file, line, message: 'Prisma and SQL stand only in store/' };
  }
}

const TOP = /^(src|docs|scripts|prisma|e2e|bench|deploy|public|tests|\.ci|\.github)\//;

/** Paths of Git's ignore file that are made by tools: documents may name them though they are not there yet. */
const ignored = (base) => {
  const file = path.join(base, '.gitignore');
  if (!statSync(file, { throwIfNoEntry: false })) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.endsWith('/'));
};

function* documents(file, text, base, madeByTools) {
  if (!file.endsWith('.md') || file === 'CHANGELOG.md') return;
  const exists = (target) => [base, path.join(base, path.dirname(file))].some((from) => statSync(path.join(from, target), { throwIfNoEntry: false }));
  for (const [index, line] of text.split('\n').entries()) {
    const quoted = [...line.matchAll(/`([^`\s]+)`/g)].map((match) => match[1]).filter((target) => TOP.test(target));
    const links = [...line.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]).filter((target) => !/^([a-z]+:|#|\/)/.test(target));
    for (const target of [...quoted, ...links]) {
      const clean = target.replace(/[#?].*$/, '').replace(/:\d+$/, '');
      if (clean === '' || /[<>*…{}$|]|\.\.\.|NNNN/.test(clean) || madeByTools.some((made) => `${clean}/`.startsWith(made))) continue;
      if (!exists(clean)) yield { rule: 'named-paths', file, line: index + 1, message: `${clean} does not exist` };
    }
  }
}

/** Every violation under `base`: `{ rule, file, line?, message }`. */
export function checkStructure(base = root, skipped = SKIPPED) {
  const skip = (entry) => skipped.test(entry);
  const atTop = filesUnder('.', base, (entry) => entry !== '.' && (skip(entry) || statSync(path.join(base, entry)).isDirectory()));
  const files = [...atTop.filter((file) => file.endsWith('.md')), ...FOLDERS.flatMap((folder) => filesUnder(folder, base, skip))];
  const madeByTools = ignored(base);
  return files.flatMap((file) => {
    const text = CODE.test(file) || file.endsWith('.md') ? readFileSync(path.join(base, file), 'utf8') : '';
    return [
      ...lengths(file, text),
      ...names(file),
      ...purity(file, text),
      ...environment(file, text),
      ...database(file, text),
      ...documents(file, text, base, madeByTools),
    ];
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const violations = checkStructure();
  for (const { rule, file, line, message } of violations) console.error(`${file}${line ? `:${line}` : ''}  ${rule}: ${message}`);
  console.log(violations.length === 0 ? 'The structure is as it should be.' : `${violations.length} violations.`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
