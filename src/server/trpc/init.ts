import { initTRPC } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { DEFAULT_LOCALE, type Locale } from '../../messages/locales.ts';
import type { Rejection } from '../kernel/errors.ts';
import type { Ctx } from '../platform/context.ts';
import { errorText } from '../platform/texts/error-texts.ts';
import type { Meta } from './access.ts';
import { faultsOf, publicRejection } from './errors.ts';
import { type InputIssue, inputIssues } from './issues.ts';

const INTERNAL: Rejection = { kind: 'unavailable', code: 'internal' };

/** What a client learns about an error, over tRPC under `error.data`, over REST as the body. */
export interface ErrorData {
  readonly code: string;
  readonly params?: Rejection['params'];
  readonly httpStatus: number;
  readonly requestId?: string;
  readonly issues?: readonly InputIssue[];
}

export const t = initTRPC
  .context<Ctx>()
  .meta<Meta>()
  .create({
    isDev: false,
    isServer: true,
    errorFormatter({ shape, error, ctx }) {
      const locale: Locale = ctx?.locale ?? DEFAULT_LOCALE;
      const rejection = publicRejection(error) ?? INTERNAL;
      const faults = faultsOf(error);
      const data: ErrorData = {
        code: rejection.code,
        httpStatus: getHTTPStatusCodeFromError(error),
        ...(rejection.params && { params: rejection.params }),
        ...(ctx && { requestId: ctx.requestId }),
        ...(faults.length > 0 && { issues: inputIssues(faults, locale) }),
      };
      return { message: errorText(locale, rejection.code, rejection.params), code: shape.code, data };
    },
  });
