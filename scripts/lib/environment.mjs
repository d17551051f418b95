// The settings that the scripts themselves need; the server reads all of them in src/server/env.ts.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

/** Takes in `.env`; what the environment already says wins. */
export function loadDotEnv() {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

export const isOn = (name, fallback = true) => {
  const value = process.env[name];
  return value ? value === '1' || value === 'true' : fallback;
};

export const dataDir = () => path.resolve(root, process.env.DATA_DIR || '.data');

/** The demo's secrets: made once, kept in DATA_DIR/secrets.json (mode 600). What the environment says wins. */
export function demoSecrets(folder) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'secrets.json');
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const secrets = {
    AUTH_SECRET: kept.AUTH_SECRET ?? randomBytes(32).toString('base64url'),
    SANDBOX_WEBHOOK_SECRET: kept.SANDBOX_WEBHOOK_SECRET ?? randomBytes(32).toString('base64url'),
  };
  if (kept.AUTH_SECRET !== secrets.AUTH_SECRET || kept.SANDBOX_WEBHOOK_SECRET !== secrets.SANDBOX_WEBHOOK_SECRET) {
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  }
  chmodSync(file, 0o600);
  const given = Object.entries(secrets).filter(([name]) => !process.env[name]);
  return Object.fromEntries(given);
}

const REQUIRED = [
  ['AUTH_SECRET', 'signs sessions, quotes and codes; at least 32 characters, as `openssl rand -base64 32` prints', (value) => value.length >= 32],
  ['PUBLIC_URL', 'the address people reach it at, such as https://food.example.org', (value) => URL.canParse(value)],
];

/** What must be set outside the demo and is not, or is wrong: one line each. */
export const missingOutsideDemo = () =>
  REQUIRED.filter(([name, , valid]) => !process.env[name] || !valid(process.env[name])).map(([name, why]) => `${name}  ${why}`);
