// Tests the pages of a running sandbox as a user, in headless Chromium, and reports what is wrong. tests/browser/run
// starts the sandbox, whose faults revoke the tokens of each API after its first call.
//
//   node pages.mjs URL SPECS SCREENSHOTS CHROMIUM
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { load } from "js-yaml";
import { chromium } from "playwright-core";

const [url, specs, screenshots, executablePath] = process.argv.slice(2);
const apis = ["memberclicks", "members-portal", "questionpro", "yourcourts", "b2core"];
const methods = ["get", "post", "put", "patch", "delete"];

// In the initial state, these respond with an example of the spec; YourCourts documents no body.
const as_documented = {
  memberclicks: { id: "listMemberStatuses" },
  "members-portal": { id: "listOrgItems" },
  questionpro: { id: "addMembers" },
  yourcourts: { id: "createOrUpdateUser", without_body: true },
  // The documented profile; the documented requests use another.
  b2core: { id: "getProfile", fill: { profileId: "6006dda272f002519c3eb505" } },
};

// Method, path and id of every operation of a spec, and the operation itself.
function operations(spec) {
  return Object.entries(spec.paths).flatMap(([path, item]) =>
    methods.filter((method) => item[method]).map((method) => ({ method, path, ...item[method] })),
  );
}

const name = ({ method, path, operationId }) => `${method.toUpperCase()} ${path} ${operationId}`;

// Requests to other hosts and errors of the browser; and calls whose token was rejected.
const problems = [];
const rejected = [];

function watch(page, expected = [401]) {
  page.on("request", (request) => {
    const at = new URL(request.url());
    if (at.protocol !== "data:" && at.origin !== url) problems.push(`${page.url()} requested ${request.url()}`);
  });
  page.on("response", (response) => response.status() === 401 && rejected.push(new URL(response.url()).pathname));
  page.on("websocket", (socket) => problems.push(`${page.url()} opened a socket to ${socket.url()}`));
  page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    const is_expected = expected.some((status) => message.text().includes(`status of ${status}`));
    if (message.type() === "error" && !is_expected) problems.push(`${page.url()}: ${message.text()}`);
  });
}

// Opens an API's page, with the sandbox's credentials filled in.
async function open(page, api) {
  await page.goto(`${url}/docs/${api}`);
  const status = page.locator("#status:not(:empty)");
  assert.equal(await status.textContent(), "The sandbox's credentials are filled in.");
}

const block = (page, { operationId }) => page.locator(`.opblock[id$="-${operationId}"]`);

// Clicks "Try it out" and "Execute", and reads the response from the page and from the network.
async function try_out(page, operation, fill = {}) {
  const rendered = block(page, operation);
  await rendered.locator(".opblock-summary-control").click();
  await rendered.locator(".try-out__btn").click();
  for (const [name, value] of Object.entries(fill)) {
    await rendered.locator(`tr[data-param-name="${name}"] input`).fill(value);
  }
  const responses = [];
  const listen = (response) => responses.push(response);
  page.on("response", listen);
  await rendered.locator(".btn.execute").click();
  const live = rendered.locator(".live-responses-table tbody .response-col_status").first();
  await live.waitFor();
  await rendered.locator(".loading-container").waitFor({ state: "detached" });
  page.off("response", listen);
  const response = responses.at(-1);
  const status = parseInt(await live.innerText());
  const { operationId } = operation;
  assert.ok(response, `${operationId}: the call gets a response, and does not fail with "${await live.innerText()}"`);
  assert.equal(response.request().headers().accept, "application/json", `${operationId}: the call accepts JSON`);
  assert.equal(status, response.status(), `${operationId}: the page shows the status`);
  const text = status === 204 ? "" : await response.text();
  const [shown] = await rendered.locator(".live-responses-table .highlight-code code").allInnerTexts();
  return { status, text, shown };
}

// The documented status of success, and its example bodies.
function documented(spec, { responses }) {
  const [key, response] = Object.entries(responses).find(([status]) => status.startsWith("2"));
  const body = response.content?.["application/json"] ?? {};
  const named = Object.values(body.examples ?? {}).map(({ $ref, value }) =>
    $ref ? spec.components.examples[$ref.split("/").at(-1)].value : value,
  );
  const examples = body.example ? [body.example] : named;
  const fits = (status) => (key === "2XX" ? 200 <= status && status < 300 : String(status) === key);
  return { key, fits, examples };
}

