import { called, type Design, findAnchor, kinds, type Move, resourceOf, rules } from '../../core/index.ts';
import { learnMessages } from '../messages/learn.ts';

const text = learnMessages.moves;
const partFields: ReadonlyMap<string, string> = new Map(Object.entries(text.fields));

/** A move in words, with the names and labels that one sees. */
export function moveWords(move: Move, design: Design): string {
  switch (move.type) {
    case 'connect':
      return text.connect(endWords(move.from, design), endWords(move.to, design));
    case 'fix': {
      const title = rules.find(({ id }) => id === move.rule)?.title ?? move.rule;
      return move.title === undefined ? text.fix(title) : text.fixCalled(move.title, title);
    }
    case 'add':
      return text.add(kindLabel(move.kind));
    case 'remove':
      return move.part === undefined ? text.remove(nameAt(design, move.id)) : text.removePart(nameAt(design, move.id));
    case 'disconnect':
      return text.clear(fieldLabel(design, move.id, move.field), nameAt(design, move.id));
    case 'set': {
      const where = fieldLabel(design, move.id, move.field);
      const what = move.part === undefined ? nameAt(design, move.id) : text.partOf(nameAt(design, move.id));
      return move.value === undefined ? text.clear(where, what) : text.set(where, what, valueWords(move.value, design));
    }
  }
}

const nameAt = (design: Design, id: string): string => (resourceOf(design, id) ? called(design, { id }) : id);

/** `nic/web-1/nic0` is said as the program calls it elsewhere. */
function endWords(written: string, design: Design): string {
  const found = findAnchor(design, written, 'design');
  return found.ok ? called(design, found.anchor) : written;
}

function kindLabel(kind: string): string {
  return Object.entries(kinds).find(([name]) => name === kind)?.[1].label ?? kind;
}

/** The label of a field; that of a part's field is found by its last word. */
function fieldLabel(design: Design, id: string, field: string): string {
  const resource = resourceOf(design, id);
  if (!resource) return field;
  const fields = Object.entries(kinds[resource.kind].fields);
  return fields.find(([name]) => name === field)?.[1].label ?? partFields.get(field) ?? field;
}

function valueWords(value: unknown, design: Design): string {
  if (typeof value === 'string') return nameAt(design, value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return value.map((item) => nameAt(design, item)).join(', ');
  return Array.isArray(value) ? text.entries(value.length) : text.otherValue;
}
