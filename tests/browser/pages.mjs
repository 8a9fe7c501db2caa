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

function watch(page) {
  page.on("request", (request) => {
    const at = new URL(request.url());
    if (at.protocol !== "data:" && at.origin !== url) faults.push(`${page.url()} asked for ${request.url()}`);
  });
  page.on("response", (response) => response.status() === 401 && refused.push(new URL(response.url()).pathname));
  page.on("websocket", (socket) => faults.push(`${page.url()} opened a socket to ${socket.url()}`));
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    const refusal = message.text().includes("status of 401");
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
  const drawn = page.locator("tbody td:first-child a");
  const links = await drawn.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  assert.deepEqual(links, apis.map((api) => `/docs/${api}`), "the list links the five APIs");
  await page.screenshot({ path: `${screenshots}/list.png` });
  for (const link of links) {
    await page.goto(url);
    await page.locator(`a[href="${link}"]`).click();
    await page.locator(".opblock").first().waitFor();
  }
  console.log("list: five links, and each leads to its page");
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
  for (const api of apis) await look_at(page, api);
} catch (error) {
  faults.push(error.message);
} finally {
  await browser.close();
}
// Whatever went wrong, and what the browser said before it did.
for (const fault of faults) console.error(fault);
process.exitCode = faults.length ? 1 : 0;
