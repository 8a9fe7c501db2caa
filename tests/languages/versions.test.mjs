// The gate on versions, tried with one small spec: tests/fixtures/broken-specs/without-fault.yaml (its path comes in
// SPEC), changed in one place, against itself as it was released. Run by `node --test`.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { versionFaults } from './versions.mjs';

const SPEC = readFileSync(process.env.SPEC, 'utf8');
const TEXT = ['Changes what is sent.', 'Changes the club.'];
const NEW = ['        - name: dryRun\n', `        - {name: trace, in: query, schema: {type: boolean}}
        - name: dryRun
`];
const BREAKING = ['name: dryRun', 'name: rehearsal'];

/** The faults of a spec released as `from`, changed and called `to`, with these entries in the log. */
async function faults({ from = '0.1.0', to = from, change = ['', ''], entries = [to] }) {
  const folder = mkdtempSync(join(tmpdir(), 'versions-'));
  const version = (it) => SPEC.replace('version: 0.1.0', `version: ${it}`);
  try {
    mkdirSync(join(folder, 'released'));
    if (from) writeFileSync(join(folder, 'released/clubs.yaml'), version(from));
    if (to) writeFileSync(join(folder, 'clubs.yaml'), version(to).replace(...change));
    writeFileSync(join(folder, 'CHANGELOG.md'), entries.map((it) => `## clubs ${it}\n\nWords.\n`).join('\n'));
    return (await versionFaults(folder)).map((it) => it.replaceAll(folder, 'specs'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const cases = [
  ['nothing has changed', {}, []],
  ['a text has changed, and no version', { change: TEXT }, [
    'specs/clubs.yaml is not what was released as 0.1.0, and its version is 0.1.0.\n'
      + '  Line 20 is another text: #/paths/~1clubs~1{clubId}/put/description is modified.\n'
      + '  Write `version: 0.1.1` or higher, and an entry `## clubs 0.1.1` in specs/CHANGELOG.md.',
  ]],
  ['a text has changed, and the patch number is raised', { change: TEXT, to: '0.1.1' }, []],
  ['an example has changed, which is no change of the API', { change: ['kind: chess}', 'kind: tennis}'] }, [
    'specs/clubs.yaml is not what was released as 0.1.0, and its version is 0.1.0.\n'
      + '  Only its layout, comments or examples differ.\n'
      + '  Write `version: 0.1.1` or higher, and an entry `## clubs 0.1.1` in specs/CHANGELOG.md.',
  ]],
  ['a parameter is new, and the patch number is raised', { change: NEW, to: '0.1.1' }, [
    'specs/clubs.yaml is not what was released as 0.1.0, and only its patch number is raised, to 0.1.1.\n'
      + '  Line 32 is new: #/paths/~1clubs~1{clubId}/put/parameters/1 is added.\n'
      + '  Write `version: 0.2.0` or higher, and an entry `## clubs 0.2.0` in specs/CHANGELOG.md.',
  ]],
  ['a parameter is new, and the minor number is raised', { change: NEW, from: '1.4.2', to: '1.5.0' }, []],
  ['a parameter has another name, and no version', { change: BREAKING }, [
    'specs/clubs.yaml is not what was released as 0.1.0, and its version is 0.1.0.\n'
      + '  Line 32 can break a client: `dryRun` query parameter was renamed to `rehearsal`.\n'
      + '  Write `version: 0.2.0` or higher, and an entry `## clubs 0.2.0` in specs/CHANGELOG.md.',
  ]],
  ['below 1.0 it is the minor number that says so', { change: BREAKING, to: '0.2.0' }, []],
  ['from 1.0 on it is the major number', { change: BREAKING, from: '1.4.2', to: '1.5.0' }, [
    'specs/clubs.yaml is not what was released as 1.4.2, and only its minor number is raised, to 1.5.0.\n'
      + '  Line 32 can break a client: `dryRun` query parameter was renamed to `rehearsal`.\n'
      + '  Write `version: 2.0.0` or higher, and an entry `## clubs 2.0.0` in specs/CHANGELOG.md.',
  ]],
  ['the major number is raised', { change: BREAKING, from: '1.4.2', to: '2.0.0' }, []],
  ['a version goes back', { change: TEXT, from: '0.2.0', to: '0.1.9' }, [
    'specs/clubs.yaml is not what was released as 0.2.0, and its version is 0.1.9.\n'
      + '  Line 20 is another text: #/paths/~1clubs~1{clubId}/put/description is modified.\n'
      + '  Write `version: 0.2.1` or higher, and an entry `## clubs 0.2.1` in specs/CHANGELOG.md.',
  ]],
  ['the log does not have the version', { change: TEXT, to: '0.1.1', entries: ['0.1.0'] }, [
    'specs/CHANGELOG.md does not say what clubs 0.1.1 is: add the line `## clubs 0.1.1` and words',
  ]],
  ['a spec was never released', { from: '', to: '0.1.0' }, [
    'specs/clubs.yaml was never released: run `rollbook specs release`',
  ]],
  ['a spec is gone', { to: '' }, ['specs/released/clubs.yaml was released, and specs/clubs.yaml is gone: put it back']],
];

test('versions', { concurrency: 4 }, async (t) => {
  await Promise.all(cases.map(([name, state, wanted]) =>
    t.test(name, async () => assert.deepEqual(await faults(state), wanted))));
});
