// Shows the state of the sandbox, and changes it. Polls /sandbox/state every second.
"use strict";

const at = (id) => document.getElementById(id);

const PRESETS = {
  "One request in five fails": { rules: [{ probability: 0.2, fault: { status: { code: 503, retry_after: 1 } } }] },
  "The first profile is created, and its response is lost": {
    rules: [{ api: "memberclicks", operation: "createProfile", times: 1, fault: "drop_after" }],
  },
  "The response of a create is lost, and its retry creates a duplicate": {
    rules: [{ times: 1, fault: { duplicate_on_retry: "drop" } }],
  },
  "Changes are visible after three reads": { rules: [{ fault: { read_after_write: { calls: 3 } } }] },
  "Lists change their order on each call": { seed: 7, rules: [{ fault: { list_order: "changing" } }] },
  "Tokens are revoked after the next call": { rules: [{ api: "b2core", method: "GET", times: 1, fault: "revoke_tokens" }] },
  "QuestionPro rejects three calls with 429": {
    rules: [{ api: "questionpro", times: 3, fault: { rate_limit: "too_many_calls" } }],
  },
  "Every response is delayed by half a second": { rules: [{ fault: { delay_ms: 500 } }] },
};
const MAX_RECORDS = 100;

function element(name, properties = {}, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

function say(text) {
  at("message").textContent = text;
}

// The last rendered value of each element. Unchanged elements are not rendered again, so that a text selection stays.
const drawn = new Map();

function changed(place, value) {
  const text = JSON.stringify(value);
  return drawn.get(place) !== text && Boolean(drawn.set(place, text));
}

async function update() {
  let state;
  try {
    state = await (await fetch("/sandbox/state")).json();
  } catch {
    return say("The sandbox does not respond.");
  }
  if (at("message").textContent === "The sandbox does not respond.") say("");
  for (const api of state.apis) drawRecords(api, state.requests.total);
  if (changed("requests", state.requests)) drawRequests(state.requests);
  if (changed("faults", state.faults)) drawFaults(state.faults);
}

function drawRecords(api, total) {
  const id = `records-${api.id}`;
  if (!at(id)) {
    const details = element("details", { id }, element("summary"), element("pre", { tabIndex: 0 }));
    details.addEventListener("toggle", () => details.open && look(api));
    at("records").append(details);
  }
  const counts = Object.entries(api.records).map(([kind, count]) => `${kind.toLowerCase()}: ${count}`);
  const summary = at(id).querySelector("summary");
  if (changed(id, counts)) summary.replaceChildren(element("b", {}, api.name), ` ${counts.join(", ")}`);
  // A record can change without changing the counts.
  if (changed(`${id} seen`, [counts, total]) && at(id).open) look(api);
}

async function look({ id, name }) {
  const records = await (await fetch(`/sandbox/records/${id}`)).json();
  const kinds = Object.entries(records).map(([kind, all]) => {
    const shown = all.slice(-MAX_RECORDS);
    const which = shown.length < all.length ? `, the last ${MAX_RECORDS} of ${all.length}` : "";
    return `${kind}${which}\n${shown.map((record) => JSON.stringify(record, null, 2)).join(",\n")}`;
  });
  const text = kinds.join("\n\n");
  const pre = at(`records-${id}`).querySelector("pre");
  pre.ariaLabel = `Records of ${name}`;
  if (pre.textContent !== text) pre.textContent = text;
}

function drawRequests({ total, last }) {
  at("total").textContent =
    total === 0 ? "None yet." : total > last.length ? `The last ${last.length} of ${total}.` : `${total} in all.`;
  at("requests").hidden = total === 0;
  at("requests").tBodies[0].replaceChildren(...last.map(requestRow));
}

function requestRow({ received, api, operation, method, path, query, status, fault }) {
  const time = new Date(received);
  const clock = time.toLocaleTimeString("en-GB", { hour12: false });
  const kind = status === null ? "none" : `s${Math.floor(status / 100)}`;
  const line = `${method} ${path}${query ? `?${query}` : ""}`;
  return element(
    "tr",
    {},
    element("td", {}, element("time", { dateTime: received }, clock)),
    element("td", {}, operation ? `${api} ${operation}` : (api ?? "–")),
    element("td", {}, element("code", {}, line)),
    element("td", {}, element("span", { className: `status ${kind}` }, status === null ? "no response" : String(status))),
    element("td", {}, ...(fault ? [element("code", { className: "fault" }, fault)] : [])),
  );
}

function drawFaults({ script, hits }) {
  const hit = hits.map((count, index) => `rule ${index + 1}: ${count} hits`).join(", ");
  at("on").textContent = script ? `On. ${hit || "No hits"}.` : "Off.";
  if (script && changed("script", script)) at("script").value = script;
}

// Sends a change and updates the page.
async function change(method, path, done, body) {
  const response = await fetch(`/sandbox/${path}`, { method, body });
  const wrong = response.ok ? "" : (await response.json()).message;
  say(wrong ? "Nothing changed." : done);
  await update();
  return wrong;
}

at("reset").addEventListener("click", () => change("POST", "reset", "Reset to the initial state; all tokens are revoked."));
at("clear").addEventListener("click", () => change("POST", "clear", "All records are removed; tokens stay valid."));
at("forget").addEventListener("click", () => change("DELETE", "requests", "The request log is empty."));
at("off").addEventListener("click", () => change("DELETE", "faults", "Faults are off."));
at("faults").addEventListener("submit", async (event) => {
  event.preventDefault();
  const wrong = await change("PUT", "faults", "Faults are on.", at("script").value);
  at("wrong").textContent = wrong;
  at("wrong").hidden = !wrong;
  at("script").ariaInvalid = String(Boolean(wrong));
});
at("preset").append(...Object.keys(PRESETS).map((name) => element("option", {}, name)));
at("preset").addEventListener("change", begin);

function begin() {
  at("script").value = JSON.stringify(PRESETS[at("preset").value], null, 2);
}

begin();
update();
setInterval(() => at("live").checked && !document.hidden && update(), 1000);
