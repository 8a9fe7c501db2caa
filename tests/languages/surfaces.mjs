// What a program sees of the TypeScript, Python and Java clients generated from a spec: signatures, not text. Each is read
// from the syntax tree of the generated code by a program in that language: `typescript` below, python/surface.py, and
// java/Surface.java. The clients are generated once for each spec and kept in surfaces/, beside this file in
// target/languages.
//
// A signature is [owner, name, text, whether an added one has to be passed]. Names and texts are compared, so a change that
// no rule foresees is seen as soon as generated code differs.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const out = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const here = `${root}tests/languages`;
const kept = `${out}surfaces`;
const LANGUAGES = { TypeScript: typescript, Python: python, Java: java };
const run = promisify(execFile);
const tools = ['surfaces.mjs', 'package-lock.json', 'requirements.txt', 'python/surface.py', 'java/Surface.java']
  .map((file) => readFileSync(`${here}/${file}`)).join('\n');

/** The signatures of the clients of each spec, by language. */
export async function surfaces(specs) {
  mkdirSync(kept, { recursive: true });
  const texts = specs.map((spec) => JSON.stringify({ ...spec, info: { ...spec.info, version: '0.0.0' } }));
  const keys = texts.map((text) => createHash('sha256').update(tools).update(text).digest('hex'));
  const all = new Map(keys.map((key, index) => [key, texts[index]]));
  const missing = [...all.keys()].filter((key) => !existsSync(`${kept}/${key}.json`));
  if (missing.length > 0) {
    const directory = mkdtempSync(`${kept}/new-`);
    try {
      for (const key of missing) writeFileSync(`${directory}/${key}.json`, all.get(key));
      const found = await Promise.all(Object.values(LANGUAGES).map((generate) => generate(directory, missing)));
      missing.forEach((key, index) => {
        const surface = Object.fromEntries(Object.keys(LANGUAGES).map((language, n) => [language, found[n][index]]));
        writeFileSync(`${directory}/${key}.surface`, JSON.stringify(surface));
        renameSync(`${directory}/${key}.surface`, `${kept}/${key}.json`);
      });
    } finally {
      rmSync(directory, { recursive: true });
    }
  }
  return keys.map((key) => JSON.parse(readFileSync(`${kept}/${key}.json`, 'utf8')));
}

/** What differs between two surfaces: removed or changed signatures are `breaking`, and only added ones `new`. */
export function compareSurfaces(old, now) {
  return Object.keys(LANGUAGES).flatMap((language) => {
    const [before, after] = [old, now].map((it) => new Map(it[language].map(([owner, name, ...rest]) =>
      [`${owner}.${name}`, { owner, text: rest[0], needed: rest[1] }])));
    const owners = new Set([...before.values()].map(({ owner }) => owner).filter((it) => isPassed(language, it)));
    const changes = [];
    const report = (verdict, message) => changes.push({ verdict, language, message });
    for (const [name, { text }] of before) {
      const is = after.get(name);
      if (!is) report('breaking', `\`${name}\` is gone`);
      else if (is.text !== text) report('breaking', `\`${name}\` was \`${text}\` and is \`${is.text}\``);
    }
    for (const [name, { owner, needed, text }] of after) {
      if (before.has(name)) continue;
      if (needed && owners.has(owner)) report('breaking', `\`${name}\` has to be passed: \`${text}\``);
      else report('new', `\`${name}\` is added`);
    }
    return changes;
  });
}

/** Whether a program creates what has this name. Everything else, such as a list of operations, is only read. */
function isPassed(language, owner) {
  return language !== 'TypeScript'
    || /^components\.(schemas|parameters|requestBodies)\.|^operations\.\w+\.(parameters|requestBody)/.test(owner);
}

async function typescript(directory, keys) {
  return Promise.all(keys.map(async (key) => {
    try {
      const text = astToString(await openapiTS(new URL(`file://${directory}/${key}.json`)));
      const { statements } = ts.createSourceFile('', text, ts.ScriptTarget.Latest, true);
      return statements.flatMap((node) => [...typescriptMembers('', node.name.text, node.type ?? node)]);
    } catch (error) {
      return failed(error);
    }
  }));
}

