import { expect, test } from 'vitest';
import { versionLabel } from '../../src/guide/version-label.js';

test.each([
  ['1.0.0-beta.1', 'Bêta', 'version Bêta', 'version-beta'],
  ['1.0.0-beta.2', 'Bêta 2', 'version Bêta 2', 'version-beta-2'],
  ['1.1.0-beta.1', 'V1.1 Bêta', 'version 1.1 Bêta', 'version-1-1-beta'],
  ['1.0.0-rc.1', 'RC1', 'version candidate 1', 'version-rc-1'],
  ['1.0.0', 'V1', 'version 1', 'version-1'],
  ['1.2.0', 'V1.2', 'version 1.2', 'version-1-2'],
  ['1.2.3', 'V1.2.3', 'version 1.2.3', 'version-1-2-3'],
])('%s is said «%s»', (version, label, inSentence, inFileName) => {
  expect(versionLabel(version, 'fr')).toMatchObject({ label, inSentence, inFileName });
});

test('English has its own words', () => {
  expect(versionLabel('1.0.0-beta.1', 'en').inSentence).toBe('version Beta');
});
