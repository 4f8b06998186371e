import type { Design } from '../../model/design.ts';
import { writeDesign } from '../../model/write-design.ts';

/**
 * A design document as one line of JSON in plain ASCII without `<`, `>` and `&`: it can stand in XML, in a chunk of a
 * picture or on a page, and nothing in it can be read as the end of what it stands in. Members are in one order whatever
 * the order in which they were drawn, so that the same design has the same bytes.
 */
export function carriedJson(design: Design): string {
  const document: unknown = JSON.parse(writeDesign(design));
  return asciiJson(JSON.stringify(sorted(document)));
}

/** The same JSON with every character spelt out that is not plain ASCII, or that markup could be made of. */
export function asciiJson(json: string): string {
  // Outside of strings JSON has none of these characters, and within them an escape means the same.
  return json.replace(
    /[^\t\n\r\u0020-\u007e]|[<>&]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What tells a document and a resource apart from others stands first. */
const first: readonly string[] = ['format', 'version', 'id', 'kind', 'name'];

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const rank = (key: string) => (first.includes(key) ? first.indexOf(key) : first.length);
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  // `fromEntries` defines members, so that a key such as `__proto__` stays one.
  return Object.fromEntries(entries.map(([key, member]) => [key, sorted(member)]));
}
