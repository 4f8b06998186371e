import { setFields } from '../edit/write.ts';
import type { ReachabilityCause } from '../facts/reachability.ts';
import type { Design } from '../model/design.ts';
import { nameOf } from '../model/endpoints.ts';
import { isKind, type Vm } from '../model/kinds.ts';
import { type View, viewOf } from '../model/view.ts';
import type { Change } from './change.ts';
import type { Path } from './hop.ts';

const firewallCauses: ReadonlySet<ReachabilityCause> = new Set([
  'FIREWALL_RULE',
  'FIREWALL_BLOCKING_LOAD_BALANCER_BACKEND_HEALTH_CHECK',
]);

/** Nobody reads a longer list of tags, and each is tried on the whole design. */
const mostTags = 6;

/**
 * The network tags that VMs lack which the firewall shuts out, each as one change. No rule can offer them: a rule says
 * what a network lets in, and only a request tells that it was meant for this VM too.
 */
export function tagChanges(design: Design, paths: readonly Path[]): readonly Change[] {
  const view = viewOf(design);
  const shut = new Set<Vm>();
  for (const path of paths) {
    const isShut = path.hops.some(({ blockers }) => blockers.some(({ cause }) => firewallCauses.has(cause)));
    if (isShut) for (const vm of vmsOn(path, view)) shut.add(vm);
  }
  const lacking = new Map<string, Set<Vm>>();
  for (const rule of shut.size === 0 ? [] : view.all('firewallRule')) {
    if (rule.disabled || !rule.allowed?.length || rule.direction === 'EGRESS') continue;
    for (const tag of rule.targetTags ?? []) {
      for (const vm of shut) {
        if (vm.tags?.includes(tag) || !networksOf(vm, view).includes(rule.network)) continue;
        lacking.set(tag, (lacking.get(tag) ?? new Set()).add(vm));
      }
    }
  }
  return [...lacking].slice(0, mostTags).map(([tag, vms]) => tagChange(tag, [...vms]));
}

function tagChange(tag: string, vms: readonly Vm[]): Change {
  const [only, other] = vms;
  const who = other || !only ? `${vms.length} VMs` : nameOf(only, 'the VM');
  return {
    message: `The firewall rules for the network tag ${tag} do not mean ${who}.`,
    fix: {
      title: `Give ${who} the network tag ${tag}`,
      safety: 'design',
      edit: (design) => vms.reduce((made, vm) => setFields(made, vm.id, { tags: [...(vm.tags ?? []), tag] }), design),
    },
  };
}

function networksOf({ networkInterfaces = [] }: Vm, view: View): readonly (string | undefined)[] {
  return networkInterfaces.map(({ network, subnetwork }) => network ?? view.of('subnet', subnetwork)?.network);
}

/** The VMs behind the endpoints of a way. */
function vmsOn({ hops, endpoints }: Path, view: View): readonly Vm[] {
  const target = view.get(hops.find(({ stage }) => stage === 'backend')?.at?.id);
  const ids = isKind('neg', target)
    ? (target.endpoints ?? []).filter(({ id }) => endpoints.includes(id)).map(({ instance }) => instance)
    : endpoints;
  return ids.flatMap((id) => view.of('vm', id) ?? []);
}
