import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts'],
    exclude: ['tests/long/**'],
    globalSetup: ['src/testing/engine.ts'],
    setupFiles: ['src/testing/each-file.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 3,
    // A worker keeps what it has read for the next file: reading the whole house again for each is a sixth of the run.
    isolate: false,
  },
})
