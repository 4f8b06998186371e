import * as z from 'zod/mini';
import { productIds, products } from '../facts/products.ts';
import type { Design } from '../model/design.ts';
import { nameOf } from '../model/endpoints.ts';
import { isKind } from '../model/kinds.ts';
import { loadBalancersOf } from '../model/load-balancer.ts';
import { resourceOf } from '../model/resource-of.ts';
import { type View, viewOf } from '../model/view.ts';
import { rules } from '../rules/list.ts';
import type { Finding } from '../rules/rule.ts';
import { readClient, readRequest } from '../trace/request.ts';
import { type Trace, traceRequest } from '../trace/trace.ts';
import { failuresOn, whatIf } from '../trace/what-if.ts';

/**
 * What a level asks for: predicates over the design, its findings and its traces, never over the steps that were taken,
 * so that any right solution counts. Plain data, since levels are files.
 */
export const goalSchema = z.discriminatedUnion('type', [
  /** No error anywhere. */
  z.object({ type: z.literal('no-errors') }),
  /** No finding of this rule. */
  z.object({ type: z.literal('rule-kept'), rule: z.string() }),
  /** A request from a client arrives on every way that it may take. */
  z.object({ type: z.literal('reachable'), from: z.string(), to: z.string(), at: z.optional(z.string()) }),
  /** It does not arrive: what should be closed is. */
  z.object({ type: z.literal('unreachable'), from: z.string(), to: z.string() }),
  /** It still arrives while any one zone or VM on its way is off. */
  z.object({ type: z.literal('survives'), from: z.string(), to: z.string(), failure: z.enum(['zone', 'vm']) }),
  /** A NEG of this type is behind a backend service. */
  z.object({ type: z.literal('neg-type'), negType: z.string(), atLeast: z.optional(z.number()) }),
  /** A load balancer of the design is this product. */
  z.object({ type: z.literal('product'), product: z.enum(productIds) }),
  /** Resources of the task are still there. */
  z.object({ type: z.literal('keeps'), ids: z.array(z.string()) }),
]);

export type Goal = z.infer<typeof goalSchema>;

/** How a goal stands. */
export interface GoalState {
  readonly goal: Goal;
  readonly isMet: boolean;
  /** What is asked for, in a sentence. */
  readonly text: string;
  /** Where it is not met: the findings that are in the way. Each has its rule, which teaches. */
  readonly near: readonly Finding[];
  /** Where no finding says it: what is missing. */
  readonly why?: string;
}

/** How each goal stands in a design. */
export function judgeGoals(goals: readonly Goal[], design: Design, findings: readonly Finding[]): readonly GoalState[] {
  const view = viewOf(design);
  return goals.map((goal) => ({ goal, text: goalText(goal, design), ...stateOf(goal, design, view, findings) }));
}

type State = Pick<GoalState, 'isMet' | 'near' | 'why'>;
const met: State = { isMet: true, near: [] };

function stateOf(goal: Goal, design: Design, view: View, findings: readonly Finding[]): State {
  switch (goal.type) {
    case 'no-errors': {
      const near = findings.filter(({ severity }) => severity === 'error');
      return near.length === 0 ? met : { isMet: false, near };
    }
    case 'rule-kept': {
      const near = findings.filter(({ rule }) => rule.id === goal.rule);
      return near.length === 0 ? met : { isMet: false, near };
    }
    case 'keeps': {
      const gone = goal.ids.filter((id) => view.get(id) === undefined);
      return gone.length === 0
        ? met
        : {
            isMet: false,
            near: [],
            why: `${gone.join(', ')} ${gone.length === 1 ? 'is' : 'are'} gone. Undo brings ${gone.length === 1 ? 'it' : 'them'} back.`,
          };
    }
    case 'neg-type': {
      const found = view
        .all('neg')
        .filter(({ id, networkEndpointType }) => networkEndpointType === goal.negType && isUsed(id, view));
      return found.length >= (goal.atLeast ?? 1)
        ? met
        : {
            isMet: false,
            near: [],
            why: `${found.length} of ${goal.atLeast ?? 1} such NEGs are behind a backend service.`,
          };
    }
    case 'product': {
      const found = loadBalancersOf(view).some(
        ({ products: [product, other] }) => !other && product?.id === goal.product,
      );
      return found ? met : { isMet: false, near: [], why: 'No load balancer of the design is that one yet.' };
    }
    case 'reachable':
    case 'unreachable':
    case 'survives':
      return traced(goal, design, view, findings);
  }
}

const isUsed = (neg: string, view: View): boolean => view.from('backendService', neg, 'backend.group').length > 0;

