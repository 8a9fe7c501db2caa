// Compares each spec with its last release: a change requires a new version, and a version an entry in CHANGELOG.md.
// Usage: node versions.mjs SPECS, the folder with the specs, released/ and CHANGELOG.md.
//
// Three judges name the changes, and the gravest verdict counts: contract.mjs compares the specs by rules, surfaces.mjs what
// a program sees of generated clients, and `redocly diff` knows the conventions of OpenAPI. A verdict asks for
//
//   breaking  a new major number, or below 1.0 a new minor number, and a line `**Breaking:** ...` in the entry
//   new       a new minor number, or below 1.0 a new patch number, and a line `**New:** ...`, unless it is breaking too
//   text      a new patch number
//
// as in Cargo, npm and pip, whose `^0.2.0` and `~=0.2.0` accept 0.2.1. The entry of a version is the line `## API VERSION`
// with text below it. A spec is compared with the release before that one too, if git has it, so that copying a spec into
// released/ does not end the comparison.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { VERDICTS, compare } from './contract.mjs';
import { diff } from './linters.mjs';
import { linesOf } from './lines.mjs';
import { compareSurfaces, surfaces } from './surfaces.mjs';

const PARTS = ['major', 'minor', 'patch'];
const MARKS = { breaking: '**Breaking:**', new: '**New:**' };
const SHOWN = 12;

/** The problems that prevent a release of a folder's specs. */
export async function versionProblems(folder) {
  const apis = new Set([folder, `${folder}/released`].filter(existsSync).flatMap((it) => readdirSync(it))
    .filter((name) => name.endsWith('.yaml')));
  const problems = await Promise.all([...apis].sort().map((file) => problemsOf(folder, file)));
  return problems.flat();
}

async function problemsOf(folder, file) {
  const [path, copy] = [`${folder}/${file}`, `${folder}/released/${file}`];
  if (!existsSync(path)) return [`${copy} was released, and ${path} is gone: put it back`];
  const text = readFileSync(path, 'utf8');
  const version = versionOf(text);
  if (!numbers(version)) return [`${path} has the version ${version}: write three numbers, as in \`version: 0.1.0\``];
  const api = file.replace(/\.yaml$/, '');
  const log = `${folder}/CHANGELOG.md`;
  const entry = entriesOf(log, api).find((it) => it.version === version)?.text;
  const unwritten = entry ? [] : [`${log} lacks ${api} ${version}: add the line \`## ${api} ${version}\` and text below it`];
  if (!existsSync(copy)) return [`${path} was never released: run \`rollbook specs release\``, ...unwritten];
  const released = readFileSync(copy, 'utf8');
  const olds = [...(text === released ? [] : [released]), ...releasesBefore(folder, file, versionOf(released))];
  for (const old of olds) {
    const problem = await problemSince(old, { path, api, log, text, version });
    if (problem) return [problem];
  }
  return unwritten;
}

/** What a version lacks for the changes since a release. */
async function problemSince(old, { path, api, log, text, version }) {
  const changes = await changesBetween(old, text);
  const gravest = VERDICTS.find((verdict) => changes.some((it) => it.verdict === verdict)) ?? 'text';
  const required = requiredPart(versionOf(old), gravest);
  const least = next(versionOf(old), required);
  const raised = raisedPart(versionOf(old), version);
  const mark = MARKS[gravest];
  const marked = mark ? `, with a line that begins with \`${mark}\`` : '';
  const difference = `${path} differs from release ${versionOf(old)}`;
  if (!raised || PARTS.indexOf(raised) > PARTS.indexOf(required)) {
    const what = raised ? `and only its ${raised} number is raised, to ${version}` : `and its version is ${version}`;
    const write = `Write \`version: ${least}\` or higher, and an entry \`## ${api} ${least}\` in ${log}${marked}.`;
    return [`${difference}, ${what}.`, ...describe(changes, gravest), `  ${write}`].join('\n');
  }
  const entries = entriesOf(log, api).filter((it) => raisedPart(versionOf(old), it.version) && !raisedPart(version, it.version));
  if (mark && entries.length > 0 && !entries.some((it) => it.text.split('\n').some((line) => line.startsWith(mark)))) {
    const write = `Write into the entry \`## ${api} ${version}\` of ${log} a line that begins with \`${mark}\`.`;
    return [`${difference}, and its entry does not call it ${gravest}.`, ...describe(changes, gravest), `  ${write}`].join('\n');
  }
  return undefined;
}

