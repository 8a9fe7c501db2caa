// Runs the commands and programs of specs/README.md unchanged: `run` generates its clients with the commands, and the
// programs must print the documented output.
//
//   node readme.mjs commands README LANGUAGE N       prints the Nth block of commands of a language
//   node readme.mjs formats README URL               prints the commands for other formats, for the sandbox at URL
//   node readme.mjs try README LANGUAGE OUT URL      runs the program, in OUT, against the sandbox at URL
//   node readme.mjs pinned FILE ARGUMENT...          checks an install command against the versions in FILE
//   node readme.mjs batch generate OPTION...         writes the input of `openapi-generator-cli batch` for these options
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const SANDBOX = 'http://127.0.0.1:4010';
const TITLES = {
  typescript: 'TypeScript',
  python: 'Python',
  java: 'Java',
  go: 'Go',
  php: 'PHP',
  ruby: 'Ruby',
  csharp: 'C#',
  kotlin: 'Kotlin',
  orval: 'orval and oazapfts',
  overlays: 'Overlays',
};
const jobs = { commands, formats, try: tryOut, pinned, batch };
const [job, ...words] = process.argv.slice(2);
try {
  jobs[job](...words);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function textUnder(readme, name) {
  const title = TITLES[name];
  const text = readme.split(/^(?=## )/m).find((it) => it.startsWith(`## ${title}\n`));
  if (!text) throw new Error(`the README has no section ${title}`);
  return text;
}

/** The section of a language: its text, the commands, the program, and the commands that run it. */
function section(readme, language) {
  const title = TITLES[language];
  const text = textUnder(readme, language);
  const blocks = fences(text);
  const at = blocks.findIndex(({ info }) => info === language);
  const [program, ...others] = blocks.slice(at);
  if (at < 1 || others.length !== 1 || blocks.some(({ info }) => info !== 'bash' && info !== language)) {
    throw new Error(`under ${title} the README should have commands, one program, and the commands that run it`);
  }
  return { text, commands: blocks.slice(0, at), program: program.code, run: others[0].code };
}

function fences(text) {
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, info, code]) => ({ info, code }));
}

function commands(file, language, number) {
  const text = textUnder(readFileSync(file, 'utf8'), language);
  const block = fences(text).filter(({ info }) => info === 'bash')[number - 1];
  if (!block) throw new Error(`under ${language} the README has no block ${number} of commands`);
  process.stdout.write(block.code);
}

function formats(file, url) {
  const text = readFileSync(file, 'utf8').split(/^(?=## )/m).find((it) => it.startsWith('## Other formats\n'));
  const blocks = fences(text ?? '');
  if (blocks.length !== 2) throw new Error('the README should have two blocks of commands under Other formats');
  // The folder of this run.
  const lines = blocks.flatMap(({ code }) => code.split('\n')).filter((line) => !line.startsWith('export '));
  process.stdout.write(lines.join('\n').replaceAll(SANDBOX, url));
}

function tryOut(file, language, out, url) {
  const readme = readFileSync(file, 'utf8');
  const { text, program, run } = section(readme, language);
  const path = /The program, as `\$OUT\/([\w/.]+)`/.exec(text)?.[1];
  if (!path) throw new Error(`the README lacks the path of the program for ${language}`);
  const parts = program.split(SANDBOX);
  if (parts.length !== 2) throw new Error(`the program for ${language} should have ${SANDBOX} once`);
  writeFileSync(`${out}/${path}`, parts.join(url));
  const done = spawnSync('bash', ['-euo', 'pipefail', '-c', run], {
    env: { ...process.env, OUT: out },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const expected = fences(readme).filter(({ info }) => info === 'text');
  if (expected.length !== 1) throw new Error('the README should say once, as text, what the programs print');
  if (done.status !== 0 || done.stdout !== expected[0].code) {
    throw new Error(`ended with ${done.status} and printed\n${done.stdout}instead of\n${expected[0].code}`);
  }
}

function pinned(file, ...words) {
  const text = readFileSync(file, 'utf8');
  const expected = file.endsWith('.json')
    ? Object.entries(JSON.parse(text).dependencies).map((pin) => pin.join('@'))
    : text.split('\n');
  const [install, ...rest] = words;
  const named = rest.filter((word, i) => !word.startsWith('--') && rest[i - 1] !== '--prefix');
  const others = named.filter((name) => !expected.includes(name));
  if (install !== 'install' || named.length === 0 || others.length > 0) {
    throw new Error(`the README has \`${words.join(' ')}\`, which differs from ${file}`);
  }
}

function batch(...words) {
  const text = { type: 'string' };
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      spec: { ...text, short: 'i' },
      generator: { ...text, short: 'g' },
      output: { ...text, short: 'o' },
      property: { ...text, short: 'p', multiple: true },
      library: text,
      'invoker-package': text,
      'api-package': text,
      'model-package': text,
      'enum-name-mappings': text,
      'global-property': text,
      config: { ...text, short: 'c' },
    },
  });
  if (positionals.join() !== 'generate') throw new Error(`not supported in a batch: ${words.join(' ')}`);
  const pairs = (words = '') => Object.fromEntries(words.split(',').filter(Boolean).map((it) => it.split('=')));
  const config = {
    ...(values.config && JSON.parse(readFileSync(values.config, 'utf8'))),
    inputSpec: values.spec,
    outputDir: values.output,
    generatorName: values.generator,
    library: values.library,
    invokerPackage: values['invoker-package'],
    apiPackage: values['api-package'],
    modelPackage: values['model-package'],
    additionalProperties: pairs(values.property?.join(',')),
    enumNameMappings: pairs(values['enum-name-mappings']),
    globalProperties: pairs(values['global-property']),
  };
  writeFileSync(`${values.output}.json`, JSON.stringify(config, null, 2));
}
