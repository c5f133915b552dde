import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/helpers/speak.ts'],
    env: { GUIDE_LANG: 'en' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
