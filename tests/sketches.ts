import type { Design } from '../src/core/model/design.ts';
import { change } from '../src/core/rules/bases.ts';
import type { RuleCases } from '../src/core/rules/cases.ts';
import { check } from '../src/core/rules/engine.ts';
import type { At, Finding, Rule } from '../src/core/rules/rule.ts';

/** A design made out of another, and what was done to it. */
interface Variant {
  readonly name: string;
  readonly design: Design;
  /** Nothing is missing, a part is added. */
  readonly isLonger: boolean;
}

/** More than this of one thing is about counting, and tells nothing more of blanks. */
const many = 40;

/**
 * What the rule does wrong where one of its cases is not finished yet. No sketch makes a rule fail. What it lets pass, it
 * lets pass with a blank as well, and blanks give it no other resource or part to speak of, save for those that its cases
 * name. What it found stays found beside a part that says nothing yet.
 */
export function complaintsOnSketches({ rule, good, bad, ofMissing = [] }: RuleCases): readonly string[] {
  const complaints: string[] = [];
  for (const { name, design } of [...good, ...bad]) {
    if (Object.keys(design.resources).length > many) continue;
    const before = new Set(check(structuredClone(design), [rule]).filter(speaks).map(placeOf));
    for (const sketch of unfinished(rule, structuredClone(design))) {
      const findings = check(sketch.design, [rule]);
      const found = new Set(findings.filter(speaks).map(placeOf));
      const failed = findings.find((finding) => finding.rule.id !== rule.id);
      const where = `${name}, ${sketch.name}`;
      if (failed) complaints.push(`${where}: ${failed.message}`);
      if (rule.incomplete || ofMissing.includes(sketch.name)) continue;
      for (const place of found) if (!before.has(place)) complaints.push(`${where}: speaks of ${place}`);
      if (!sketch.isLonger) continue;
      for (const place of before) if (!found.has(place)) complaints.push(`${where}: keeps silent of ${place}`);
    }
  }
  return complaints;
}

const speaks = ({ severity, rule }: Finding): boolean =>
  severity === 'error' || severity === 'warning' || severity === rule.severity;
const placeOf = ({ at: [{ id, part }] }: { at: readonly [At, ...At[]] }): string => (part ? `${id}/${part}` : id);

/**
 * A design of a case as a sketch that somebody has not finished: a field is blank, something is not there though others
 * name it, or a list has one more part that says nothing yet.
 */
function* unfinished(rule: Rule, design: Design): Generator<Variant> {
  for (const [id, resource] of Object.entries(design.resources)) {
    const isJudged = rule.on.includes(resource.kind);
    if (!isJudged) {
      const { [id]: _, ...others } = design.resources;
      yield { name: `without ${id}`, design: { ...design, resources: others }, isLonger: false };
    }
    for (const [path, patch] of blanked(resource, isJudged)) {
      yield { name: `${id}: ${path}`, design: change(design, id, patch), isLonger: false };
    }
    for (const [path, patch] of isJudged ? lengthened(resource) : []) {
      yield { name: `${id}: ${path}`, design: change(design, id, patch), isLonger: true };
    }
  }
}

/** What leaves one field blank, in the parts of lists too where it is asked for. */
function* blanked(fields: object, isDeep: boolean): Generator<readonly [string, object]> {
  for (const [key, value] of Object.entries(fields)) {
    if (key === 'id' || key === 'kind') continue;
    yield [`no ${key}`, { [key]: undefined }];
    const parts = isDeep ? partsOf(value) : [];
    for (const [index, part] of parts.entries()) {
      for (const [path, patch] of blanked(part, isDeep)) {
        yield [`${key}[${index}], ${path}`, { [key]: parts.with(index, { ...part, ...patch }) }];
      }
    }
  }
}

const blank = { id: 'blank' };

function* lengthened(fields: object): Generator<readonly [string, object]> {
  for (const [list, value] of Object.entries(fields)) {
    const parts = list === 'endpoints' || list === 'backends' ? partsOf(value) : [];
    if (parts.length === 0) continue;
    yield [`a blank one before the ${list}`, { [list]: [blank, ...parts] }];
    yield [`a blank one behind the ${list}`, { [list]: [...parts, blank] }];
  }
}

/** The members of a list that have fields. */
function partsOf(value: unknown): readonly object[] {
  const isPart = (part: unknown): part is object => typeof part === 'object' && part !== null;
  return Array.isArray(value) && value.length <= many && value.every(isPart) ? value : [];
}
