// The line of each JSON pointer of a YAML file.
import { EVENT_ID, getScalarValue, parseEvents } from 'js-yaml';

const CONTAINERS = [EVENT_ID.DOCUMENT, EVENT_ID.MAPPING, EVENT_ID.SEQUENCE];

/** A function from a JSON pointer to the line of its key or item. */
export function linesOf(text) {
  const starts = [...text.matchAll(/^/gm)].map(({ index }) => index);
  const lineOf = (offset) => starts.findLastIndex((start) => start <= offset) + 1;
  const lines = new Map();
  const open = [];
  for (const event of parseEvents(text, {})) {
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    const [parent, offset] = [open.at(-1), event.valueStart ?? event.start ?? event.anchorStart];
    let pointer = '#';
    if (parent?.type === EVENT_ID.SEQUENCE) {
      pointer = `${parent.pointer}/${parent.count++}`;
      lines.set(pointer, lineOf(offset));
    } else if (parent?.type === EVENT_ID.MAPPING && parent.key === undefined) {
      parent.key = getScalarValue(text, event).replaceAll('~', '~0').replaceAll('/', '~1');
      lines.set(`${parent.pointer}/${parent.key}`, lineOf(offset));
      continue;
    } else if (parent?.type === EVENT_ID.MAPPING) {
      pointer = `${parent.pointer}/${parent.key}`;
      parent.key = undefined;
    }
    if (CONTAINERS.includes(event.type)) open.push({ type: event.type, pointer, count: 0 });
  }
  return (pointer) => lines.get(pointer);
}
