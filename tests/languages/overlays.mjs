// Checks that each overlay replaces what it is for, and nothing else. Usage:
// node overlays.mjs SPEC WITHOUT_ANY_OF WITHOUT_RANGES, where the others are SPEC with each overlay.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';

const [spec, withoutAnyOf, withoutRanges] = process.argv.slice(2).map((path) => load(readFileSync(path, 'utf8')));
assert.deepEqual(withoutAnyOf, without(spec, (key) => key === 'anyOf'));
assert.deepEqual(withoutRanges, without(spec, (key) => /^[1-5]XX$/.test(key) && key !== '2XX'));

/** The value without the keys for which `is` is true. */
function without(value, is) {
  if (Array.isArray(value)) return value.map((it) => without(it, is));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  const kept = Object.entries(value).filter(([key]) => !is(key));
  return Object.fromEntries(kept.map(([key, it]) => [key, without(it, is)]));
}
