import { randomBytes } from 'node:crypto';

// Imported before anything that reads the environment: a bench in this process signs with secrets of its own.
process.env['AUTH_SECRET'] ??= randomBytes(32).toString('base64url');
process.env['DEMO'] ??= '1';
