import createMiddleware from 'next-intl/middleware';
import { routing } from './i18n/routing.ts';

/** Rewrites every page to its language: the visitor's cookie first, then the browser's languages. The address never changes. */
export const proxy = createMiddleware(routing);

export const config = { matcher: ['/((?!api/|_next/|socket\\.io|.*\\..*).*)'] };
