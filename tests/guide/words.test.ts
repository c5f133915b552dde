import { expect, test } from 'vitest';
import { dateInWords, isCalendarDate, monthInFileName } from '../../src/guide/dates.js';
import { sizeInWords } from '../../src/guide/size.js';

test('sizes follow the habit of the host site', () => {
  expect(sizeInWords(1_920_660, 'fr')).toBe('1,8 Mo');
  expect(sizeInWords(960_512, 'fr')).toBe('938 Ko');
  expect(sizeInWords(1_920_660, 'en')).toBe('1.8 MB');
});

test('dates are said in words', () => {
  expect(dateInWords('2021-04-30', 'fr')).toBe('30 avril 2021');
  expect(dateInWords('2021-05-01', 'fr')).toBe('1er mai 2021');
  expect(dateInWords('2021-06', 'fr')).toBe('juin 2021');
  expect(monthInFileName('2021-02-01', 'fr')).toBe('fevrier');
  expect(isCalendarDate('2021-02-29')).toBe(false);
  expect(isCalendarDate('2020-02-29')).toBe(true);
});
