// Tests versions.mjs with one small spec, tests/fixtures/broken-specs/without-fault.yaml (its path is in SPEC), changed in
// one place, against itself as the release. Run by `node --test`.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { versionProblems } from './versions.mjs';

const SPEC = readFileSync(process.env.SPEC, 'utf8');
const TEXT = ['Changes what is sent.', 'Changes the club.'];
const NEW = ['        - name: dryRun\n', `        - {name: trace, in: query, schema: {type: boolean}}
        - name: dryRun
`];
const BREAKING = ['name: dryRun', 'name: rehearsal'];

/** The problems of a spec released as `from`, changed to version `to`, with these changelog entries. */
async function problems({ from = '0.1.0', to = from, change = ['', ''], entries = [to] }) {
  const folder = mkdtempSync(join(tmpdir(), 'versions-'));
  const version = (it) => SPEC.replace('version: 0.1.0', `version: ${it}`);
  try {
    mkdirSync(join(folder, 'released'));
    if (from) writeFileSync(join(folder, 'released/clubs.yaml'), version(from));
    if (to) writeFileSync(join(folder, 'clubs.yaml'), version(to).replace(...change));
    writeFileSync(join(folder, 'CHANGELOG.md'), entries.map((it) => `## clubs ${it}\n\nWords.\n`).join('\n'));
    return (await versionProblems(folder)).map((it) => it.replaceAll(folder, 'specs'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const cases = [
  ['no change', {}, []],
  ['a changed text without a new version', { change: TEXT }, [
    'specs/clubs.yaml differs from release 0.1.0, and its version is 0.1.0.\n'
      + '  Line 20 is another text: #/paths/~1clubs~1{clubId}/put/description is modified.\n'
      + '  Write `version: 0.1.1` or higher, and an entry `## clubs 0.1.1` in specs/CHANGELOG.md.',
  ]],
  ['a changed text with a new patch number', { change: TEXT, to: '0.1.1' }, []],
  ['a changed example, which does not change the API', { change: ['kind: chess}', 'kind: tennis}'] }, [
    'specs/clubs.yaml differs from release 0.1.0, and its version is 0.1.0.\n'
      + '  Only its layout, comments or examples differ.\n'
      + '  Write `version: 0.1.1` or higher, and an entry `## clubs 0.1.1` in specs/CHANGELOG.md.',
  ]],
  ['a new parameter with a new patch number', { change: NEW, to: '0.1.1' }, [
    'specs/clubs.yaml differs from release 0.1.0, and only its patch number is raised, to 0.1.1.\n'
      + '  Line 32 is new: #/paths/~1clubs~1{clubId}/put/parameters/1 is added.\n'
      + '  Write `version: 0.2.0` or higher, and an entry `## clubs 0.2.0` in specs/CHANGELOG.md.',
  ]],
  ['a new parameter with a new minor number', { change: NEW, from: '1.4.2', to: '1.5.0' }, []],
  ['a renamed parameter without a new version', { change: BREAKING }, [
    'specs/clubs.yaml differs from release 0.1.0, and its version is 0.1.0.\n'
      + '  Line 32 can break a client: `dryRun` query parameter was renamed to `rehearsal`.\n'
      + '  Write `version: 0.2.0` or higher, and an entry `## clubs 0.2.0` in specs/CHANGELOG.md.',
  ]],
  ['a breaking change below 1.0 with a new minor number', { change: BREAKING, to: '0.2.0' }, []],
  ['a breaking change from 1.0 on with a new minor number', { change: BREAKING, from: '1.4.2', to: '1.5.0' }, [
    'specs/clubs.yaml differs from release 1.4.2, and only its minor number is raised, to 1.5.0.\n'
      + '  Line 32 can break a client: `dryRun` query parameter was renamed to `rehearsal`.\n'
      + '  Write `version: 2.0.0` or higher, and an entry `## clubs 2.0.0` in specs/CHANGELOG.md.',
  ]],
  ['a breaking change with a new major number', { change: BREAKING, from: '1.4.2', to: '2.0.0' }, []],
  ['a lower version', { change: TEXT, from: '0.2.0', to: '0.1.9' }, [
    'specs/clubs.yaml differs from release 0.2.0, and its version is 0.1.9.\n'
      + '  Line 20 is another text: #/paths/~1clubs~1{clubId}/put/description is modified.\n'
      + '  Write `version: 0.2.1` or higher, and an entry `## clubs 0.2.1` in specs/CHANGELOG.md.',
  ]],
  ['a version missing in the changelog', { change: TEXT, to: '0.1.1', entries: ['0.1.0'] }, [
    'specs/CHANGELOG.md lacks clubs 0.1.1: add the line `## clubs 0.1.1` and text below it',
  ]],
  ['an unreleased spec', { from: '', to: '0.1.0' }, [
    'specs/clubs.yaml was never released: run `rollbook specs release`',
  ]],
  ['a removed spec', { to: '' }, ['specs/released/clubs.yaml was released, and specs/clubs.yaml is gone: put it back']],
];

test('versions', { concurrency: 4 }, async (t) => {
  await Promise.all(cases.map(([name, state, expected]) =>
    t.test(name, async () => assert.deepEqual(await problems(state), expected))));
});
