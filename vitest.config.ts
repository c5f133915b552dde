import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/helpers/speak.ts'],
    env: { GUIDE_LANG: 'en' },
    // The default leaves a core to whoever watches; half of the tests wait for programs that they started.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
