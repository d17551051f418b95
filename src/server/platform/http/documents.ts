/** Origins of another company's part in our pages, such as a payment gateway's window. */
export interface Embedded {
  readonly scripts: readonly string[];
  readonly frames: readonly string[];
  readonly connects: readonly string[];
  readonly images: readonly string[];
}
export const NOTHING_EMBEDDED: Embedded = { scripts: [], frames: [], connects: [], images: [] };

/** Where the browser may load from, send to and run code of. MapLibre's worker is a file of ours; its tiles come from `tileHosts`. */
export interface ContentPolicy {
  /** Hashes (`'sha256-…'`) of the inline scripts of the document, or null to allow any inline script. */
  readonly scriptHashes: readonly string[] | null;
  readonly development: boolean;
  /** Whether the page came over https. */
  readonly secure: boolean;
  readonly tileHosts: readonly string[];
  readonly embedded?: Embedded;
}

/** The Content-Security-Policy of a document. Inline styles are allowed: Mantine and MapLibre set them. */
export function contentSecurityPolicy({ scriptHashes, development, secure, tileHosts, embedded = NOTHING_EMBEDDED }: ContentPolicy): string {
  const listed = (origins: readonly string[]) => origins.map((origin) => ` ${origin}`).join('');
  const hosts = listed(tileHosts);
  const scripts = scriptHashes ? scriptHashes.map((hash) => ` ${hash}`).join('') : ` 'unsafe-inline'`;
  return [
    `default-src 'self'`,
    `script-src 'self'${scripts}${listed(embedded.scripts)}${development ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:${hosts}${listed(embedded.images)}`,
    `font-src 'self' data:${hosts}`,
    `connect-src 'self'${hosts}${listed(embedded.connects)}${development ? ' ws:' : ''}`,
    `worker-src 'self' blob:`,
    `manifest-src 'self'`,
    `frame-src${listed(embedded.frames) || " 'none'"}`,
    `frame-ancestors 'none'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** The other security headers of every document. HSTS only over https, where it means something. With `popups` a window that is embedded may open its own. */
export const documentHeaders = (secure: boolean, popups = false): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': popups ? 'same-origin-allow-popups' : 'same-origin',
  'permissions-policy': 'geolocation=(self), camera=(self), microphone=(), payment=(self), usb=()',
  ...(secure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
});
