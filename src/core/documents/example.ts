import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { referencesOf } from '../model/references.ts';
import { resourceOf } from '../model/resource-of.ts';
import { type Mark, valueAt } from '../picture/marks.ts';
import { sceneOfPart } from '../picture/part.ts';
import { svgOf } from '../picture/svg.ts';
import type { RuleCases } from '../rules/cases.ts';
import { check } from '../rules/engine.ts';
import type { At, Finding, Rule, Severity } from '../rules/rule.ts';
import { excerpt } from './excerpt.ts';
import { outline } from './outline.ts';
import { withSpeakingNames } from './speaking-names.ts';

/** A design of a rule's cases, cut down to what the rule is about. */
export interface Shown {
  readonly name: string;
  /** What the rule says of it, and how sure it is; nothing of a good one. */
  readonly message?: string;
  readonly severity?: Severity;
  readonly text: string;
  readonly svg: string;
}

/** A failing and a passing design of a rule, as unlike each other as the rule wants them and no more. */
export interface Example {
  readonly avoid: Shown;
  readonly prefer: Shown;
}

/** Two whole designs out of a rule's cases: one that breaks it, and the one with least other that does not. */
export interface ChosenCases {
  readonly wrong: Case;
  readonly right: Case;
  /** What the rule finds in the wrong one. */
  readonly findings: readonly [Finding, ...Finding[]];
}

/** The bad case of a rule that shows it best, and the good one that is nearest to it. */
export function chosenCases(cases: RuleCases): ChosenCases {
  const { rule, bad, good } = withSpeakingNames(cases);
  // One of which the rule is as sure as it says; doubts are told, not pictured.
  const wrong = bad.find(({ severity = rule.severity }) => severity === rule.severity) ?? bad[0];
  const [first, ...others] = check(wrong.design).filter((finding) => finding.rule.id === rule.id);
  if (!first) throw new Error(`${rule.id} finds nothing in its case “${wrong.name}”.`);
  return { wrong, right: nearest(wrong.design, good, first.at), findings: [first, ...others] };
}

/** The same two cut down to what the rule is about, in words and as pictures. */
export function exampleOf(cases: RuleCases): Example {
  const { rule } = cases;
  const { wrong, right, findings } = chosenCases(cases);
  const [first] = findings;
  const changes = changesBetween(wrong.design, right.design);
  const { message, severity } = first;
  return {
    avoid: { ...shown('Avoid', wrong, first.at, changes.fields, findings), message, severity },
    prefer: shown(
      'Prefer',
      right,
      counterparts(first.at, wrong.design, right.design, changes.ids, rule),
      changes.fields,
      [],
    ),
  };
}

/**
 * The same places in the good design, without those that the first no longer leads to, and with those that it leads to
 * instead. Where the first is not there: one of its kind, or what is other there, or what the rule judges.
 */
function counterparts(
  [first, ...others]: Finding['at'],
  wrong: Design,
  right: Design,
  changed: readonly Id[],
  rule: Rule,
): readonly At[] {
  if (resourceOf(right, first.id) === undefined) {
    const kind = resourceOf(wrong, first.id)?.kind;
    const all = Object.values(right.resources);
    const alike = [
      ...all.filter((one) => one.kind === kind),
      ...all.filter((one) => rule.on.some((on) => on === one.kind)),
    ];
    const ids = [...alike.map(({ id }) => id), ...changed].filter((id) => resourceOf(right, id) !== undefined);
    return ids.slice(0, 1).map((id) => ({ id }));
  }
  const [before, after] = [leadsTo(wrong, first.id), leadsTo(right, first.id)];
  const same = others.filter(({ id }) => resourceOf(right, id) && (!before.has(id) || after.has(id)));
  const instead =
    same.length < others.length ? [...after].filter((id) => !before.has(id) && resourceOf(right, id)) : [];
  return [first, ...same, ...instead.slice(0, 1).map((id) => ({ id }))];
}

function leadsTo(design: Design, id: Id): ReadonlySet<Id> {
  const resource = resourceOf(design, id);
  return new Set(resource ? referencesOf(resource).map(({ to }) => to) : []);
}

interface Case {
  readonly name: string;
  readonly design: Design;
}

function shown(
  word: string,
  { name, design }: Case,
  places: readonly At[],
  fields: ReadonlySet<string>,
  findings: readonly Finding[],
): Shown {
  const ids = excerpt(design, places);
  const isWrong = findings.length > 0;
  // What is the same in both is told once.
  const told = ids.filter(
    (id) => isWrong || places.some((place) => place.id === id) || [...fields].some((one) => one.startsWith(`${id} `)),
  );
  const text = outline({ design, ids: told, places, isWrong, fields });
  const marks: Mark[] = findings.flatMap(({ at, severity }) =>
    at.map((place, index) => ({ at: place, severity, leads: index === 0 })),
  );
  const description = [...findings.slice(0, 1).map(({ message }) => message), text.replaceAll(/^[✕ ] /gm, '')].join(
    '\n',
  );
  const svg = svgOf(sceneOfPart(design, new Set(ids), places), { title: `${word}: ${name}`, description, marks });
  return { name, text, svg };
}

/**
 * The good case that differs least; of several the first. One that has something better in the fields that are wrong
 * teaches more than one that leaves them blank.
 */
function nearest(design: Design, cases: readonly [Case, ...Case[]], places: readonly At[]): Case {
  let [best] = cases;
  let least = Number.POSITIVE_INFINITY;
  for (const one of cases) {
    const { ids, fields } = changesBetween(design, one.design);
    const blank = places.filter((place) => isSet(design, place) && !isSet(one.design, place));
    const distance = ids.length * 1000 + blank.length * 500 + fields.size;
    if (distance < least) [best, least] = [one, distance];
  }
  return best;
}

function isSet(design: Design, place: At): boolean {
  const resource = resourceOf(design, place.id);
  return resource !== undefined && valueAt(resource, place) !== undefined;
}

/** What two designs do not have in common: resources, and their fields as `id field`. */
function changesBetween(a: Design, b: Design): { readonly ids: readonly Id[]; readonly fields: ReadonlySet<string> } {
  const ids = [...new Set([...Object.keys(a.resources), ...Object.keys(b.resources)])];
  const fields = new Set<string>();
  const changed = ids.filter((id) => {
    const [one, other] = [new Map(fieldsOf(a, id)), new Map(fieldsOf(b, id))];
    const names = [...new Set([...one.keys(), ...other.keys()])];
    const differing = names.filter((name) => one.get(name) !== other.get(name));
    for (const name of differing) fields.add(`${id} ${name}`);
    return differing.length > 0;
  });
  return { ids: changed, fields };
}

/** The fields of a resource with their values as text, so that equal ones compare as equal. */
function fieldsOf(design: Design, id: Id): (readonly [string, string])[] {
  const resource = resourceOf(design, id);
  return Object.entries(resource ?? {}).map(([name, value]) => [name, JSON.stringify(value) ?? '']);
}
