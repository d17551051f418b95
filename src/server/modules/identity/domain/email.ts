/** An e-mail address as it is stored and compared: trimmed, in small letters. */
export const normaliseEmail = (text: string): string => text.trim().toLowerCase();

/** An address with only the first letter and the domain readable. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '•••' : `${email.slice(0, 1)}•••${email.slice(at)}`;
}
