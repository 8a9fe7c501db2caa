// Compares each spec with its last release: a change requires a new version, and a version an entry in CHANGELOG.md.
// Usage: node versions.mjs SPECS, the folder with the specs, released/ and CHANGELOG.md.
//
// A changed spec needs a higher version than the released one. Texts, links and examples raise the patch number, optional
// additions the minor one, and changes that can break a generated client the major one, or the minor one below 1.0.
// `redocly diff` classifies the changes. The entry of a version is the line `## API VERSION` with text below it.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { diff } from './linters.mjs';

const PARTS = ['major', 'minor', 'patch'];

/** The problems that prevent a release of a folder's specs. */
export async function versionProblems(folder) {
  const apis = new Set([folder, `${folder}/released`].filter(existsSync).flatMap((it) => readdirSync(it))
    .filter((name) => name.endsWith('.yaml')));
  const problems = await Promise.all([...apis].sort().map((file) => problemsOf(folder, file)));
  return problems.flat();
}

async function problemsOf(folder, file) {
  const [path, old] = [`${folder}/${file}`, `${folder}/released/${file}`];
  if (!existsSync(path)) return [`${old} was released, and ${path} is gone: put it back`];
  const version = versionOf(path);
  if (!numbers(version)) return [`${path} has the version ${version}: write three numbers, as in \`version: 0.1.0\``];
  const unwritten = entryProblem(folder, file.replace(/\.yaml$/, ''), version);
  if (!existsSync(old)) return [`${path} was never released: run \`rollbook specs release\``, ...unwritten];
  if (readFileSync(path, 'utf8') === readFileSync(old, 'utf8')) return unwritten;

  const released = versionOf(old);
  const changes = (await diff(old, path)).filter((it) => it.path !== '#/info' || it.property !== 'version');
  const gravest = PARTS.find((part) => changes.some(({ impact }) => impact === part)) ?? 'patch';
  const required = released.startsWith('0.') && gravest === 'major' ? 'minor' : gravest;
  const raised = raisedPart(released, version);
  if (raised && PARTS.indexOf(raised) <= PARTS.indexOf(required)) return unwritten;
  const least = next(released, required);
  const what = raised ? `and only its ${raised} number is raised, to ${version}` : `and its version is ${version}`;
  return [
    [
      `${path} differs from release ${released}, ${what}.`,
      ...describe(changes, gravest),
      `  Write \`version: ${least}\` or higher, and an entry \`## ${file.replace(/\.yaml$/, '')} ${least}\` in`
        + ` ${folder}/CHANGELOG.md.`,
    ].join('\n'),
  ];
}

function entryProblem(folder, api, version) {
  const log = `${folder}/CHANGELOG.md`;
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
  const start = lines.indexOf(`## ${api} ${version}`);
  const text = start < 0 ? '' : `${lines.slice(start + 1).join('\n')}\n## `.split(/^## /m)[0].trim();
  if (text) return [];
  return [`${log} lacks ${api} ${version}: add the line \`## ${api} ${version}\` and text below it`];
}

/** The gravest changes, each with its line. */
function describe(changes, gravest) {
  const relevant = changes.filter(({ impact }) => impact === gravest);
  const name = { major: 'can break a client', minor: 'is new', patch: 'is another text' }[gravest];
  if (relevant.length === 0) return ['  Only its layout, comments or examples differ.'];
  return relevant.map(({ path, property, kind, verdicts, revision, base }) => {
    const line = (revision ?? base)?.line;
    const place = property ? `${path}/${property}` : path;
    const message = verdicts.map((it) => it.message).join(' ') || `${place} is ${kind}.`;
    return `  Line ${line} ${name}: ${message}`;
  });
}

function versionOf(path) {
  return String(load(readFileSync(path, 'utf8')).info.version);
}

function numbers(version) {
  return version.match(/^(\d+)\.(\d+)\.(\d+)$/)?.slice(1).map(Number);
}

/** The first part that is higher, unless an earlier one is lower. */
function raisedPart(from, to) {
  const [old, now] = [numbers(from), numbers(to)];
  const first = PARTS.findIndex((_, index) => old[index] !== now[index]);
  return now[first] > old[first] ? PARTS[first] : undefined;
}

function next(version, part) {
  const place = PARTS.indexOf(part);
  return numbers(version).map((it, index) => (index < place ? it : index === place ? it + 1 : 0)).join('.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2);
  const problems = await versionProblems(folder);
  for (const problem of problems) console.error(problem);
  if (problems.length === 0) console.log('every spec has the version that its changes ask for');
  else process.exitCode = 1;
}
