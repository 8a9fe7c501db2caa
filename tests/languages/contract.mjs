// What changed between two versions of a spec, and how much each change asks of its users. Reads the two files only;
// surfaces.mjs looks at what generators make of them.
//
//   breaking  a program that uses a generated client may no longer compile, or may do something else
//   new       it does the same as before, and there is something more to use: a name, a word, a wider limit
//   text      no generator makes anything but comments of it
//
// SHAPES and SCHEMA are the rules: a verdict for any change of a key, or a function that looks closer. What they do not
// name is breaking. Names and their order count, because generated code has them: some languages pass parameters and
// properties by position, and sort the words of an enum in its order.
import { clashes } from './clashes.mjs';
import { integerType, LIMITS, limitVerdict } from './limits.mjs';

export const VERDICTS = ['breaking', 'new', 'text'];
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** The changes, each with a verdict, a JSON pointer, a message, and whether the pointer is of the old spec. */
export function compare(old, now) {
  const changes = [];
  const uses = usesOfSchemas([old, now]);
  const place = (pointer, more) => ({
    pointer,
    old,
    now,
    uses,
    ...more,
    with: (also) => place(pointer, { ...more, ...also }),
    at: (key, also = {}) => place(`${pointer}/${escape(key)}`, { ...more, ...also }),
    report: (verdict, message, isOld = false) => changes.push({ verdict, pointer, message, isOld }),
  });
  object('root', old, now, place('#', {}));
  const before = clashes(old).map(({ message }) => message);
  const added = clashes(now).filter(({ message }) => !before.includes(message));
  return [...changes, ...added.map((it) => ({ verdict: 'breaking', isOld: false, ...it }))];
}

const SHAPES = {
  root: {
    info: shape('info'), servers, tags, paths: members(shape('path')), components: shape('components'), externalDocs: 'text',
  },
  // A generated package is named for the title.
  info: { version: () => {}, description: 'text', termsOfService: 'text', contact: 'text', license: 'text' },
  // oazapfts names a server by its description.
  server: { variables: members(shape('variable'), { added: 'breaking' }) },
  variable: { description: 'text', enum: words },
  tag: { description: 'text', externalDocs: 'text' },
  path: {
    summary: 'text', description: 'text', parameters,
    ...Object.fromEntries(METHODS.map((method) => [method, one(shape('operation'))])),
  },
  operation: {
    summary: 'text', description: 'text', externalDocs: 'text', deprecated: flag('new'), parameters, responses,
    requestBody: one(shape('body'), { added: 'breaking' }), 'x-paging': one(members(other)),
  },
  parameter: {
    ...value(), required: flag('breaking'), allowEmptyValue: flag('breaking'), allowReserved: flag('breaking'),
    style: byDefault(styleOf), explode: byDefault(explodeOf),
  },
  header: { ...value(), required: flag('breaking') },
  body: { description: 'text', required: flag('breaking'), content },
  media: { schema: one(schema, { added: 'breaking' }), example: 'text', examples: 'text' },
  response: { description: 'text', headers: members(shape('header')), content },
  components: {
    schemas: members((was, is, place, name) => schema(was, is, place.with({ used: place.uses.get(name) ?? BOTH }))),
    parameters: members(shape('parameter', { used: ['request'] })),
    requestBodies: members(shape('body', { used: ['request'] })),
    responses: members(shape('response', { used: ['response'] })),
    headers: members(shape('header', { used: ['response'] })),
    securitySchemes: members(shape('scheme')),
    examples: 'text',
  },
  scheme: { description: 'text', 'x-scopes': members(texts), 'x-permissions': members(texts) },
};
const SCHEMA = {
  description: 'text', example: 'text', externalDocs: 'text', deprecated: flag('new'),
  nullable: flag('breaking'), readOnly: flag('breaking'), writeOnly: flag('breaking'), uniqueItems: flag('breaking'),
  enum: words, required, properties, items: inner, additionalProperties: inner, allOf: inners, anyOf: inners,
};
// How sure a statement is: no generator reads it, but a program can.
const EXTENSIONS = { 'x-evidence': 'new', 'x-example-evidence': 'new' };
const BOTH = ['request', 'response'];

