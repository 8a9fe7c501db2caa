// The specs pass both linters, and each broken spec is refused by both, for the fault that its first line names; `-`
// stands for a linter that does not see it. Usage:
// node lint.mjs ROLLBOOK CONFIG SPECS BROKEN (folders). What *check* says of each is a snapshot of rollbook-codegen's.
import { readFileSync, readdirSync } from 'node:fs';
import { check, lint } from './linters.mjs';

const [rollbook, config, specs, broken] = process.argv.slice(2);
const EXEMPT = 2;
let faults = 0;

const good = files(specs);
const { problems, exempt } = await lint(config, good);
good.forEach((file, index) => problems[index].forEach(({ rule, line, message }) =>
  fault(`${file}:${line}: ${message} [redocly ${rule}]`)));
if (exempt !== EXEMPT) fault(`.redocly.lint-ignore.yaml exempts ${exempt}, and ${EXEMPT} are known`);
for (const [file, rules] of await check(rollbook, good)) {
  rules.forEach((rule) => fault(`${file}: refused by check for ${rule}`));
}

const bad = files(broken);
const [byCheck, byRedocly] = [await check(rollbook, bad), (await lint(config, bad)).problems];
if (bad.length <= 25) fault(`${broken} has no more than ${bad.length} files`);
bad.forEach((file, index) => {
  const [, wanted, alsoWanted] = readFileSync(file, 'utf8').match(/^# check: (\S+); redocly: (\S+)\n/);
  refusal(file, 'check', wanted, byCheck.get(file));
  refusal(file, 'redocly', alsoWanted, byRedocly[index].map(({ rule }) => rule));
});
console.log(`${good.length} specs pass, ${bad.length - 1} broken ones are refused for their own fault`);
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
