import path from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

const env = {
  AUTH_SECRET: 'a-secret-of-the-tests-that-opens-nothing',
  SANDBOX_WEBHOOK_SECRET: 'a-secret-of-the-tests',
  SANDBOX_WEBHOOK_SECRET_PREVIOUS: 'a-secret-of-tests-before',
  LOG_LEVEL: 'silent',
};
const integration = '**/*.integration.test.ts';
const exclude = [...configDefaults.exclude, '.next/**', '.data/**', 'e2e/**', 'tests/architecture/planted/**'];

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname, 'src') } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        // Pure code: one copy of each module for all files of a worker is safe, and several times quicker.
        test: { name: 'unit', include: ['**/*.test.{ts,tsx}'], exclude: [...exclude, integration], pool: 'threads', isolate: false, env, testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: [integration],
          exclude,
          pool: 'forks',
          env: { ...env, ...(process.env.TEST_DATABASE_URL ? { TEST_DATABASE_URL: process.env.TEST_DATABASE_URL } : {}) },
          globalSetup: 'src/server/platform/testing/global-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Real processes on shared machines: a test that fails there gets one more try, and only there.
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
});