function value() {
  return { description: 'text', example: 'text', examples: 'text', deprecated: flag('new'),
    schema: one(schema, { added: 'breaking' }) };
}

/** Compares two objects key by key. */
function object(name, old = {}, now = {}, place) {
  if (refers(old, now, place)) return;
  keys(SHAPES[name], old, now, place);
}

function keys(rules, old, now, place) {
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (equal(old[key], now[key])) continue;
    const rule = rules[key] ?? EXTENSIONS[key] ?? 'breaking';
    if (typeof rule === 'function') rule(old[key], now[key], place.at(key), old, now);
    else place.at(key).report(rule, difference(key, old[key], now[key]));
  }
}

/**
 * Whether one is a reference. Programs see the name of the component, so it is part of the contract. Some generators read
 * what stands beside it.
 */
function refers(old, now, place) {
  if (old.$ref === undefined && now.$ref === undefined) return false;
  if (old.$ref === now.$ref) keys({ description: 'text', summary: 'text' }, old, now, place);
  else place.report('breaking', difference('the reference', old.$ref, now.$ref));
  return true;
}

function shape(name, also) {
  return (old, now, place) => object(name, old, now, place.with(also));
}

function other(old, now, place) {
  place.report('breaking', difference(place.pointer.split('/').at(-1), old, now));
}

/** Something that may be absent. */
function one(compareBoth, { added = 'new' } = {}) {
  return (old, now, place) => {
    if (old === undefined) place.report(added, 'is added');
    else if (now === undefined) place.report('breaking', 'is removed');
    else compareBoth(old, now, place);
  };
}

/** A map by names whose order does not matter. */
function members(compareBoth, { added = 'new' } = {}) {
  return (old = {}, now = {}, place) => {
    for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
      const here = place.at(name);
      if (!(name in now)) here.report('breaking', `\`${name}\` is removed`);
      else if (!(name in old)) here.report(added, `\`${name}\` is added`);
      else if (equal(old[name], now[name])) continue;
      else if (compareBoth === texts || (isObject(old[name]) && isObject(now[name]))) {
        compareBoth(old[name], now[name], here, name);
      } else other(old[name], now[name], here);
    }
  };
}

/** false and absent are the same. */
function flag(verdict) {
  return (old = false, now = false, place) => {
    const key = place.pointer.split('/').at(-1);
    if (old !== now) place.report(verdict, difference(key, old, now));
    else place.report('text', `the default of \`${key}\` is written out, or not any more`);
  };
}

/** What each word means. */
function texts(old, now, place) {
  place.report('text', difference(place.pointer.split('/').at(-1), old, now));
}

/** A key whose default, given by the parameter, may be written out. */
function byDefault(valueOf) {
  return (_, __, place, was, is) => {
    if (valueOf(was) !== valueOf(is)) other(valueOf(was), valueOf(is), place);
    else place.report('text', `the default of \`${place.pointer.split('/').at(-1)}\` is written out, or not any more`);
  };
}

function styleOf({ style, in: where }) {
  return style ?? (where === 'query' || where === 'cookie' ? 'form' : 'simple');
}

function explodeOf(parameter) {
  return parameter.explode ?? styleOf(parameter) === 'form';
}

/** The first server is the default one. */
function servers(old = [], now = [], place) {
  old.forEach((server, index) => {
    const here = place.at(index, { used: ['request'] });
    if (now[index]?.url !== server.url) here.report('breaking', `server ${index + 1} was ${server.url}`);
    else if (!equal(server, now[index])) object('server', server, now[index], here);
  });
  now.slice(old.length).forEach(({ url }, index) => place.at(old.length + index).report('new', `the server ${url} is added`));
}

function tags(old = [], now = [], place) {
  const named = (list) => Object.fromEntries(list.map((it) => [it.name, it]));
  if (equal(named(old), named(now))) place.report('text', 'the order of tags differs');
  const index = (name) => now.findIndex((it) => it.name === name);
  const there = { ...place, at: (name) => place.at(Math.max(index(name), 0)) };
  members(shape('tag'))(named(old), named(now), there);
}