function traced(
  goal: Extract<Goal, { readonly from: string }>,
  design: Design,
  view: View,
  findings: readonly Finding[],
): State {
  const client = readClient(goal.from, view);
  const request = readRequest(goal.to);
  if (!client.ok) return { isMet: false, near: [], why: client.why };
  if (!request.ok) return { isMet: false, near: [], why: request.why };
  const trace = traceRequest(design, client.client, request.request, findings);
  if (goal.type === 'unreachable') {
    return trace.result === 'unreachable' ? met : { isMet: false, near: [], why: `The request is ${trace.result}.` };
  }
  if (trace.result !== 'reachable') return { isMet: false, ...obstacles(trace) };
  if (goal.type === 'reachable') {
    const { at } = goal;
    const isThere = at === undefined || trace.paths.some(({ hops }) => hops.some((hop) => hop.at?.id === at));
    return isThere ? met : { isMet: false, near: [], why: `It arrives, but never passes ${nameOf(view.get(at), at)}.` };
  }
  return survives(goal.failure, design, view, trace, findings);
}

function survives(kind: 'zone' | 'vm', design: Design, view: View, trace: Trace, findings: readonly Finding[]): State {
  const fatal = failuresOn(design, trace)
    .filter((failure) =>
      failure.type === 'zone' ? kind === 'zone' : kind === 'vm' && isKind('vm', view.get(failure.id)),
    )
    .find((failure) => whatIf(design, trace, failure, findings).after !== 'reachable');
  if (!fatal) return met;
  const what = fatal.type === 'zone' ? `zone ${fatal.zone}` : nameOf(view.get(fatal.id), fatal.id);
  return { isMet: false, near: [], why: `While ${what} is off, nothing answers.` };
}

/** The findings on the ways of a request, each once; else the first thing that the trace itself says. */
function obstacles({ paths, result }: Trace): Pick<State, 'near' | 'why'> {
  const blockers = paths.flatMap(({ hops }) => hops.flatMap((hop) => hop.blockers));
  const near = new Map<string, Finding>();
  for (const { finding } of blockers) if (finding) near.set(finding.key, finding);
  const own = blockers.find(({ finding }) => !finding);
  if (own) return { near: [...near.values()], why: own.message };
  const open = paths.flatMap(({ hops }) => hops).find(({ verdict }) => verdict === 'undetermined');
  if (near.size > 0) return { near: [...near.values()] };
  return {
    near: [],
    why: open ? `Whether it arrives cannot be told. ${open.notChecked[0] ?? open.text}` : `The request is ${result}.`,
  };
}

/** More than these are not counted up: nobody reads such a list. */
const mostNamed = 3;

/** What a goal asks for, in a sentence, with the names that its resources have in a design. */
export function goalText(goal: Goal, design?: Design): string {
  const named = (id: string) => (design && resourceOf(design, id)?.name) ?? id;
  switch (goal.type) {
    case 'no-errors':
      return 'Nothing in the design would be refused by Google Cloud.';
    case 'rule-kept':
      return `The rule “${rules.find(({ id }) => id === goal.rule)?.title ?? goal.rule}” is kept.`;
    case 'reachable':
      return `A request from ${placeWords(goal.from)} to ${goal.to} arrives${goal.at ? `, by way of ${named(goal.at)}` : ''}.`;
    case 'unreachable':
      return `A request from ${placeWords(goal.from)} to ${goal.to} does not arrive.`;
    case 'survives':
      return `A request from ${placeWords(goal.from)} to ${goal.to} arrives even while any one ${goal.failure === 'zone' ? 'zone' : 'VM'} is off.`;
    case 'neg-type':
      return `${goal.atLeast && goal.atLeast > 1 ? `${goal.atLeast} NEGs` : 'A NEG'} of type ${goal.negType} ${goal.atLeast && goal.atLeast > 1 ? 'are' : 'is'} behind a backend service.`;
    case 'product':
      return `There is a ${products.find(({ id }) => id === goal.product)?.name ?? goal.product}.`;
    case 'keeps':
      return goal.ids.length > mostNamed
        ? 'Everything that the task came with is still there.'
        : `${goal.ids.map(named).join(', ')} ${goal.ids.length === 1 ? 'is' : 'are'} still there.`;
  }
}

const placeWords = (from: string): string => {
  const [where = '', network, region] = from.split(':');
  const place = [network, region].filter((part) => part).join(', ');
  const words: Readonly<Record<string, string>> = {
    internet: 'the internet',
    vpc: 'inside the VPC network',
    'on-premises': 'the site on premises',
    mesh: 'the service mesh',
    consumer: 'a consumer',
  };
  return `${words[where] ?? where}${place ? ` (${place})` : ''}`;
};
