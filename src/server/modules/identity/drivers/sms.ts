import type { Locale } from '../../../../messages/locales.ts';

/** A text to a phone. In India operators carry registered templates only: a message is a template's name and what fills it. */
export interface Sms {
  readonly to: string;
  readonly template: 'otp';
  readonly params: Readonly<Record<string, string>>;
  readonly locale: Locale;
}

/** Hands messages to an operator. `send` resolves when the operator has taken it, and throws when it has not. */
export interface SmsSender {
  readonly name: string;
  send(message: Sms): Promise<void>;
}
