// Checks the files of `rollbook specs export`: Redocly finds no problem in the OpenAPI 3.1 files and the Arazzo workflows,
// newman runs the Postman collections, and `redocly respect` the workflows, against a fresh sandbox each. With a wrong
// secret both have to fail, or they would test nothing. Usage: node exports.mjs ROLLBOOK CONFIG EXPORTS (a folder with
// every format).
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import newman from 'newman';
import { APIS } from './examples.mjs';
import { lint, respect } from './linters.mjs';

const [rollbook, config, folder] = process.argv.slice(2);
const sandboxes = new Set();
process.on('exit', () => sandboxes.forEach((sandbox) => sandbox.kill()));
let failures = 0;

const file = (api, extension) => `${folder}/${api}.${extension}`;
await lintAll('openapi-3.1.json');
await lintAll('arazzo.json');
await Promise.all(APIS.map(async (api) => {
  for (const wrong of [false, true]) {
    report(api, wrong, 'collection', await inSandbox(api, wrong, (environment) => runCollection(api, environment)));
    report(api, wrong, 'workflows', await inSandbox(api, wrong, (environment) => runWorkflows(api, environment)));
  }
}));
process.exitCode = failures > 0 ? 1 : 0;

async function lintAll(extension) {
  const files = APIS.map((api) => file(api, extension));
  const { problems } = await lint(config, files);
  problems.forEach((found, index) => {
    // The paths of Members Portal are exceptions in 3.0 too.
    const unexpected = found.filter(({ rule }) => !(APIS[index] === 'members-portal' && rule === 'no-ambiguous-paths'));
    unexpected.forEach(({ rule, line, message }) => fail(`${files[index]}:${line}: ${message} [redocly ${rule}]`));
  });
}

/** Calls `run` with the environment of a sandbox; one with a wrong secret, if wanted. */
async function inSandbox(api, wrong, run) {
  const sandbox = spawn(rollbook, ['sandbox', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  sandboxes.add(sandbox);
  try {
    const url = await address(sandbox);
    const environment = await (await fetch(`${url}/docs/${api}.sandbox.postman_environment.json`)).json();
    const secret = environment.values.findLast(({ key }) => ['clientSecret', 'password', 'apiKey'].includes(key));
    if (wrong) environment.values.filter(({ key }) => key === 'clientSecret' || key === secret.key)
      .forEach((it) => { it.value = 'wrong'; });
    return await run(environment);
  } finally {
    sandbox.kill();
    sandboxes.delete(sandbox);
  }
}

async function address(sandbox) {
  for await (const line of createInterface({ input: sandbox.stdout })) {
    const [, url] = line.match(/^listening on (\S+)/) ?? [];
    if (url) return url;
  }
  throw new Error('the sandbox does not start');
}

/** The failed tests, and what ran. */
function runCollection(api, environment) {
  const collection = JSON.parse(readFileSync(file(api, 'postman_collection.json'), 'utf8'));
  return new Promise((resolve, reject) => {
    newman.run({ collection, environment, reporters: [] }, (error, { run } = {}) => {
      if (error) reject(error);
      else resolve({
        done: `${run.executions.length} requests`,
        failed: run.failures.map(({ source, error: { message } }) => `${source?.name}: ${message}`),
      });
    });
  });
}

/** The failed checks, and what ran. */
async function runWorkflows(api, { values }) {
  const account = Object.fromEntries(values.map(({ key, value }) => [key, value]));
  const { baseUrl, clientId, clientSecret, ...others } = account;
  // Every input that a workflow may have; Arazzo expressions cannot encode.
  const inputs = { ...others, clientBasic: btoa(`${clientId}:${clientSecret}`) };
  const steps = await respect(file(api, 'arazzo.json'), { [api]: baseUrl }, inputs);
  return {
    done: `${steps.length} steps`,
    failed: steps.flatMap(({ step, failed }) => failed.map(({ name, message }) => `${step}: ${name}: ${message}`)),
  };
}

function report(api, wrong, what, { done, failed }) {
  if (!wrong) failed.forEach((it) => fail(`${api}: ${what}: ${it}`));
  else if (failed.length === 0) fail(`${api}: ${what}: all tests pass with a wrong secret`);
  if (!wrong) console.log(`${api}: ${what}: ${done}`);
}

function fail(message) {
  failures += 1;
  console.error(message);
}
