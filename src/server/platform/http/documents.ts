/** Where the browser may load from, send to and run code of. MapLibre's worker is a file of ours; its tiles come from `tileHosts`. */
export interface ContentPolicy {
  /** Hashes (`'sha256-…'`) of the inline scripts of the document, or null to allow any inline script. */
  readonly scriptHashes: readonly string[] | null;
  readonly development: boolean;
  /** Whether the page came over https. */
  readonly secure: boolean;
  readonly tileHosts: readonly string[];
}

/** The Content-Security-Policy of a document. Inline styles are allowed: Mantine and MapLibre set them. */
export function contentSecurityPolicy({ scriptHashes, development, secure, tileHosts }: ContentPolicy): string {
  const hosts = tileHosts.map((host) => ` ${host}`).join('');
  const scripts = scriptHashes ? scriptHashes.map((hash) => ` ${hash}`).join('') : ` 'unsafe-inline'`;
  return [
    `default-src 'self'`,
    `script-src 'self'${scripts}${development ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:${hosts}`,
    `font-src 'self' data:${hosts}`,
    `connect-src 'self'${hosts}${development ? ' ws:' : ''}`,
    `worker-src 'self' blob:`,
    `manifest-src 'self'`,
    `frame-src 'none'`,
    `frame-ancestors 'none'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** The other security headers of every document. HSTS only over https, where it means something. */
export const documentHeaders = (secure: boolean): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'geolocation=(self), camera=(self), microphone=(), payment=(self), usb=()',
  ...(secure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
});
