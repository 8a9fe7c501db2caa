// Limits of schemas: whether a change leaves every valid request valid, and whether it changes a type of generated code.

/** The keys that limit a value. */
export const LIMITS = [
  'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'minLength', 'maxLength', 'minItems', 'maxItems',
  'minProperties', 'maxProperties', 'multipleOf', 'pattern',
];

/** What a changed limit of requests asks of users: `new` if it is wider, `breaking` otherwise. */
export function limitVerdict(key, old, now) {
  if (typeOf(old) !== typeOf(now)) return 'breaking';
  return isWider(key, old[key], now[key]) ? 'new' : 'breaking';
}

function isWider(key, old, now) {
  if (key.startsWith('exclusive')) return now !== true;
  if (now === undefined) return true;
  if (typeof old !== 'number' || typeof now !== 'number') return false;
  if (key === 'multipleOf') return Number.isInteger(old / now);
  return key.startsWith('max') ? now > old : now < old;
}

/** A limited text has a type of its own in some languages, and a list of a fixed length is an array or a tuple. */
function typeOf({ minLength, maxLength, pattern, minItems, maxItems }) {
  const limited = [minLength, maxLength, pattern].some((it) => it !== undefined);
  const length = minItems === maxItems ? minItems : undefined;
  return `${limited} ${length}`;
}

/** What generators choose an integer type by: the sign, whether it can be zero, and without a format the size. */
export function integerType({ type, format, minimum, maximum, exclusiveMinimum, exclusiveMaximum }) {
  if (type !== 'integer') return '';
  const [least, most] = [minimum + (exclusiveMinimum ? 1 : 0), maximum - (exclusiveMaximum ? 1 : 0)];
  const sign = least >= 1 ? 'positive' : least === 0 ? 'unsigned' : 'signed';
  const bits = [7, 8, 15, 16, 31, 32, 63, 64];
  const size = (limit) => bits.find((it) => limit < 2 ** it) ?? 'unlimited';
  return format ? sign : `${sign} ${size(most)} ${size(Math.abs(least))}`;
}
