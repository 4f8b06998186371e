import { type Design, emptyDesign } from '../model/design.ts';
import { readDesign } from '../model/document.ts';
import type { RuleCases } from '../rules/cases.ts';
import { chosenCases } from './example.ts';

/** A whole design that shows a rule, to be opened. */
export interface RuleDesign {
  /** What is special about it, in a few words. */
  readonly name: string;
  readonly design: Design;
}

/** The smallest design that breaks a rule, and the one nearest to it that does not. */
export interface RuleDesigns {
  readonly avoid: RuleDesign;
  readonly prefer: RuleDesign;
}

/** How they are kept: of the second design only what is other in it, null for what is not there. */
interface Kept {
  readonly avoid: { readonly name: string; readonly resources: object };
  readonly prefer: { readonly name: string; readonly resources: object };
}

/** Characters of JSON: limits are broken by thousands of endpoints, which nobody wants to load to look at. */
const large = 50_000;

/** The designs as the cases give them, to be kept in `rule-designs.json`: the cases themselves are not shipped. */
export function keptDesigns(cases: RuleCases): Kept {
  const shown = chosenCases(cases);
  const { wrong, right } = sizeOf(shown.wrong) > large ? chosenCases({ ...cases, bad: [smallest(cases)] }) : shown;
  const [before, after] = [wrong.design.resources, right.design.resources];
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = ids.filter((id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]));
  return {
    avoid: { name: wrong.name, resources: before },
    prefer: { name: right.name, resources: Object.fromEntries(changed.map((id) => [id, after[id] ?? null])) },
  };
}

const sizeOf = ({ design }: { readonly design: Design }): number => JSON.stringify(design.resources).length;

/** Of the cases that the rule is as sure of as it says. */
function smallest({ bad: [first, ...others], rule }: RuleCases): RuleCases['bad'][0] {
  const sure = others.filter(({ severity = rule.severity }) => severity === rule.severity);
  return sure.reduce((least, one) => (sizeOf(one) < sizeOf(least) ? one : least), first);
}

/** The designs of a rule; undefined for a rule without cases. They are many, so that they are loaded when first asked for. */
export async function ruleDesignsOf(rule: string): Promise<RuleDesigns | undefined> {
  const { default: data } = await import('./rule-designs.json', { with: { type: 'json' } });
  const all: Readonly<Record<string, Kept>> = data;
  const kept = Object.hasOwn(all, rule) ? all[rule] : undefined;
  if (!kept) return undefined;
  const { avoid, prefer } = kept;
  const mended = Object.entries({ ...avoid.resources, ...prefer.resources }).filter(
    ([, resource]) => resource !== null,
  );
  const [wrong, right] = [whole(avoid.name, avoid.resources), whole(prefer.name, Object.fromEntries(mended))];
  return wrong && right && { avoid: wrong, prefer: right };
}

function whole(name: string, resources: object): RuleDesign | undefined {
  const title = name.slice(0, 1).toUpperCase() + name.slice(1);
  const read = readDesign({ ...emptyDesign(title), resources });
  return read.ok ? { name, design: read.value } : undefined;
}
