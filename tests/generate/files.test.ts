import { expect, test } from 'vitest';
import { generatedFiles } from '../../generate/files.js';

test.each(Object.entries(generatedFiles()))(
  '%s is what the program says (otherwise: npm run generate)',
  async (path, text) => {
    await expect(text).toMatchFileSnapshot(`../../${path}`);
  },
);
