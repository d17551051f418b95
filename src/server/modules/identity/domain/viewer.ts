import type { RoleGrant } from '../../../kernel/actor.ts';
import { maskEmail } from './email.ts';
import { maskPhone } from './phone.ts';

interface Seen {
  readonly id: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly name: string | null;
  readonly locale: string;
  readonly roles: readonly RoleGrant[];
}

/** A person as they see themselves: the contact masked, for screens are looked at over shoulders. */
export function viewerOf({ id, phone, email, name, locale, roles }: Seen) {
  const contact = phone ? maskPhone(phone) : maskEmail(email ?? '');
  return { id, name, contact, locale, roles: [...roles] };
}
