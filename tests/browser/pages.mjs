// Goes through the pages of a running sandbox as a person would, in headless Chromium, and says what is not as it
// should be. tests/browser/run starts the sandbox, whose faults end the tokens of each API after its first call.
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

// On the first state, these answer with an example of the spec; of YourCourts, no body is documented.
const as_documented = {
  memberclicks: { id: "listMemberStatuses" },
  "members-portal": { id: "listOrgItems" },
  questionpro: { id: "addMembers" },
  yourcourts: { id: "createOrUpdateUser", without_body: true },
  // The profile that the vendor's page prints; its requests name another.
  b2core: { id: "getProfile", fill: { profileId: "6006dda272f002519c3eb505" } },
};

// Method, path and id of every operation of a spec, and the operation itself.
function operations(spec) {
  return Object.entries(spec.paths).flatMap(([path, item]) =>
    methods.filter((method) => item[method]).map((method) => ({ method, path, ...item[method] })),
  );
}

const name = ({ method, path, operationId }) => `${method.toUpperCase()} ${path} ${operationId}`;

// What is asked of anyone but the sandbox, and what the browser complains about; and calls whose token was refused.
const faults = [];
const refused = [];

function watch(page, expected = [401]) {
  page.on("request", (request) => {
    const at = new URL(request.url());
    if (at.protocol !== "data:" && at.origin !== url) faults.push(`${page.url()} asked for ${request.url()}`);
  });
  page.on("response", (response) => response.status() === 401 && refused.push(new URL(response.url()).pathname));
  page.on("websocket", (socket) => faults.push(`${page.url()} opened a socket to ${socket.url()}`));
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    const refusal = expected.some((status) => message.text().includes(`status of ${status}`));
    if (message.type() === "error" && !refusal) faults.push(`${page.url()}: ${message.text()}`);
  });
}

// Opens an API's page, with the sandbox's credentials filled in.
async function open(page, api) {
  await page.goto(`${url}/docs/${api}`);
  const status = page.locator("#status:not(:empty)");
  assert.equal(await status.textContent(), "The sandbox's credentials are filled in.");
}

const block = (page, { operationId }) => page.locator(`.opblock[id$="-${operationId}"]`);

// Clicks "Try it out" and "Execute", and reads the answer off the page and off the wire.
async function try_out(page, operation, fill = {}) {
  const drawn = block(page, operation);
  await drawn.locator(".opblock-summary-control").click();
  await drawn.locator(".try-out__btn").click();
  for (const [name, value] of Object.entries(fill)) {
    await drawn.locator(`tr[data-param-name="${name}"] input`).fill(value);
  }
  const answers = [];
  const listen = (response) => answers.push(response);
  page.on("response", listen);
  await drawn.locator(".btn.execute").click();
  const live = drawn.locator(".live-responses-table tbody .response-col_status").first();
  await live.waitFor();
  await drawn.locator(".loading-container").waitFor({ state: "detached" });
  page.off("response", listen);
  const answer = answers.at(-1);
  const status = parseInt(await live.innerText());
  const { operationId } = operation;
  assert.ok(answer, `${operationId}: the call is answered, and does not fail with "${await live.innerText()}"`);
  assert.equal(answer.request().headers().accept, "application/json", `${operationId}: the vendors want JSON`);
  assert.equal(status, answer.status(), `${operationId}: the page shows the answer's status`);
  const text = status === 204 ? "" : await answer.text();
  const [shown] = await drawn.locator(".live-responses-table .highlight-code code").allInnerTexts();
  return { status, text, shown };
}

