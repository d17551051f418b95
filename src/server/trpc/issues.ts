import type { ZodError } from 'zod';
import type { Locale } from '../../messages/locales.ts';
import { errorText, hasErrorText } from '../platform/texts/error-texts.ts';

/** One fault of the input: where it is, a code of ours, and its text in the caller's language. */
export interface InputIssue {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

type Issue = ZodError['issues'][number];

const SIZED = { string: ['issue_too_short', 'issue_too_long'], array: ['issue_too_few', 'issue_too_many'], set: ['issue_too_few', 'issue_too_many'] } as const;

function sizeCode(origin: string, index: 0 | 1): string {
  const codes = origin === 'string' || origin === 'array' || origin === 'set' ? SIZED[origin] : (['issue_too_small', 'issue_too_big'] as const);
  return codes[index];
}

/** A schema may name its own code as the message (`.refine(…, 'pin_code_unknown')`); otherwise Zod's code decides. */
function codeOf(issue: Issue): string {
  if (hasErrorText(issue.message)) return issue.message;
  if (issue.code === 'too_small') return sizeCode(issue.origin, 0);
  if (issue.code === 'too_big') return sizeCode(issue.origin, 1);
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'issue_required';
  const code = `issue_${issue.code}`;
  return hasErrorText(code) ? code : 'issue_invalid';
}

function paramsOf(issue: Issue): Record<string, number> {
  if (issue.code === 'too_small') return { minimum: Number(issue.minimum) };
  if (issue.code === 'too_big') return { maximum: Number(issue.maximum) };
  return issue.code === 'not_multiple_of' ? { divisor: issue.divisor } : {};
}

/** The faults of an input in the caller's language; the values themselves are never repeated. */
export function inputIssues(issues: readonly Issue[], locale: Locale): InputIssue[] {
  return issues.slice(0, 50).map((issue) => {
    const code = codeOf(issue);
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    return { path, code, message: errorText(locale, code, paramsOf(issue)) };
  });
}