/** Types in braces are read member by member, and so are unions of words. */
function* typescriptMembers(owner, name, declared, optional = false) {
  if (declared.kind === ts.SyntaxKind.NeverKeyword) return;
  const path = owner ? `${owner}.${name}` : name;
  const { type, around } = unwrapped(declared, optional ? 'optional ' : '');
  const parts = ts.isIntersectionTypeNode(type) ? type.types : [type];
  const isWords = ts.isUnionTypeNode(type) && type.types.every((it) => ts.isLiteralTypeNode(it));
  const isObject = parts.some((it) => it.members);
  yield [owner, name, around + (isWords ? 'words' : isObject ? 'object' : print(type)), !optional];
  if (isWords) for (const word of type.types) yield [path, print(word), '', false];
  if (!isObject) return;
  for (const part of parts) {
    if (!part.members) yield [path, '&', print(part), false];
    for (const member of part.members ?? []) {
      if (ts.isIndexSignatureDeclaration(member)) yield [path, '[]', print(member.type), false];
      else yield* typescriptMembers(path, member.name.text, member.type, Boolean(member.questionToken));
    }
  }
}

/** The type inside parentheses, lists and unions with null. */
function unwrapped(type, around) {
  if (ts.isParenthesizedTypeNode(type)) return unwrapped(type.type, around);
  if (ts.isArrayTypeNode(type)) return unwrapped(type.elementType, `${around}list of `);
  if (!ts.isUnionTypeNode(type)) return { type, around };
  const others = type.types.filter((it) => it.literal?.kind !== ts.SyntaxKind.NullKeyword);
  if (others.length !== 1) return { type, around };
  return unwrapped(others[0], `${around}null or `);
}

/** Without comments, and with unions in the order of the alphabet, which has no meaning. */
function print(type) {
  const file = type.getSourceFile();
  const printer = ts.createPrinter({ removeComments: true });
  const plain = (node) => printer.printNode(ts.EmitHint.Unspecified, node, file).replace(/\s+/g, ' ');
  const sort = (context) => (node) => {
    const visited = ts.visitEachChild(node, sort(context), context);
    if (!ts.isUnionTypeNode(visited)) return visited;
    const members = visited.types.map((it) => [plain(it), it]).sort(([a], [b]) => (a < b ? -1 : 1));
    return ts.factory.createUnionTypeNode(members.map(([, it]) => it));
  };
  return plain(ts.transform(type, [sort]).transformed[0]);
}

async function python(directory, keys) {
  const specs = keys.map((key) => `${directory}/${key}.json`);
  return JSON.parse(await output(`${out}venv/bin/python`, [`${here}/python/surface.py`, `${directory}/python`, ...specs]));
}

/** With the options that specs/README.md recommends. */
async function java(directory, keys) {
  const readme = readFileSync(`${root}specs/README.md`, 'utf8').split(/^## Java$/m)[1].split('```')[1];
  const properties = [...readme.matchAll(/-p (\S+)/g)].flatMap(([, list]) => list.split(',')).map((it) => it.split('='));
  const configs = keys.map((key) => {
    const config = {
      inputSpec: `${directory}/${key}.json`,
      outputDir: `${directory}/java/${key}`,
      generatorName: 'java',
      library: /--library (\S+)/.exec(readme)[1],
      globalProperties: { apis: '', models: '', apiTests: 'false', modelTests: 'false', apiDocs: 'false', modelDocs: 'false' },
      additionalProperties: Object.fromEntries(properties),
    };
    writeFileSync(`${directory}/${key}.config`, JSON.stringify(config));
    return `${directory}/${key}.config`;
  });
  const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
  const libraries = readdirSync(`${out}venv/lib`).map((it) => `${out}venv/lib/${it}/site-packages`);
  const jar = libraries.map((it) => `${it}/openapi_generator_cli/openapi-generator.jar`).find(existsSync);
  // A spec that cannot be generated ends the batch with an error; those that can be are there.
  const log = await output('java', [...quick, '-jar', jar, 'batch', '--threads', '2', ...configs]).catch((error) => error);
  const done = keys.filter((key) => existsSync(`${directory}/java/${key}/src`));
  const directories = done.map((key) => `${directory}/java/${key}`);
  const lines = done.length ? await output('java', [...quick, `${here}/java/Surface.java`, ...directories]) : '';
  const found = new Map(keys.map((key) => [`${directory}/java/${key}`, []]));
  for (const line of lines.split('\n').filter(Boolean)) {
    const [where, ...signature] = line.split('\t');
    found.get(where).push([...signature, false]);
  }
  return keys.map((key) => (done.includes(key) ? found.get(`${directory}/java/${key}`) : failed(log)));
}

/** A client that cannot be generated differs from any that can. */
function failed(error) {
  return [['', 'the client', `cannot be generated: ${String(error.message ?? error).slice(0, 500)}`, true]];
}

async function output(command, words) {
  return (await run(command, words, { maxBuffer: 1 << 30 })).stdout;
}