// The status of success that a spec documents, and the bodies it shows for it.
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

  const drawn = await page.locator(".opblock").evaluateAll((blocks) =>
    blocks.map((block) => {
      const text = (part) => block.querySelector(`.opblock-summary-${part}`).textContent;
      const path = block.querySelector(".opblock-summary-path").dataset.path;
      return `${text("method")} ${path} ${text("operation-id")}`;
    }),
  );
  assert.deepEqual(drawn.toSorted(), expected.map(name).toSorted(), `${api}: the operations drawn are the spec's`);

  // The one that answers as documented comes first, on the first state, and stays open for the screenshot.
  const { id, fill, without_body } = as_documented[api];
  const first = expected.find(({ operationId }) => operationId === id);
  const { status, text, shown } = await try_out(page, first, fill);
  const { key, fits, examples } = documented(spec, first);
  assert.ok(fits(status), `${api}: ${id} answers ${status}, and ${key} is documented`);
  const answer = JSON.parse(text);
  // QuestionPro gives every answer an id of its own.
  if (answer.requestID) answer.requestID = examples[0].requestID;
  const is_one = examples.some((example) => isDeepStrictEqual(answer, example));
  assert.ok(without_body || is_one, `${api}: ${id} answers with a documented body, and not ${text}`);
  assert.deepEqual(JSON.parse(shown), JSON.parse(text), `${api}: ${id}'s answer is shown`);
  await page.screenshot({ path: `${screenshots}/${api}.png`, fullPage: true });

  // All others, as the page fills them in; what takes records away comes last, and the innermost of it first.
  const depth = ({ method, path }) => (method === "delete" ? 99 - path.length / 100 : 0);
  const others = expected.filter((operation) => operation !== first).toSorted((a, b) => depth(a) - depth(b));
  for (const operation of others) {
    const { status, text } = await try_out(page, operation);
    await block(page, operation).locator(".opblock-summary-control").click();
    const { fits, key } = documented(spec, operation);
    assert.ok(fits(status), `${api}: ${operation.operationId} answers ${status}, not ${key}: ${text}`);
  }
  // The next signed call met an ended token, and the page got another by itself.
  const has_tokens = expected.some(({ tags }) => tags.includes("Tokens"));
  assert.equal(refused.splice(0).length, has_tokens ? 1 : 0, `${api}: one refused token for each that was ended`);
  console.log(`${api}: ${drawn.length} operations drawn, tried out and answered as documented`);
}

async function look_at_list(page) {
  await page.goto(url);
  const drawn = page.locator("#apis tbody td:first-child a");
  const links = await drawn.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  assert.deepEqual(links, apis.map((api) => `/docs/${api}`), "the list links the five APIs");
  for (const link of links) {
    await page.goto(url);
    await page.locator(`a[href="${link}"]`).click();
    await page.locator(".opblock").first().waitFor();
  }
  console.log("list: five links, and each leads to its page");
}

// What a program does that is tested against the sandbox: it creates a user of YourCourts, with a key.
async function create_user(email, path = "") {
  const user = { email, firstName: "Ada", lastName: "Lovelace" };
  const headers = { "X-API-Key": "sandbox-key", "Content-Type": "application/json" };
  const sent = fetch(`${url}/yourcourts/v1/users${path}`, { method: "POST", headers, body: JSON.stringify(user) });
  return (await sent.catch(() => ({ status: 0 }))).status;
}

