// The two linters, run for what they say: Redocly's command line and `rollbook specs check`.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('node_modules/.bin/redocly', import.meta.url));
const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

/** The problems of each file, and how many were exempt in all. */
export async function lint(config, files) {
  const said = await redocly('lint', '--config', config, '--format', 'json', '--max-problems', '1000', ...files);
  // One JSON document for each file, one after the other.
  const reports = said.split(/(?<=^\})(?=\{)/m).map((report) => JSON.parse(report));
  if (reports.length !== files.length) throw new Error(`redocly lint reports on ${reports.length} files`);
  return {
    problems: reports.map(({ problems }) => problems.map(({ ruleId, message, location: [{ start, pointer }] }) =>
      ({ rule: ruleId, pointer, line: start?.line, message }))),
    exempt: reports.reduce((sum, { totals }) => sum + totals.ignored, 0),
  };
}

/** What changed, each with the part of a version (major, minor or patch) that it asks for. */
export async function diff(from, to) {
  return JSON.parse(await redocly('diff', from, to, '--format', 'json', '--fail-on', 'none')).changes;
}

/** The rules of `rollbook specs check` that each file breaks. */
export function check(rollbook, files) {
  return new Promise((resolve, reject) => {
    execFile(rollbook, ['specs', 'check', '--json', ...files], { maxBuffer: 1 << 28 }, (error, stdout) => {
      try {
        const faults = JSON.parse(stdout);
        // The exit status is what a build goes by.
        if (faults.length > 0 !== Boolean(error)) throw new Error('its exit status is not what it says');
        resolve(new Map(files.map((file) => [file, faults.filter((it) => it.file === file).map(({ rule }) => rule)])));
      } catch (reason) {
        reject(new Error(`rollbook specs check: ${error?.message ?? reason}`));
      }
    });
  });
}

/** Standard output; Redocly's exit status says that it found something, and so does what it writes. */
function redocly(...words) {
  return new Promise((resolve, reject) => {
    execFile(command, words, { env, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (stdout.trim() === '') reject(error ?? new Error(stderr));
      else resolve(stdout);
    });
  });
}
