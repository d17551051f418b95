import { log } from '../../../platform/monitoring/log.ts';
import type { Sms, SmsSender } from './sms.ts';

const KEPT = 200;

export interface SandboxSms extends SmsSender {
  /** The last messages, oldest first. */
  readonly messages: readonly Sms[];
}

/** Sends nothing: keeps the last messages in memory. Neither the phone nor the code reaches the log. */
export function sandboxSms(): SandboxSms {
  const messages: Sms[] = [];
  return {
    name: 'sandbox',
    messages,
    async send(message) {
      messages.push(message);
      if (messages.length > KEPT) messages.shift();
      log.info({ template: message.template, locale: message.locale }, 'the sandbox kept an SMS');
    },
  };
}
