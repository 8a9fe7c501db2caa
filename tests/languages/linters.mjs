// Runs the two linters: Redocly's command line and `rollbook specs check`; and Redocly's runner of workflows.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('node_modules/.bin/redocly', import.meta.url));
const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

/** The problems of each file, and the total number of exceptions. */
export async function lint(config, files) {
  const output = await redocly('lint', '--config', config, '--format', 'json', '--max-problems', '1000', ...files);
  // A JSON document for each file.
  const reports = output.split(/(?<=^\})(?=\{)/m).map((report) => JSON.parse(report));
  if (reports.length !== files.length) throw new Error(`redocly lint reports on ${reports.length} files`);
  return {
    problems: reports.map(({ problems }) => problems.map(({ ruleId, message, location: [{ start, pointer }] }) =>
      ({ rule: ruleId, pointer, line: start?.line, message }))),
    exempt: reports.reduce((sum, { totals }) => sum + totals.ignored, 0),
  };
}

/** The changes, each with the part of the version (major, minor or patch) that it requires. */
export async function diff(from, to) {
  return JSON.parse(await redocly('diff', from, to, '--format', 'json', '--fail-on', 'none')).changes;
}

/** The steps that an Arazzo file runs against the servers (by the names of its sources), each with its failed checks. */
export async function respect(file, servers, inputs) {
  const report = `${file}.report.json`;
  const server = Object.entries(servers).map((pair) => pair.join('=')).join(',');
  // Its own check of the status does not know ranges such as 2XX; the criteria of each step check the status.
  await redocly('respect', file, '--server', server, '--input', JSON.stringify(inputs), '--json-output', report,
    '--severity', 'STATUS_CODE_CHECK=off').catch((error) => error);
  const [{ executedWorkflows }] = Object.values(JSON.parse(readFileSync(report, 'utf8')).files);
  return executedWorkflows.flatMap(({ workflowId, executedSteps }) => executedSteps.map(({ stepId, checks }) =>
    ({ step: `${workflowId}/${stepId}`, failed: checks.filter(({ status }) => status === 'error') })));
}

/** The rules of `rollbook specs check` that each file breaks. */
export function check(rollbook, files) {
  return new Promise((resolve, reject) => {
    execFile(rollbook, ['specs', 'check', '--json', ...files], { maxBuffer: 1 << 28 }, (error, stdout) => {
      try {
        const diagnostics = JSON.parse(stdout);
        // A build checks only the exit status.
        if (diagnostics.length > 0 !== Boolean(error)) throw new Error('its exit status does not match its output');
        resolve(new Map(files.map((file) => [file, diagnostics.filter((it) => it.file === file).map(({ rule }) => rule)])));
      } catch (reason) {
        reject(new Error(`rollbook specs check: ${error?.message ?? reason}`));
      }
    });
  });
}

/** Standard output. Redocly's exit status only repeats that there are problems. */
function redocly(...words) {
  return new Promise((resolve, reject) => {
    execFile(command, words, { env, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (stdout.trim() === '') reject(error ?? new Error(stderr));
      else resolve(stdout);
    });
  });
}