async function look_at(page, api) {
  const spec = load(readFileSync(`${specs}/${api}.yaml`, "utf8"));
  const expected = operations(spec);
  await open(page, api);

  const rendered = await page.locator(".opblock").evaluateAll((blocks) =>
    blocks.map((block) => {
      const text = (part) => block.querySelector(`.opblock-summary-${part}`).textContent;
      const path = block.querySelector(".opblock-summary-path").dataset.path;
      return `${text("method")} ${path} ${text("operation-id")}`;
    }),
  );
  assert.deepEqual(rendered.toSorted(), expected.map(name).toSorted(), `${api}: the page has the operations of the spec`);

  // The operation with the documented response comes first, in the initial state, and stays open for the screenshot.
  const { id, fill, without_body } = as_documented[api];
  const first = expected.find(({ operationId }) => operationId === id);
  const { status, text, shown } = await try_out(page, first, fill);
  const { key, fits, examples } = documented(spec, first);
  assert.ok(fits(status), `${api}: ${id} responds with ${status}, and ${key} is documented`);
  const response = JSON.parse(text);
  // QuestionPro adds an id to every response.
  if (response.requestID) response.requestID = examples[0].requestID;
  const is_one = examples.some((example) => isDeepStrictEqual(response, example));
  assert.ok(without_body || is_one, `${api}: ${id} responds with a documented body, and not ${text}`);
  assert.deepEqual(JSON.parse(shown), JSON.parse(text), `${api}: ${id}'s response is shown`);
  await page.screenshot({ path: `${screenshots}/${api}.png`, fullPage: true });

  // All others, with the default values of the page; deletes come last, the innermost first.
  const depth = ({ method, path }) => (method === "delete" ? 99 - path.length / 100 : 0);
  const others = expected.filter((operation) => operation !== first).toSorted((a, b) => depth(a) - depth(b));
  for (const operation of others) {
    const { status, text } = await try_out(page, operation);
    await block(page, operation).locator(".opblock-summary-control").click();
    const { fits, key } = documented(spec, operation);
    assert.ok(fits(status), `${api}: ${operation.operationId} responds with ${status}, not ${key}: ${text}`);
  }
  // The next call had a revoked token, and the page got another one.
  const has_tokens = expected.some(({ tags }) => tags.includes("Tokens"));
  assert.equal(rejected.splice(0).length, has_tokens ? 1 : 0, `${api}: one rejected token for each that was revoked`);
  console.log(`${api}: ${rendered.length} operations rendered, tried out and successful`);
}

async function look_at_list(page) {
  await page.goto(url);
  const rendered = page.locator("#apis tbody td:first-child a");
  const links = await rendered.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  assert.deepEqual(links, apis.map((api) => `/docs/${api}`), "the list links the five APIs");
  for (const link of links) {
    await page.goto(url);
    await page.locator(`a[href="${link}"]`).click();
    await page.locator(".opblock").first().waitFor();
    await page.locator("header summary").click();
    const files = page.locator("header li a");
    await files.last().click({ trial: true });
    const names = await files.evaluateAll((all) => all.map(({ href }) => href));
    assert.equal(names.length, 7, `${link} lists the spec in each format`);
    for (const name of names) assert.equal((await page.request.get(name)).status(), 200, name);
  }
  console.log("list: five links, and each leads to its page, which links the spec in each format");
}

// A call of another program: creates a user of YourCourts.
async function create_user(email, path = "") {
  const user = { email, firstName: "Ada", lastName: "Lovelace" };
  const headers = { "X-API-Key": "sandbox-key", "Content-Type": "application/json" };
  const sent = fetch(`${url}/yourcourts/v1/users${path}`, { method: "POST", headers, body: JSON.stringify(user) });
  return (await sent.catch(() => ({ status: 0 }))).status;
}

