// Names that clash in generated code: an added one, which would be new, breaks what has the name already. Two names clash
// if they differ in case and punctuation only. Ruby has schemas and the classes of every client in one module, and Go all
// of them, and the words of all enums, in one package.
const IN_EVERY_CLIENT = [
  'ApiClient', 'ApiError', 'ApiKey', 'ApiModelBase', 'ApiResponse', 'BasicAuth', 'Configuration', 'GenericOpenAPIError',
  'MappedNullable', 'ServerConfiguration', 'ServerConfigurations', 'ServerVariable',
];

/** The names that clash in a spec: where the second of two is, and which two they are. */
export function clashes(spec) {
  const found = [];
  const check = (names, scope = new Map()) => {
    for (const [name, pointer, note = ''] of names) {
      const key = String(name).toLowerCase().replace(/[^a-z0-9]/g, '');
      if (key === '') continue;
      const other = scope.get(key);
      if (other !== undefined) found.push({ pointer, message: `\`${name}\`${note} clashes with ${other}` });
      else scope.set(key, `\`${name}\`${note}`);
    }
  };
  const { schemas = {} } = spec.components ?? {};
  const tags = (spec.tags ?? []).map(({ name }) => name);
  const operations = Object.entries(spec.paths ?? {}).flatMap(([path, item]) => Object.entries(item)
    .filter(([, it]) => it?.operationId)
    .map(([method, it]) => [it.operationId, `#/paths/${escape(path)}/${method}/operationId`, it.parameters ?? []]));
  const classes = [
    ...IN_EVERY_CLIENT, ...tags.map((it) => `${it}Api`), ...operations.map(([id]) => `Api${id}Request`),
  ].map((it) => [it.replace(/[^A-Za-z0-9]/g, '').toLowerCase(), `the class \`${it}\` of a client`]);
  check(Object.keys(schemas).map((name) => [name, `#/components/schemas/${escape(name)}`]), new Map(classes));
  check(tags.map((name, index) => [name, `#/tags/${index}`]));
  check(operations);
  for (const [, pointer, parameters] of operations) {
    const here = pointer.replace(/operationId$/, 'parameters');
    check(parameters.map(({ name, in: where }, index) => [name ?? index, `${here}/${index}`, ` in ${where}`]));
  }
  const words = Object.entries(schemas).filter(([, it]) => it.enum).flatMap(([name, it]) =>
    it.enum.map((word, index) => [word, `#/components/schemas/${escape(name)}/enum/${index}`, ` of \`${name}\``]));
  check(words);
  const visit = (node, pointer) => {
    if (typeof node !== 'object' || node === null) return;
    if (node.type === 'object' || node.properties) {
      check(Object.keys(node.properties ?? {}).map((name) => [name, `${pointer}/properties/${escape(name)}`]));
    }
    for (const [key, it] of Object.entries(node)) visit(it, `${pointer}/${escape(key)}`);
  };
  visit(schemas, '#/components/schemas');
  return found;
}

function escape(key) {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1');
}
