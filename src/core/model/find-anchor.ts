import type { Anchor } from './anchor.ts';
import type { Design } from './design.ts';
import { nicName } from './endpoints.ts';
import type { Resource } from './kinds.ts';
import { isKind, type Vm } from './kinds.ts';
import { resourceOf } from './resource-of.ts';
import { type InputForm, isCalled, kindOfWord, spelledKind, spelledScope, spellings } from './spelling.ts';

/** One end of a connection as somebody wrote it, found in a design; or a sentence that says why not. */
export type FoundAnchor =
  | { readonly ok: true; readonly anchor: Anchor }
  | { readonly ok: false; readonly message: string };

const nicWords: ReadonlySet<string> = new Set(['nic', 'networkinterface']);
const shown = 8;

/**
 * Finds `neg/web`, `networkEndpointGroup/web@us-central1-a`, or a NIC: `nic/vm-1/nic1`. The scope is a zone, a region or
 * `global`, a project, or `project/scope`. Names that hold `/` or `@` themselves are found too.
 */
export function findAnchor(design: Design, text: string, input: InputForm): FoundAnchor {
  const slash = text.indexOf('/');
  const word = slash < 0 ? text : text.slice(0, slash);
  const rest = slash < 0 ? '' : text.slice(slash + 1);
  if (nicWords.has(word.toLowerCase())) return findNic(design, text, rest, input);
  if (kindOfWord(word) === undefined && !callsAny(design, word)) {
    const known = spellings.map(({ kind }) => kind).filter((kind) => kind !== 'opaque' && kind !== 'external');
    return no(`“${text}” names no kind. Expected KIND/NAME, with one of ${known.join(', ')}, nic.`);
  }
  if (rest === '') return no(`“${text}” has no name. Expected ${word}/NAME.`);
  const found = findResource(design, word, rest, input);
  if (found.ok || kindOfWord(word) !== 'vm') return found;
  // `vm/vm-1/nic1` says the same as `nic/vm-1/nic1`.
  const nic = /\/nic\d+(?:@[^@]*)?$/.test(rest) ? findNic(design, text, rest, input) : found;
  return nic.ok ? nic : found;
}

function callsAny(design: Design, word: string): boolean {
  return Object.values(design.resources).some((resource) => isCalled(resource, word));
}

function findResource(design: Design, word: string, rest: string, input: InputForm): FoundAnchor {
  const ofKind = Object.values(design.resources).filter((resource) => isCalled(resource, word));
  const named = ofKind.filter(({ name }) => name === rest);
  if (named.length > 0) return only(design, word, rest, named, input);
  const cut = rest.lastIndexOf('@');
  const [name, place] = cut < 0 ? [rest, undefined] : [rest.slice(0, cut), rest.slice(cut + 1)];
  const namesakes = ofKind.filter((resource) => resource.name === name);
  if (place !== undefined && namesakes.length > 0) {
    const there = namesakes.filter((resource) => placesOf(design, resource).includes(place));
    if (there.length > 0) return only(design, word, rest, there, input);
    return no(`No ${word} “${name}” in ${place}. It is there as ${listed(spellAll(design, namesakes, input))}.`);
  }
  // What has no name yet still has its id.
  const byId = resourceOf(design, rest);
  if (byId && isCalled(byId, word)) return { ok: true, anchor: { id: byId.id } };
  const names = ofKind.flatMap((resource) => (resource.name ? [`${word}/${resource.name}`] : []));
  return no(
    names.length === 0
      ? `No ${word} “${rest}”: the input has no resource of that kind.`
      : `No ${word} “${rest}”. There ${names.length === 1 ? 'is' : 'are'} ${listed([...new Set(names)].sort())}.`,
  );
}

function only(design: Design, word: string, rest: string, found: readonly Resource[], input: InputForm): FoundAnchor {
  const [first, second] = found;
  if (first && !second) return { ok: true, anchor: { id: first.id } };
  return no(`More than one ${word} “${rest}”. Expected one of ${listed(spellAll(design, found, input))}.`);
}

function findNic(design: Design, text: string, rest: string, input: InputForm): FoundAnchor {
  const match = /^(.+)\/nic(\d+)(@[^@]*)?$/.exec(rest);
  if (!match) return no(`“${text}” names no network interface. Expected nic/VM/nic0, or nic/VM@ZONE/nic0.`);
  const [, name = '', number = '0', place = ''] = match;
  const found = findResource(design, 'vm', `${name}${place}`, input);
  if (!found.ok) return found;
  const vm = resourceOf(design, found.anchor.id);
  if (!isKind('vm', vm)) return no(`“${name}” is not part of the input, so nothing is known of its interfaces.`);
  return nicAt(vm, Number(number));
}

function nicAt(vm: Vm, index: number): FoundAnchor {
  const nics = vm.networkInterfaces ?? [];
  const nic = nics[index];
  if (nic) return { ok: true, anchor: { id: vm.id, part: nic.id } };
  const present = nics.length === 0 ? 'no interfaces' : `${nics.map((_, at) => nicName(at)).join(', ')}`;
  return no(`${vm.name ?? vm.id} has no ${nicName(index)}. It has ${present}.`);
}

function placesOf(design: Design, resource: Resource): string[] {
  const scope = spelledScope(resource);
  const project = resource.project ?? design.project;
  return scope === undefined ? [project] : [scope, project, `${project}/${scope}`];
}

/** How namesakes are told apart: by scope where that is enough, by project and scope otherwise. */
function spellAll(design: Design, found: readonly Resource[], input: InputForm): string[] {
  const scopes = new Set(found.map(spelledScope));
  return found
    .map((resource) => {
      const places = placesOf(design, resource);
      const place = scopes.size === found.length ? places[0] : places.at(-1);
      return `${spelledKind(resource, input)}/${resource.name ?? ''}@${place ?? ''}`;
    })
    .sort();
}

const listed = (items: readonly string[]): string =>
  items.length > shown ? `${items.slice(0, shown).join(', ')} and ${items.length - shown} more` : items.join(', ');

const no = (message: string): FoundAnchor => ({ ok: false, message });