// The first page, while a program calls the sandbox. The clock of the page is mocked, so nothing waits.
async function look_at_records_and_requests(page) {
  await page.clock.install();
  await page.goto(url);
  const status = page.getByRole("status");
  const rows = page.locator("#requests tbody tr");
  const cells = async (row) => (await rows.nth(row).locator("td").allInnerTexts()).slice(1);
  const users = page.locator("#records-yourcourts");
  const after_a_second = async () => {
    const asked = page.waitForResponse(`${url}/sandbox/state`);
    await page.clock.runFor(1000);
    await asked;
  };
  const { script: first_script } = (await (await fetch(`${url}/sandbox/state`)).json()).faults;
  await users.waitFor();
  assert.equal(await page.locator("#script").inputValue(), first_script, "the initial script is shown");
  assert.equal(await users.locator("summary").innerText(), "YourCourts users: 1");
  assert.equal(await page.locator("#records summary").count(), apis.length, "each API has its records");
  await page.getByRole("button", { name: "Clear requests" }).click();
  await status.getByText("log is empty").waitFor();
  assert.equal(await page.locator("#total").innerText(), "None yet.");

  // Records and requests update automatically, and are escaped.
  await users.locator("summary").click();
  await users.locator("pre").getByText("some.email@domain.com").waitFor();
  assert.equal(await create_user("ada@example.org", "?token=planted"), 201);
  assert.equal(await create_user("<b>@example.org", "/<img%20src=x>"), 400);
  await after_a_second();
  await rows.nth(1).waitFor();
  assert.deepEqual(await cells(1), ["YourCourts createOrUpdateUser", "POST /yourcourts/v1/users?…", "201", ""]);
  assert.deepEqual((await cells(0))[2], "400");
  assert.equal(await users.locator("summary").innerText(), "YourCourts users: 2");
  await users.locator("pre").getByText("ada@example.org").waitFor();
  const shown = await page.locator("main").innerText();
  for (const hidden of ["sandbox-key", "planted"]) assert.ok(!shown.includes(hidden), `${hidden} is not shown`);

  // Nothing changes while updates are off.
  await page.getByLabel("Update every second").uncheck();
  await create_user("grace@example.org");
  await page.clock.runFor(5000);
  assert.equal(await rows.count(), 2);
  await page.getByLabel("Update every second").check();
  await after_a_second();
  await rows.nth(2).waitFor();

  // The sandbox accepts every example script, and rejects an invalid one with the reason.
  const script = page.getByLabel("Script", { exact: true });
  const begin = page.getByLabel("Example script");
  const on = page.getByRole("button", { name: "Switch on" });
  const off = page.getByRole("button", { name: "Switch off" });
  for (const preset of await begin.locator("option").allInnerTexts()) {
    await begin.selectOption(preset);
    await on.click();
    await status.getByText("Faults are on.").waitFor();
    await off.click();
    await status.getByText("Faults are off.").waitFor();
  }
  await script.fill('{ "rules": [{ "fault": "drop" }] }');
  await on.click();
  await page.getByRole("alert").getByText("rules[0].fault: unknown variant `drop`").waitFor();
  assert.equal(await script.getAttribute("aria-invalid"), "true");
  const rules = [{ times: 1, fault: "drop_after" }, { times: 1, fault: { status: 503 } }];
  await script.fill(JSON.stringify({ rules }, null, 2));
  await on.click();
  await page.getByRole("alert").waitFor({ state: "hidden" });
  assert.equal(await create_user("alan@example.org"), 0);
  assert.equal(await create_user("alan@example.org"), 503);
  assert.equal(await create_user("alan@example.org"), 200);
  await after_a_second();
  await rows.nth(5).waitFor();
  const outcomes = await Promise.all([2, 1, 0].map(cells));
  assert.deepEqual(outcomes.map((row) => row.slice(2)), [["no response", "drop_after"], ["503", "status"], ["200", ""]]);
  await page.locator("#on").getByText("rule 1: 1 hits, rule 2: 1 hits").waitFor();
  await page.screenshot({ path: `${screenshots}/list.png`, fullPage: true });

  // By keyboard only.
  const press = async (name, words) => {
    await page.locator("#apis a").last().focus();
    const focused = () => page.evaluate(() => document.activeElement.textContent);
    do await page.keyboard.press("Tab");
    while ((await focused()) !== name);
    await page.keyboard.press("Enter");
    await status.getByText(words).waitFor();
  };
  await press("Remove all records", "All records are removed");
  await users.getByText("YourCourts users: 0").waitFor();
  await press("Reset", "Reset to the initial state");
  await users.getByText("YourCourts users: 1").waitFor();

  // Restores the script for the other pages.
  await fetch(`${url}/sandbox/faults`, { method: "PUT", body: first_script });
  console.log("list: records, requests and faults are shown and changed, by mouse and keyboard");
}

mkdirSync(screenshots, { recursive: true });
// The browser's own network services are off, and no host name resolves.
const quiet = ["quic", "background-networking", "component-update", "sync"].map((what) => `--disable-${what}`);
const nowhere = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";
const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", ...quiet, nowhere];
const browser = await chromium.launch({ executablePath, args });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(15_000);
  watch(page);
  await look_at_list(page);
  const first_page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  first_page.setDefaultTimeout(15_000);
  watch(first_page, [400]);
  await look_at_records_and_requests(first_page);
  await first_page.close();
  for (const api of apis) await look_at(page, api);
} catch (error) {
  problems.push(error.message);
} finally {
  await browser.close();
}
// The failure comes after the errors of the browser.
for (const problem of problems) console.error(problem);
process.exitCode = problems.length ? 1 : 0;
