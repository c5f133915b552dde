import { expect, test } from 'vitest';
import { literal, value } from '../../../../src/outputs/pdf/typst/escape.js';

test('a text can only be a string', () => {
  expect(literal('"); #read("/etc/passwd") \\')).toBe('"\\"); #read(\\"/etc/passwd\\") \\\\"');
});

test('values become Typst data', () => {
  expect(value({ a: ['x'], b: undefined, c: {} })).toBe('("a": ("x",), "b": none, "c": (:))');
});