// The first page, while a program calls the sandbox. Its clock is ours, so nothing here waits for a second to pass.
async function look_at_what_is_held_and_received(page) {
  await page.clock.install();
  await page.goto(url);
  const said = page.getByRole("status");
  const rows = page.locator("#requests tbody tr");
  const cells = async (row) => (await rows.nth(row).locator("td").allInnerTexts()).slice(1);
  const users = page.locator("#records-yourcourts");
  const a_second_later = async () => {
    const asked = page.waitForResponse(`${url}/sandbox/state`);
    await page.clock.runFor(1000);
    await asked;
  };
  const { script: first_script } = (await (await fetch(`${url}/sandbox/state`)).json()).faults;
  await users.waitFor();
  assert.equal(await page.locator("#script").inputValue(), first_script, "the script that it was started with is shown");
  assert.equal(await users.locator("summary").innerText(), "YourCourts users: 1");
  assert.equal(await page.locator("#records summary").count(), apis.length, "each API has its records");
  await page.getByRole("button", { name: "Forget requests" }).click();
  await said.getByText("forgotten").waitFor();
  assert.equal(await page.locator("#total").innerText(), "None yet.");

  // Records and requests come by themselves, whatever is in them.
  await users.locator("summary").click();
  await users.locator("pre").getByText("some.email@domain.com").waitFor();
  assert.equal(await create_user("ada@example.org", "?token=planted"), 201);
  assert.equal(await create_user("<b>@example.org", "/<img%20src=x>"), 400);
  await a_second_later();
  await rows.nth(1).waitFor();
  assert.deepEqual(await cells(1), ["YourCourts createOrUpdateUser", "POST /yourcourts/v1/users?…", "201", ""]);
  assert.deepEqual((await cells(0))[2], "400");
  assert.equal(await users.locator("summary").innerText(), "YourCourts users: 2");
  await users.locator("pre").getByText("ada@example.org").waitFor();
  const shown = await page.locator("main").innerText();
  for (const hidden of ["sandbox-key", "planted"]) assert.ok(!shown.includes(hidden), `${hidden} is not shown`);

  // Nothing moves while updates are off.
  await page.getByLabel("Update every second").uncheck();
  await create_user("grace@example.org");
  await page.clock.runFor(5000);
  assert.equal(await rows.count(), 2);
  await page.getByLabel("Update every second").check();
  await a_second_later();
  await rows.nth(2).waitFor();

  // Every script to begin with is one that the sandbox takes; a wrong one is rejected, with the reason.
  const script = page.getByLabel("Script, which can be edited");
  const begin = page.getByLabel("Script to begin with");
  const on = page.getByRole("button", { name: "Switch on" });
  const off = page.getByRole("button", { name: "Switch off" });
  for (const preset of await begin.locator("option").allInnerTexts()) {
    await begin.selectOption(preset);
    await on.click();
    await said.getByText("Faults are on.").waitFor();
    await off.click();
    await said.getByText("Faults are off.").waitFor();
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
  await a_second_later();
  await rows.nth(5).waitFor();
  const outcomes = await Promise.all([2, 1, 0].map(cells));
  assert.deepEqual(outcomes.map((row) => row.slice(2)), [["no response", "drop_after"], ["503", "status"], ["200", ""]]);
  await page.locator("#on").getByText("rule 1 has hit 1, rule 2 has hit 1").waitFor();
  await page.screenshot({ path: `${screenshots}/list.png`, fullPage: true });

  // By the keyboard alone.
  const press = async (name, words) => {
    await page.locator("#apis a").last().focus();
    const focused = () => page.evaluate(() => document.activeElement.textContent);
    do await page.keyboard.press("Tab");
    while ((await focused()) !== name);
    await page.keyboard.press("Enter");
    await said.getByText(words).waitFor();
  };
  await press("Empty", "No records are left");
  await users.getByText("YourCourts users: 0").waitFor();
  await press("Reset", "In its first state again");
  await users.getByText("YourCourts users: 1").waitFor();

  // As it was, for the pages that come now.
  await fetch(`${url}/sandbox/faults`, { method: "PUT", body: first_script });
  console.log("list: records, requests and faults are shown and changed, by mouse and keyboard");
}

mkdirSync(screenshots, { recursive: true });
// What the browser would ask of its maker on its own account is off, and no name leads anywhere.
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
  await look_at_what_is_held_and_received(first_page);
  await first_page.close();
  for (const api of apis) await look_at(page, api);
} catch (error) {
  faults.push(error.message);
} finally {
  await browser.close();
}
// Whatever went wrong, and what the browser said before it did.
for (const fault of faults) console.error(fault);
process.exitCode = faults.length ? 1 : 0;
