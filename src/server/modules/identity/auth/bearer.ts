import { createHash } from 'node:crypto';
import type { RandomBytes } from '../../../kernel/ids.ts';

const PREFIX = 'tht_';
const TOKEN_BYTES = 32;
const SHAPE = /^Bearer (tht_[\w-]{43})$/i;

/** A new bearer token: opaque, with a prefix that secret scanners can find. */
export const newBearer = (random: RandomBytes): string => PREFIX + Buffer.from(random(TOKEN_BYTES)).toString('base64url');

/** What is stored of a token: its SHA-256, enough for 256 random bits. */
export const bearerHash = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** The token of an `Authorization` header, if it holds one of ours. */
export const bearerOf = (authorization: string): string | null => SHAPE.exec(authorization)?.[1] ?? null;