/** Parameters are passed by position in Java and others: an additional one breaks each call there. */
function parameters(old = [], now = [], place) {
  const [before, after] = [old, now].map((list, side) => new Map(list.map((it, index) => {
    const { in: where, name } = resolve(side ? place.now : place.old, it) ?? {};
    return [`${where} parameter \`${name}\``, { it, index }];
  })));
  for (const [name, { it, index }] of before) {
    const is = after.get(name);
    if (!is) place.at(index).report('breaking', `the ${name} is removed`, true);
    else if (!equal(it, is.it)) object('parameter', it, is.it, place.at(is.index, { used: ['request'] }));
  }
  for (const [name, { index }] of after) {
    const message = `the ${name} is added, and calls by position, as in Java, have to pass it`;
    if (!before.has(name)) place.at(index).report('breaking', message);
  }
  if (reordered([...before.keys()], [...after.keys()])) place.report('breaking', 'the order of parameters differs');
}

function responses(old = {}, now = {}, place) {
  for (const status of Object.keys(old)) {
    const here = place.at(status, { used: ['response'] });
    if (!(status in now)) here.report('breaking', `the response ${status} is removed`);
    else if (!equal(old[status], now[status])) object('response', old[status], now[status], here);
  }
  for (const status of Object.keys(now).filter((it) => !(it in old))) {
    // A status of its own beside its range is new, unless its body is another.
    const range = /^[45]\d\d$/.test(status) ? old[`${status[0]}XX`] ?? old.default : undefined;
    const bodies = [range && resolve(place.old, range), resolve(place.now, now[status])].map((it) => it && schemasOf(it));
    const verdict = range && equal(...bodies) ? 'new' : 'breaking';
    place.at(status).report(verdict, `the response ${status} is added`);
  }
}

function schemasOf({ content = {} }) {
  return Object.entries(content).map(([type, media]) => [type, media.schema]);
}

/** Generators take the first media type. */
function content(old = {}, now = {}, place) {
  const [before, after] = [Object.keys(old), Object.keys(now)];
  if (`${before}` !== `${after}`) place.report('breaking', difference('the media types', before, after));
  const used = place.used ?? ['request'];
  for (const type of before.filter((it) => it in now)) {
    if (equal(old[type], now[type])) continue;
    object('media', old[type], now[type], place.at(type, { used, form: FORMS.includes(type) }));
  }
}

function schema(old, now, place) {
  const used = place.used ?? BOTH;
  const here = place.with({ used });
  if (!isObject(old) || !isObject(now)) here.report('breaking', difference('the schema', old, now));
  else if (!refers(old, now, here)) {
    const limits = Object.fromEntries(LIMITS.map((key) => [key, limit]));
    keys({ ...SCHEMA, ...limits }, old, now, here);
  }
}

function inner(old, now, place) {
  if (isObject(old) && isObject(now)) schema(old, now, place);
  else other(old, now, place);
}

function inners(old, now, place) {
  if (old?.length !== now?.length) return place.report('breaking', 'the number of alternatives differs');
  old.forEach((it, index) => equal(it, now[index]) || schema(it, now[index], place.at(index)));
}

function words(old, now, place) {
  if (!old || !now) return place.report('breaking', `the list of words is ${old ? 'removed' : 'added'}`);
  const removed = old.filter((word) => !now.includes(word));
  const added = now.filter((word) => !old.includes(word));
  if (removed.length > 0) place.report('breaking', `the words ${list(removed)} are removed`);
  // A program that reads the word may have no case for it.
  const read = place.used.includes('response');
  if (added.length > 0) place.report(read ? 'breaking' : 'new', `the words ${list(added)} are added`);
  if (reordered(old, now)) place.report('breaking', 'the order of words differs, by which Java and Rust sort them');
}

function required(old = [], now = [], place) {
  const changed = [...old.filter((it) => !now.includes(it)), ...now.filter((it) => !old.includes(it))];
  if (changed.length > 0) place.report('breaking', `${list(changed)} changed between required and optional`);
  else place.report('text', 'the order of required names differs');
}

