export function systemBrowser(env?: Record<string, string | undefined>): string | undefined;
export const browserFlags: string[];