/** The changes between two texts of a spec, each with a verdict, a message, and the judge that names it. */
export async function changesBetween(old, now) {
  const specs = [old, now].map((text) => load(text));
  const [lines, oldLines] = [now, old].map(linesOf);
  const byRule = compare(...specs).map(({ pointer, verdict, message, isOld }) => {
    const line = (isOld ? undefined : lines(pointer)) ?? `${oldLines(pointer)} of the release`;
    return { judge: 'contract', verdict, pointer, message: `line ${line}, ${pointer}: ${message}` };
  });
  const [byRedocly, [before, after]] = await Promise.all([redoclyChanges(old, now), surfaces(specs)]);
  // Redocly calls these new if they are added: texts, and defaults that are written out.
  const TEXTS = /\/(examples?|contact|license|termsOfService|externalDocs|style|explode|allow\w+)$/;
  const isText = (it) => it.verdict === 'text' && TEXTS.test(it.pointer);
  const isSeen = (it, { pointer, verdict }) => (isText(it) && `${pointer}/`.startsWith(`${it.pointer}/`))
    || (isWithin(it.pointer, pointer) && VERDICTS.indexOf(it.verdict) <= VERDICTS.indexOf(verdict));
  const unseen = byRedocly.filter((change) => !byRule.some((it) => isSeen(it, change)));
  const bySurface = compareSurfaces(before, after).map(({ verdict, language, message }) =>
    ({ judge: language, verdict, message: `in ${language}, ${message}` }));
  return [...byRule, ...unseen, ...bySurface];
}

/** Whether one place contains the other. */
function isWithin(one, other) {
  return `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);
}

async function redoclyChanges(old, now) {
  const folder = mkdtempSync(`${tmpdir()}/release-`);
  try {
    writeFileSync(`${folder}/old.yaml`, old);
    writeFileSync(`${folder}/now.yaml`, now);
    const changes = await diff(`${folder}/old.yaml`, `${folder}/now.yaml`);
    return changes.filter((it) => it.path !== '#/info' || it.property !== 'version')
      .map(({ property, kind, impact, verdicts, revision, base }) => {
        // The place in the file: `path` goes through references.
        const { pointer: path, line } = revision ?? base;
        const pointer = property && !path.endsWith(`/${property}`) ? `${path}/${property}` : path;
        const message = verdicts.map((it) => it.message).join(' ') || `${pointer} is ${kind}`;
        const verdict = VERDICTS[PARTS.indexOf(impact)];
        return { judge: 'redocly', verdict, pointer, message: `line ${line}, ${message}` };
      });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The gravest changes: a few of each judge. */
function describe(changes, gravest) {
  if (changes.length === 0) return ['  Only its layout or comments differ.'];
  const relevant = changes.filter(({ verdict }) => verdict === gravest);
  const judges = [...new Set(relevant.map(({ judge }) => judge))]
    .filter((judge, _, all) => judge !== 'redocly' || !all.includes('contract'));
  return judges.flatMap((judge) => {
    const found = relevant.filter((it) => it.judge === judge);
    const most = judge === 'contract' || judge === 'redocly' ? SHOWN : 2;
    const more = found.length > most ? [`  ${gravest}: and ${found.length - most} more by ${judge}`] : [];
    return [...found.slice(0, most).map(({ message }) => `  ${gravest}: ${message}`), ...more];
  });
}

/** The versions of an API in the changelog, each with the text below its heading. */
function entriesOf(log, api) {
  const sections = existsSync(log) ? readFileSync(log, 'utf8').split(/^## /m).slice(1) : [];
  return sections.map((section) => {
    const [heading, ...lines] = section.split('\n');
    const [name, version] = heading.split(' ');
    return { name, version, text: lines.join('\n').trim() };
  }).filter(({ name, version }) => name === api && version && numbers(version));
}

/** The highest release below a version in the history of the released copy, if there is one. */
function releasesBefore(folder, file, version) {
  const git = (...words) => {
    try {
      return execFileSync('git', ['-C', folder, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    } catch {
      return '';
    }
  };
  const copy = `released/${file}`;
  const texts = git('log', '--format=%H', '--', copy).split('\n').filter(Boolean)
    .map((commit) => git('show', `${commit}:./${copy}`)).filter(Boolean);
  const isLower = (one, other) => raisedPart(versionOf(one), other) !== undefined;
  const lower = texts.filter((it) => numbers(versionOf(it)) && isLower(it, version));
  return lower.filter((it, index) => lower.every((other, rank) =>
    (versionOf(other) === versionOf(it) ? rank >= index : isLower(other, versionOf(it)))));
}

function versionOf(text) {
  return String(load(text).info.version);
}

function numbers(version) {
  return version.match(/^(\d+)\.(\d+)\.(\d+)$/)?.slice(1).map(Number);
}

/** The part that a verdict raises: below 1.0 the next lower one, as nothing is above the minor number. */
export function requiredPart(released, verdict) {
  const place = VERDICTS.indexOf(verdict) + (released.startsWith('0.') ? 1 : 0);
  return PARTS[Math.min(place, PARTS.length - 1)];
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
