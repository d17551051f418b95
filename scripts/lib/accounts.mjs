// The demo's accounts, as the README names them.
const ACCOUNTS = [
  ['Customer', '+91 90000 00001', 'code 000000'],
  ['Restaurant', '+91 90000 00101', 'code 000000'],
  ['Rider', '+91 90000 00201', 'code 000000'],
  ['Admin', 'admin@thali.example', 'password thali-demo-2026'],
  ['Finance', 'finance@thali.example', 'password thali-demo-2026'],
  ['Support', 'support@thali.example', 'password thali-demo-2026'],
];

/** The accounts as lines of a table. */
export const accountLines = () => ACCOUNTS.map(([who, name, secret]) => `  ${who.padEnd(11)} ${name.padEnd(24)} ${secret}`);
