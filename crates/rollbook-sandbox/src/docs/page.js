// Renders the page of one API with Swagger UI, against this sandbox, with its credentials filled in.
"use strict";

const sandbox = JSON.parse(document.getElementById("sandbox").textContent);

const ui = SwaggerUIBundle({
  url: sandbox.spec,
  dom_id: "#page",
  deepLinking: true,
  displayOperationId: true,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
  plugins: [{ statePlugins: { spec: { wrapActions: { updateJsonSpec: (update) => (spec) => update(here(spec)) } } } }],
  requestInterceptor: prepare,
  onComplete: () => fillIn().then(() => say("The sandbox's credentials are filled in."), (error) => say(error.message)),
});

function say(text) {
  document.getElementById("status").textContent = text;
}

// The spec with this sandbox as its only server. Swagger UI sends the examples of parameters. Those of optional
// parameters move to the description, because most would filter a list down to nothing.
function here(spec) {
  const operations = Object.values(spec.paths).flatMap((item) => [item, ...Object.values(item)]);
  const parameters = operations.flatMap((operation) => operation.parameters ?? []);
  for (const parameter of [...parameters, ...Object.values(spec.components.parameters ?? {})]) {
    const { name, example, required } = parameter;
    if (name in sandbox.parameters) parameter.example = sandbox.parameters[name];
    else if (example !== undefined && !required) {
      parameter.description += `\n\nExample: \`${example}\``;
      delete parameter.example;
    }
  }
  return { ...spec, servers: [{ url: sandbox.server, description: "This sandbox" }] };
}

// The tokens of this page, by security scheme.
const tokens = new Map();

async function fillIn() {
  for (const [scheme, credential] of Object.entries(sandbox.credentials)) {
    if (credential.key) ui.preauthorizeApiKey(scheme, credential.key);
    else if (credential.token) await signIn(scheme);
    else ui.preauthorizeBasic(scheme, credential.username, credential.password);
  }
}

async function signIn(scheme) {
  const { path, client, form, json, tokenField, prefix } = sandbox.credentials[scheme].token;
  const headers = json ? { "Content-Type": "application/json" } : {};
  if (client) {
    const { username, password } = sandbox.credentials[client];
    headers.Authorization = `Basic ${btoa(`${username}:${password}`)}`;
  }
  const body = json ? JSON.stringify(json) : new URLSearchParams(form);
  const response = await fetch(sandbox.server + path, { method: "POST", headers, body });
  if (!response.ok) throw new Error(`The sign-in failed with status ${response.status}; reload to try again.`);
  const token = prefix + (await response.json())[tokenField];
  tokens.set(scheme, token);
  ui.preauthorizeApiKey(scheme, token);
  return token;
}

// Swagger UI asks for any media type by default; the APIs expect JSON.
function prepare(request) {
  if (request.headers.accept === "*/*") request.headers.accept = "application/json";
  return Object.assign(request, { userFetch: fetchWithToken });
}

// Renews an expired token of this page and sends the call again.
async function fetchWithToken(url, request) {
  const response = await fetch(url, request);
  const sent = request.headers.Authorization;
  const expired = [...tokens].find(([, token]) => sent?.endsWith(token));
  if (response.status !== 401 || !expired) return response;
  const [scheme, token] = expired;
  const Authorization = sent.replace(token, await signIn(scheme));
  return fetch(url, { ...request, headers: { ...request.headers, Authorization } });
}
