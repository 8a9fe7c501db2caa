// The specs pass both linters, and each broken spec is refused by both, for the fault that its first line names. Usage:
// node lint.mjs ROLLBOOK CONFIG SPECS BROKEN (folders). What *check* says of each is a snapshot of rollbook-codegen's.
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { lint } from './redocly.mjs';

const [rollbook, config, specs, broken] = process.argv.slice(2);
const EXEMPT = 2;
let faults = 0;

const good = files(specs);
const { problems, exempt } = await lint(config, good);
good.forEach((file, index) => problems[index].forEach(({ rule, line, message }) =>
  fault(`${file}:${line}: ${message} [redocly ${rule}]`)));
if (exempt !== EXEMPT) fault(`.redocly.lint-ignore.yaml exempts ${exempt} reports, and ${EXEMPT} are known`);
for (const [file, rules] of await check(good)) rules.forEach((rule) => fault(`${file}: refused by check for ${rule}`));

const bad = files(broken);
const [byCheck, byRedocly] = [await check(bad), (await lint(config, bad)).problems];
if (bad.length <= 25) fault(`${broken} has no more than ${bad.length} files`);
bad.forEach((file, index) => {
  const [, wanted, alsoWanted] = readFileSync(file, 'utf8').match(/^# check: (\S+); redocly: (\S+)\n/);
  refusal(file, 'check', wanted, byCheck.get(file));
  refusal(file, 'redocly', alsoWanted, byRedocly[index].map(({ rule }) => rule));
});
console.log(`${good.length} specs pass, ${bad.length - 1} broken ones are refused by both`);
process.exitCode = faults > 0 ? 1 : 0;

function refusal(file, linter, rule, found) {
  const right = rule === '-' ? found.length === 0 : found.includes(rule);
  if (!right) fault(`${file}: ${linter} should say ${rule}, and says ${found.join(', ') || 'nothing'}`);
}

function fault(message) {
  faults += 1;
  console.error(message);
}

function files(folder) {
  return readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => `${folder}/${name}`);
}

/** The rules of `rollbook specs check` that each file breaks. */
function check(paths) {
  return new Promise((resolve) => {
    execFile(rollbook, ['specs', 'check', ...paths], { maxBuffer: 1 << 28 }, (error, stdout) => {
      const rules = new Map(paths.map((path) => [path, []]));
      for (const [, path, rule] of stdout.matchAll(/^(.+?):\d+: #.* \[([a-z-]+)\]$/gm)) rules.get(path).push(rule);
      const found = [...rules.values()].some((it) => it.length > 0);
      // The exit status says the same as the text: a command that is not there would else pass for a good word.
      if (Boolean(error) !== found) throw new Error(`rollbook specs check: ${error?.message ?? 'exits with 0'}`);
      resolve(rules);
    });
  });
}
