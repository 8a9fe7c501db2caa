// Draws the page of one API with Swagger UI: against the sandbox that serves the page, with its credentials filled in.
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

// The spec with this sandbox as its only server. Of the examples of parameters, which Swagger UI fills in and sends,
// those of parameters that may be left out are only told; most would narrow a list to nothing.
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

// The tokens that this page asked for, by their security schemes.
const tokens = new Map();

async function fillIn() {
  for (const [scheme, credential] of Object.entries(sandbox.credentials)) {
    if (credential.key) ui.preauthorizeApiKey(scheme, credential.key);
    else if (credential.token) await signIn(scheme);
    else ui.preauthorizeBasic(scheme, credential.username, credential.password);
  }
}

async function signIn(scheme) {
  const { path, client, form, json, answer, prefix } = sandbox.credentials[scheme].token;
  const headers = json ? { "Content-Type": "application/json" } : {};
  if (client) {
    const { username, password } = sandbox.credentials[client];
    headers.Authorization = `Basic ${btoa(`${username}:${password}`)}`;
  }
  const body = json ? JSON.stringify(json) : new URLSearchParams(form);
  const response = await fetch(sandbox.server + path, { method: "POST", headers, body });
  if (!response.ok) throw new Error(`The sandbox answered ${response.status} to the sign-in; reload to try again.`);
  const token = prefix + (await response.json())[answer];
  tokens.set(scheme, token);
  ui.preauthorizeApiKey(scheme, token);
  return token;
}

// Until somebody chooses a type, Swagger UI asks for any; the vendors want to be asked for theirs.
function prepare(request) {
  if (request.headers.accept === "*/*") request.headers.accept = "application/json";
  return Object.assign(request, { userFetch: fetchSigned });
}

// A call whose token has ended, if it is one of this page's, gets a new one and is sent again.
async function fetchSigned(url, request) {
  const response = await fetch(url, request);
  const sent = request.headers.Authorization;
  const ended = [...tokens].find(([, token]) => sent?.endsWith(token));
  if (response.status !== 401 || !ended) return response;
  const [scheme, token] = ended;
  const Authorization = sent.replace(token, await signIn(scheme));
  return fetch(url, { ...request, headers: { ...request.headers, Authorization } });
}