/** Python and Kotlin construct objects by position: a property that comes last leaves the others where they are. */
function properties(old = {}, now = {}, place, _, { required: needed = [] }) {
  const [before, after] = [Object.keys(old), Object.keys(now)];
  for (const name of before) {
    const here = place.at(name);
    if (!(name in now)) here.report('breaking', `the property \`${name}\` is removed`);
    else if (!equal(old[name], now[name])) schema(old[name], now[name], here);
  }
  for (const name of after.filter((it) => !before.includes(it))) {
    const last = after.slice(after.indexOf(name)).every((it) => !before.includes(it));
    const why = needed.includes(name) ? ', and required'
      : place.form || place.uses.forms.has(place.pointer) ? ', and calls by position, as in Java, pass the properties of forms'
      : before.length === 0 ? ', to an object that had none'
      : !last ? ' before another: put it last, because constructors take properties by position, as in Python' : '';
    place.at(name).report(why ? 'breaking' : 'new', `the property \`${name}\` is added${why}`);
  }
  if (reordered(before, after)) place.report('breaking', 'the order of properties differs');
}

function limit(old, now, place, was, is) {
  const key = place.pointer.split('/').at(-1);
  const message = difference(key, old, now);
  if (place.used.includes('response')) return place.report('breaking', `${message}, and clients validate responses by it`);
  if (integerType(was) !== integerType(is)) {
    return place.report('breaking', `${message}, and generators choose the type by it, as in Rust`);
  }
  place.report(limitVerdict(key, was, is), message);
}

/**
 * Where each schema is used: in requests, responses, or both (also if nowhere); with the pointers of the properties of
 * forms as `forms`.
 */
function usesOfSchemas(specs) {
  const uses = new Map();
  uses.forms = new Set();
  for (const spec of specs) {
    const visit = (node, use) => {
      if (!isObject(node)) return;
      const name = /^#\/components\/schemas\/(.*)$/.exec(node.$ref)?.[1];
      if (name !== undefined) {
        const found = uses.get(name) ?? [];
        if (found.includes(use)) return;
        uses.set(name, [...found, use]);
      }
      Object.values(node.$ref ? [resolve(spec, node)] : node).forEach((it) => visit(it, use));
    };
    const visitBody = (body) => {
      visit(body, 'request');
      for (const [type, media] of Object.entries(resolve(spec, body)?.content ?? {})) {
        const name = media.schema?.$ref?.split('/').at(-1);
        if (FORMS.includes(type) && name) uses.forms.add(`#/components/schemas/${name}/properties`);
      }
    };
    const seen = new Set();
    for (const path of Object.values(spec.paths ?? {})) {
      visit(path.parameters, 'request');
      for (const operation of METHODS.map((method) => path[method]).filter(Boolean)) {
        visit(operation.parameters, 'request');
        if (operation.requestBody) visitBody(operation.requestBody);
        for (const response of Object.values(operation.responses ?? {})) {
          if (response.$ref === undefined || !seen.has(response.$ref)) visit(response, 'response');
          seen.add(response.$ref);
        }
        // Whether a callback is sent or received depends on the point of view.
        visit(operation.callbacks, 'request');
        visit(operation.callbacks, 'response');
      }
    }
  }
  return uses;
}

function resolve(spec, node) {
  if (node?.$ref === undefined) return node;
  const words = node.$ref.split('/').slice(1).map((word) => word.replaceAll('~1', '/').replaceAll('~0', '~'));
  return words.reduce((it, word) => it?.[word], spec);
}

/** Whether those that are in both lists have another order. */
function reordered(old, now) {
  const common = (list, other) => list.filter((it) => other.includes(it));
  return !equal(common(old, now), common(now, old));
}

/** Equal, with the same order of keys. */
function equal(old, now) {
  return JSON.stringify(old) === JSON.stringify(now);
}

function isObject(it) {
  return typeof it === 'object' && it !== null;
}

function difference(what, old, now) {
  if (old === undefined) return `\`${what}\` is added: ${short(now)}`;
  if (now === undefined) return `\`${what}\` is removed: ${short(old)}`;
  if (equal(sorted(old), sorted(now))) return `the order in \`${what}\` differs`;
  return `\`${what}\` was ${short(old)} and is ${short(now)}`;
}

function sorted(it) {
  if (Array.isArray(it)) return it.map(sorted);
  return isObject(it) ? Object.fromEntries(Object.keys(it).sort().map((key) => [key, sorted(it[key])])) : it;
}

function short(it) {
  const text = JSON.stringify(it);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function list(words) {
  return words.map((it) => `\`${it}\``).join(', ');
}

function escape(key) {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1');
}
