import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // On the two cores of CI the default is one worker: the suite would take eight minutes.
    maxWorkers: '100%',
    setupFiles: ['test/support/fixed-seed.ts'],
  },
})
