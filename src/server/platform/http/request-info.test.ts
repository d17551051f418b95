import { describe, expect, it } from 'vitest';
import { addressOf, cookieValue, localeOf, requestIdOf } from './request-info.ts';
import { isSameOrigin } from './same-origin.ts';

describe('localeOf', () => {
  it.each([
    [{}, 'en'],
    [{ cookie: 'NEXT_LOCALE=hi' }, 'hi'],
    [{ cookie: 'x=1; NEXT_LOCALE=ur', 'accept-language': 'hi' }, 'ur'],
    [{ cookie: 'NEXT_LOCALE=xx', 'accept-language': 'hi-IN,en;q=0.5' }, 'hi'],
    [{ 'accept-language': 'fr-FR, ta;q=0.9, ur;q=0.1' }, 'ur'],
    [{ 'accept-language': '*' }, 'en'],
  ])('%o → %s', (headers, locale) => expect(localeOf(headers)).toBe(locale));
});

describe('addressOf', () => {
  const forwarded = { 'x-forwarded-for': '6.6.6.6, 1.1.1.1, 2.2.2.2' };
  it.each([
    ['believes nobody by default', 0, '9.9.9.9'],
    ['one proxy: the last', 1, '2.2.2.2'],
    ['two proxies: the last but one', 2, '1.1.1.1'],
    ['more proxies than addresses: the first', 9, '6.6.6.6'],
  ])('%s', (_name, proxies, address) => expect(addressOf(forwarded, '9.9.9.9', proxies)).toBe(address));
  it('is the same over IPv4 and IPv4 in IPv6', () => expect(addressOf({}, '::ffff:9.9.9.9', 0)).toBe('9.9.9.9'));
  it('is null when there is none', () => expect(addressOf({}, undefined, 0)).toBeNull());
});

describe('requestIdOf', () => {
  it('keeps a sound one and replaces others', () => {
    expect(requestIdOf({ 'x-request-id': 'abc-123-def' })).toBe('abc-123-def');
    for (const wrong of ['short', 'line\nbreak-line', 'x'.repeat(100), '<script>alert(1)']) expect(requestIdOf({ 'x-request-id': wrong })).not.toBe(wrong);
  });
});

it('cookieValue takes whole names only', () => {
  expect(cookieValue('ab=1; b=2;  c = 3 ', 'b')).toBe('2');
  expect(cookieValue('ab=1; b=2;  c = 3 ', 'c')).toBe('3');
  expect(cookieValue('ab=1', 'b')).toBeUndefined();
});

describe('isSameOrigin', () => {
  const own = { publicHost: 'thali.example' };
  it.each([
    ['no browser', {}, true],
    ['our page', { 'sec-fetch-site': 'same-origin' }, true],
    ['typed address', { 'sec-fetch-site': 'none' }, true],
    ['sister site', { 'sec-fetch-site': 'same-site', origin: 'https://thali.example' }, false],
    ['other site', { 'sec-fetch-site': 'cross-site' }, false],
    ['old browser, our host', { origin: 'http://localhost:3000', host: 'localhost:3000' }, true],
    ['old browser, public host behind a proxy', { origin: 'https://thali.example', host: 'inner:3000' }, true],
    ['old browser, other host', { origin: 'https://evil.example', host: 'localhost:3000' }, false],
    ['sandboxed frame', { origin: 'null', host: 'localhost:3000' }, false],
  ])('%s', (_name, headers, same) => expect(isSameOrigin(headers, own)).toBe(same));
});
