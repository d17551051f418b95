// Refuses a commit message that isn't conventional: `type(scope): what it does`. Called by lefthook with the message's file.
import { readFileSync } from 'node:fs';

const TYPES = ['feat', 'fix', 'docs', 'test', 'build', 'ci', 'chore', 'refactor', 'perf', 'style', 'revert'];
const SUBJECT = new RegExp(`^(${TYPES.join('|')})(\\([a-z0-9-]+\\))?!?: \\S.*$`);
const MADE_BY_GIT = /^(Merge|Revert|fixup!|squash!) /;

const [subject = ''] = readFileSync(process.argv[2] ?? '', 'utf8').split('\n');
if (!SUBJECT.test(subject) && !MADE_BY_GIT.test(subject)) {
  console.error(`"${subject}"\nA commit's first line is \`type(scope): what it does\`, with one of these types: ${TYPES.join(', ')}.`);
  process.exitCode = 1;
} else if (subject.length > 100) {
  console.error(`The first line has ${subject.length} characters, at most 100: say the rest below it.`);
  process.exitCode = 1;
}
