/** Where to go after signing in: a path of ours, never another site (`//host`, `/\host` and schemes are refused). */
export function safeNext(next: string | null | undefined): string {
  if (!next?.startsWith('/') || next.startsWith('//') || next.includes('\\')) return '/';
  return next;
}
