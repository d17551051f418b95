import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { createLog, inScope } from './log.ts';

function recorder() {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: createLog('info', stream), lines };
}

it('names the request on every line written for it, however deep', async () => {
  const { log, lines } = recorder();
  await inScope({ requestId: 'r-1' }, async () => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    log.info('inside');
  });
  log.info('outside');
  expect(lines.map((line) => JSON.parse(line).requestId)).toEqual(['r-1', undefined]);
});

it('writes no personal datum or secret, wherever an object or an error carries it', () => {
  const { log, lines } = recorder();
  const canary = 'canary-8f3a';
  const error = Object.assign(new Error('it failed', { cause: Object.assign(new Error('inner'), { parameters: [canary] }) }), {
    detail: canary,
    row: { phone: canary },
  });
  log.error(
    {
      err: error,
      user: { phone: canary, email: canary },
      request: { headers: { cookie: canary, authorization: canary } },
      otp: canary,
      input: { note: canary },
    },
    'failed',
  );
  expect(lines.join('')).not.toContain(canary);
  expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({ err: { message: 'it failed', cause: { message: 'inner' } }, otp: '[redacted]' });
});
