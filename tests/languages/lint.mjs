// The specs pass both linters, and both reject each broken spec by the rules that its first line names; `-` means that the
// linter does not see it. Usage: node lint.mjs ROLLBOOK CONFIG SPECS BROKEN (folders). The messages of *check* are
// snapshots of rollbook-codegen.
import { readFileSync, readdirSync } from 'node:fs';
import { check, lint } from './linters.mjs';

const [rollbook, config, specs, broken] = process.argv.slice(2);
const EXEMPT = 2;
let failures = 0;

const good = files(specs);
const { problems, exempt } = await lint(config, good);
good.forEach((file, index) => problems[index].forEach(({ rule, line, message }) =>
  fail(`${file}:${line}: ${message} [redocly ${rule}]`)));
if (exempt !== EXEMPT) fail(`.redocly.lint-ignore.yaml has ${exempt} exceptions instead of ${EXEMPT}`);
for (const [file, rules] of await check(rollbook, good)) {
  rules.forEach((rule) => fail(`${file}: rejected by check for ${rule}`));
}

const bad = files(broken);
const [byCheck, byRedocly] = [await check(rollbook, bad), (await lint(config, bad)).problems];
if (bad.length <= 25) fail(`${broken} has only ${bad.length} files`);
bad.forEach((file, index) => {
  const [, expected, expectedByRedocly] = readFileSync(file, 'utf8').match(/^# check: (\S+); redocly: (\S+)\n/);
  checkRule(file, 'check', expected, byCheck.get(file));
  checkRule(file, 'redocly', expectedByRedocly, byRedocly[index].map(({ rule }) => rule));
});
console.log(`${good.length} specs pass, ${bad.length - 1} broken ones are rejected by their rules`);
process.exitCode = failures > 0 ? 1 : 0;

function checkRule(file, linter, rule, found) {
  const right = rule === '-' ? found.length === 0 : found.includes(rule);
  if (!right) fail(`${file}: ${linter} should report ${rule}, and reports ${found.join(', ') || 'nothing'}`);
}

function fail(message) {
  failures += 1;
  console.error(message);
}

function files(folder) {
  return readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => `${folder}/${name}`);
}
