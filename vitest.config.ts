import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // On the two cores of CI the default is one worker: the suite would take eight minutes.
    maxWorkers: '100%',
    // The files of a worker share modules, and with them the plans that were compiled: half of the time went into loading
    // the libraries anew for each file. No test replaces a module or sets the environment of the process.
    isolate: false,
    setupFiles: ['test/support/fixed-seed.ts'],
  },
})
