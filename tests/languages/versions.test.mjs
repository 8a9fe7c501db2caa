// Tests versions.mjs: which version and which entry a change asks for, with one small spec
// (tests/fixtures/broken-specs/without-fault.yaml, its path is in SPEC) changed in one place, against itself as the release;
// and the verdict of each change of changes.mjs in tests/fixtures/changes/clubs.yaml (in CHANGED). Run by `node --test`.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { dump, load } from 'js-yaml';
import { changes } from './changes.mjs';
import { VERDICTS, compare } from './contract.mjs';
import { compareSurfaces, surfaces } from './surfaces.mjs';
import { changesBetween, requiredPart, versionProblems } from './versions.mjs';

const SPEC = readFileSync(process.env.SPEC, 'utf8');
const TEXT = ['Changes what is sent.', 'Changes the club.'];
const NEW = ['{type: string, description: The same in words.}', `{type: string, description: The same in words.}
        code: {type: string, description: The same as a code.}`];
const BREAKING = ['name: dryRun', 'name: rehearsal'];
const WORDS = { text: 'Words.', new: 'Words.\n\n**New:** words.', breaking: 'Words.\n\n**Breaking:** words.' };

/** The problems of a spec released as `from`, changed to version `to`, with these changelog entries. */
async function problems({ from = '0.1.0', to = from, change = ['', ''], entries = [to], says = 'text', history = [],
  copied = to }) {
  const folder = mkdtempSync(join(tmpdir(), 'versions-'));
  const version = (it) => SPEC.replace('version: 0.1.0', `version: ${it}`);
  const changed = (it) => version(it).replace(...change);
  const git = (...words) => execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.test', ...words]);
  try {
    mkdirSync(join(folder, 'released'));
    if (history.length > 0) git('init', '-q');
    for (const it of history) {
      writeFileSync(join(folder, 'released/clubs.yaml'), version(it));
      git('add', '.');
      git('commit', '-qm', it);
    }
    if (from) writeFileSync(join(folder, 'released/clubs.yaml'), history.length > 0 ? changed(copied) : version(from));
    if (to) writeFileSync(join(folder, 'clubs.yaml'), changed(to));
    const words = (index) => WORDS[index + 1 < entries.length ? 'text' : says];
    const log = entries.map((it, index) => `## clubs ${it}\n\n${words(index)}\n`);
    writeFileSync(join(folder, 'CHANGELOG.md'), log.join('\n'));
    return (await versionProblems(folder)).map((it) => it.replaceAll(folder, 'specs'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const PUT = '#/paths/~1clubs~1{clubId}/put';
const ADDED = '  new: line 80, #/components/schemas/Error/properties/code: the property `code` is added\n'
  + '  new: in TypeScript, `components.schemas.Error.code` is added\n'
  + '  new: in Python, `models.error.Error.[1]` is added\n'
  + '  new: in Python, `models.error.Error.code` is added\n'
  + '  new: in Java, `Error.JSON_PROPERTY_CODE` is added\n'
  + '  new: in Java, `Error.code(String code)` is added\n'
  + '  new: and 2 more by Java\n';
const RENAMED = `  breaking: line 32 of the release, ${PUT}/parameters/1: the query parameter \`dryRun\` is removed\n`
  + `  breaking: line 32, ${PUT}/parameters/1: the query parameter \`rehearsal\` is added, and calls by position, as in Java, have`
  + ' to pass it\n'
  + '  breaking: in TypeScript, `operations.updateClub.parameters.query.dryRun` is gone\n'
  + '  breaking: in Python, `api.clubs.update_club.sync_detailed.dry_run` is gone\n'
  + '  breaking: in Python, `api.clubs.update_club.sync.dry_run` is gone\n'
  + '  breaking: and 2 more by Python\n'
  + '  breaking: in Java, `ClubsApi.updateClub(Long clubId, ClubUpdate clubUpdate, Boolean dryRun)` is gone\n'
  + '  breaking: in Java, `ClubsApi.updateClub(Long clubId, ClubUpdate clubUpdate, Boolean dryRun, Map<String, String> headers)`'
  + ' is gone\n'
  + '  breaking: and 2 more by Java\n';
const write = (version, mark) => `  Write \`version: ${version}\` or higher, and an entry \`## clubs ${version}\` in specs/CHANGELOG.md`
  + `${mark ? `, with a line that begins with \`**${mark}:**\`` : ''}.`;
const mark = (version, word) =>
  `  Write into the entry \`## clubs ${version}\` of specs/CHANGELOG.md a line that begins with \`**${word}:**\`.`;

const cases = [
  ['no change', {}, []],
  ['a changed text without a new version', { change: TEXT }, [
    'specs/clubs.yaml differs from release 0.1.0, and its version is 0.1.0.\n'
      + `  text: line 20, ${PUT}/description: \`description\` was "Changes what is sent." and is "Changes the club."\n`
      + write('0.1.1'),
  ]],
  ['a changed text with a new patch number', { change: TEXT, to: '0.1.1' }, []],
  ['a changed example', { change: ['kind: chess}', 'kind: tennis}'] }, [
    'specs/clubs.yaml differs from release 0.1.0, and its version is 0.1.0.\n'
      + `  text: line 42, ${PUT}/requestBody/content/application~1json/example: \`example\` was {"kind":"chess"} and is`
      + ` {"kind":"tennis"}\n${write('0.1.1')}`,
  ]],
  ['a changed comment', { change: ['openapi: 3.0.3', '# Words.\nopenapi: 3.0.3'] }, [
    'specs/clubs.yaml differs from release 0.1.0, and its version is 0.1.0.\n'
      + `  Only its layout or comments differ.\n${write('0.1.1')}`,
  ]],
  ['a new property without a new version', { change: NEW }, [
    `specs/clubs.yaml differs from release 0.1.0, and its version is 0.1.0.\n${ADDED}${write('0.1.1', 'New')}`,
  ]],
  ['a new property below 1.0 with a new patch number', { change: NEW, to: '0.1.1', says: 'new' }, []],
  ['a new property whose entry does not say so', { change: NEW, to: '0.1.1' }, [
    `specs/clubs.yaml differs from release 0.1.0, and its entry does not call it new.\n${ADDED}${mark('0.1.1', 'New')}`,
  ]],
  ['a new property from 1.0 on with a new patch number', { change: NEW, from: '1.4.2', to: '1.4.3', says: 'new' }, [
    'specs/clubs.yaml differs from release 1.4.2, and only its patch number is raised, to 1.4.3.\n'
      + `${ADDED}${write('1.5.0', 'New')}`,
  ]],
  ['a new property from 1.0 on with a new minor number', { change: NEW, from: '1.4.2', to: '1.5.0', says: 'new' }, []],
  ['a breaking change below 1.0 with a new patch number', { change: BREAKING, to: '0.1.1', says: 'breaking' }, [
    'specs/clubs.yaml differs from release 0.1.0, and only its patch number is raised, to 0.1.1.\n'
      + `${RENAMED}${write('0.2.0', 'Breaking')}`,
  ]],
  ['a breaking change below 1.0 with a new minor number', { change: BREAKING, to: '0.2.0', says: 'breaking' }, []],
  ['a breaking change whose entry calls it new', { change: BREAKING, to: '0.2.0', says: 'new' }, [
    `specs/clubs.yaml differs from release 0.1.0, and its entry does not call it breaking.\n${RENAMED}${mark('0.2.0', 'Breaking')}`,
  ]],
  ['a breaking change from 1.0 on with a new minor number', { change: BREAKING, from: '1.4.2', to: '1.5.0' }, [
    'specs/clubs.yaml differs from release 1.4.2, and only its minor number is raised, to 1.5.0.\n'
      + `${RENAMED}${write('2.0.0', 'Breaking')}`,
  ]],
  ['a breaking change with a new major number', { change: BREAKING, from: '1.4.2', to: '2.0.0', says: 'breaking' }, []],
  ['a lower version', { change: TEXT, from: '0.2.0', to: '0.1.9' }, [
    'specs/clubs.yaml differs from release 0.2.0, and its version is 0.1.9.\n'
      + `  text: line 20, ${PUT}/description: \`description\` was "Changes what is sent." and is "Changes the club."\n`
      + write('0.2.1'),
  ]],
  ['a version missing in the changelog', { change: TEXT, to: '0.1.1', entries: ['0.1.0'] }, [
    'specs/CHANGELOG.md lacks clubs 0.1.1: add the line `## clubs 0.1.1` and text below it',
  ]],
  ['an unreleased spec', { from: '', to: '0.1.0' }, [
    'specs/clubs.yaml was never released: run `rollbook specs release`',
  ]],
  ['a removed spec', { to: '' }, ['specs/released/clubs.yaml was released, and specs/clubs.yaml is gone: put it back']],
  ['a breaking change that was copied into released', { change: BREAKING, to: '0.1.1', history: ['0.0.9', '0.1.0', '0.0.8'] }, [
    'specs/clubs.yaml differs from release 0.1.0, and only its patch number is raised, to 0.1.1.\n'
      + `${RENAMED}${write('0.2.0', 'Breaking')}`,
  ]],
  ['a text after a breaking change that was copied into released', {
    change: BREAKING, to: '0.1.2', history: ['0.1.0'], copied: '0.1.1', entries: ['0.1.2', '0.1.1'],
  }, [
    'specs/clubs.yaml differs from release 0.1.0, and only its patch number is raised, to 0.1.2.\n'
      + `${RENAMED}${write('0.2.0', 'Breaking')}`,
  ]],
  ['a text after a release whose entry says what is breaking', {
    change: BREAKING, to: '0.2.1', history: ['0.1.0'], copied: '0.2.0', entries: ['0.2.1', '0.2.0'], says: 'breaking',
  }, []],
  ['a text that was copied into released', { change: TEXT, to: '0.1.1', history: ['0.1.0'] }, []],
];

const OLD = load(readFileSync(process.env.CHANGED, 'utf8'));
const changed = changes.map(({ name, verdict, change }) => {
  const spec = structuredClone(OLD);
  change(spec);
  return { name, verdict, spec };
});
const gravest = (found) => VERDICTS.find((verdict) => found.some((it) => it.verdict === verdict)) ?? 'text';

// Generates all clients at once, which the tests then find.
const small = cases.map(([, { change = ['', ''] }]) => load(SPEC.replace(...change)));
const [old, ...generated] = await surfaces([OLD, ...changed.map(({ spec }) => spec), ...small]);

test('versions', { concurrency: 4 }, async (t) => {
  await Promise.all(cases.map(([name, state, expected]) =>
    t.test(name, async () => assert.deepEqual(await problems(state), expected))));
});

test('every change has its verdict', { concurrency: 3 }, async (t) => {
  await Promise.all(changed.map(({ name, verdict, spec }) => t.test(`${verdict}: ${name}`, async () => {
    // Nothing is graver than breaking: the other judges need not be asked.
    const found = verdict === 'breaking' ? compare(OLD, spec) : await changesBetween(dump(OLD), dump(spec));
    assert.equal(gravest(found), verdict, JSON.stringify(found, null, 1));
  })));
});

// The rules know all of them; generated code shows what it can, whatever the rules say.
test('generated clients show changes that the rules do not need to know', () => {
  const seen = { TypeScript: [], Python: [], Java: [] };
  changed.forEach(({ name, verdict }, index) => {
    const differences = compareSurfaces(old, generated[index]);
    if (verdict === 'text') assert.deepEqual(differences, [], name);
    for (const { language, verdict: shown } of differences) {
      if (shown === 'breaking' && !seen[language].includes(name)) seen[language].push(name);
      assert.ok(verdict === 'breaking' || shown !== 'breaking', `${name} breaks ${language}`);
    }
  });
  for (const [language, names] of Object.entries(seen)) {
    assert.ok(names.length > 60, `${language} shows ${names.length}`);
    for (const name of ['a schema renamed', 'a path variable renamed', 'a request body with another schema']) {
      assert.ok(names.includes(name), `${name} in ${language}`);
    }
  }
});

// Only these keys are texts, and only these lists have no order: any other change asks for more than a patch number.
const TEXTS = ['description', 'summary', 'example', 'examples', 'externalDocs', 'contact', 'license', 'version', 'termsOfService'];
const UNORDERED = ['required', 'tags'];
// Below these keys are names, which may be the words above.
const NAMES = ['properties', 'variables', 'schemas'];
// Below these keys of a security scheme is what each word means.
const MEANINGS = ['x-scopes', 'x-permissions'];

test('any other change of any of our specs is more than a text', () => {
  for (const file of readdirSync(process.env.SPECS).filter((it) => it.endsWith('.yaml'))) {
    const spec = load(readFileSync(join(process.env.SPECS, file), 'utf8'));
    const json = JSON.stringify(spec);
    let count = 0;
    const tryOut = (keys, what) => {
      count += 1;
      const verdict = gravest(compare(JSON.parse(json), JSON.parse(JSON.stringify(spec))));
      assert.notEqual(verdict, 'text', `${file}: ${keys.join('/')} ${what}`);
    };
    const visit = (node, keys) => {
      if (Array.isArray(node) && node.length > 1 && !UNORDERED.includes(keys.at(-1))) {
        node.reverse();
        tryOut(keys, 'reversed');
        node.reverse();
      } else if (!Array.isArray(node)) {
        node['x-unknown'] = 1;
        tryOut(keys, 'with another key');
        delete node['x-unknown'];
      }
      for (const [key, value] of Object.entries(node)) {
        if (TEXTS.includes(key) && !NAMES.includes(keys.at(-1))) continue;
        if (typeof value === 'object' && value !== null) {
          visit(value, [...keys, key]);
          continue;
        }
        if (MEANINGS.includes(keys.at(-1)) && !Array.isArray(node)) continue;
        for (const other of [undefined, typeof value === 'number' ? value + 1 : `${value}x`]) {
          node[key] = other;
          tryOut([...keys, key], `${value} becomes ${other}`);
        }
        node[key] = value;
      }
    };
    visit(spec, []);
    assert.ok(count > 250, `${file}: ${count}`);
  }
});

test('below 1.0 a breaking change raises the minor number, and every other one the patch number', () => {
  const parts = (released) => VERDICTS.map((verdict) => requiredPart(released, verdict));
  assert.deepEqual(parts('0.3.1'), ['minor', 'patch', 'patch']);
  assert.deepEqual(parts('1.0.0'), ['major', 'minor', 'patch']);
});
