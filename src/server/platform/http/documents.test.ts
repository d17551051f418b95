import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, documentHeaders } from './documents.ts';

const page = { scriptHashes: [], development: false, secure: true, tileHosts: [] };
const embedded = {
  scripts: ['https://checkout.example'],
  frames: ['https://frame.example'],
  connects: ['https://calls.example'],
  images: ['https://pictures.example'],
};

describe('a page without another company’s part', () => {
  it('lets no frame and no script of others in, and no window keep hold of it', () => {
    const policy = contentSecurityPolicy(page);
    expect(policy).toContain("frame-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(documentHeaders(true)['cross-origin-opener-policy']).toBe('same-origin');
  });
});

describe('a page with a gateway’s window', () => {
  it('lets in what was named, each where it was named', () => {
    const policy = contentSecurityPolicy({ ...page, embedded });
    expect(policy).toContain("script-src 'self' https://checkout.example;");
    expect(policy).toContain('frame-src https://frame.example;');
    expect(policy).toContain("connect-src 'self' https://calls.example;");
    expect(policy).toContain("img-src 'self' data: blob: https://pictures.example;");
    expect(documentHeaders(true, true)['cross-origin-opener-policy']).toBe('same-origin-allow-popups');
  });
});
