import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// The office keeps Asia/Shanghai; the tests run elsewhere, so that a forgotten time zone shows.
process.env.TZ = 'UTC'

const root = resolve(import.meta.dirname, '..')
const page = { plugins: [react()], environment: 'jsdom', setup: ['test/support/page-environment.ts'] }

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/{shared,architecture,scripts}/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'main',
          environment: 'node',
          include: ['test/{electron,seed}/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        root,
        plugins: page.plugins,
        test: {
          name: 'renderer',
          environment: page.environment,
          setupFiles: page.setup,
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
      {
        root,
        plugins: page.plugins,
        test: {
          name: 'in-process',
          environment: page.environment,
          setupFiles: page.setup,
          include: ['test/in-process/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['scripts/vitest-e2e-setup.mjs'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // How long the machine takes is no matter of what is right.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
})
