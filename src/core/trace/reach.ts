import { setFields } from '../edit/write.ts';
import { nameOf } from '../model/endpoints.ts';
import { frontNetwork } from '../model/frontends.ts';
import { linkRegion, linksReaching } from '../model/hybrid-links.ts';
import type { Id } from '../model/kind.ts';
import type { ForwardingRule } from '../model/kinds.ts';
import { areJoined } from '../model/peerings.ts';
import { producerRule, type ServiceAttachment } from '../model/psc.ts';
import type { View } from '../model/view.ts';
import { blocker } from './blockers.ts';
import { endpointTarget, exposureOf } from './entrance.ts';
import type { Blocker } from './hop.ts';
import type { Client } from './request.ts';

/** Whether a client gets to a frontend at all. */
export interface Reach {
  readonly blockers: readonly Blocker[];
  readonly notChecked: readonly string[];
  /** Nobody can tell. */
  readonly isOpen?: boolean;
}

const reached: Reach = { blockers: [], notChecked: [] };
const open = (doubt: string): Reach => ({ blockers: [], notChecked: [doubt], isOpen: true });
const shut = (message: string): Reach => ({
  blockers: [blocker('NO_ROUTE', message, ['forwardingRuleOverview', 'internalPassthroughOverview'])],
  notChecked: [],
});

/** Whether a client gets to the address of a forwarding rule, or knows the rule at all. */
export function reachOf(rule: ForwardingRule, client: Client, view: View): Reach {
  const name = nameOf(rule, 'The forwarding rule');
  const exposure = exposureOf(rule, view);
  if (exposure === undefined)
    return open(`Who can reach ${name} depends on its load balancing scheme, which is blank.`);
  if (exposure === 'MESH') {
    if (client.from === 'mesh') return reached;
    return shut(
      `${name} is a rule of the service mesh: only its workloads know it, there is no address to connect to.`,
    );
  }
  if (client.from === 'mesh')
    return shut(`${name} is no rule of the service mesh: the proxies beside its workloads do not know it.`);
  if (exposure === 'EXTERNAL') {
    if (client.from === 'internet') return reached;
    return {
      blockers: [],
      notChecked: ['How the client gets out to the internet (external address, Cloud NAT or its own line).'],
    };
  }
  if (client.from === 'internet' || client.from === 'consumer')
    return shut(
      `${name} is an internal frontend: its address is in a VPC network, and the internet has no route to it.`,
    );
  const home = frontNetwork(rule, view);
  if (home === undefined) return open(`In which network ${name} is, is not said yet.`);
  if (!areJoined(client.network, home, view)) {
    const [from, to] = [nameOf(view.get(client.network), 'its network'), nameOf(view.get(home), 'another network')];
    return shut(`${name} is in ${to}; the client is in ${from}, and nothing in the design joins the two.`);
  }
  const endpoint = endpointTarget(rule, view);
  return endpoint
    ? endpointReach(rule, endpoint.attachment, client, home, view)
    : // Frontends without a region are those of cross-region load balancers, which clients of all regions reach.
      regionReach(rule, client, rule.allowGlobalAccess === true, 'allowGlobalAccess', view);
}

type Inside = Extract<Client, { readonly from: 'vpc' | 'on-premises' }>;

/** An endpoint of Private Service Connect has a global access of its own, and peers are not known to be let in. */
function endpointReach(
  rule: ForwardingRule,
  attachment: ServiceAttachment | undefined,
  client: Inside,
  home: Id,
  view: View,
): Reach {
  const name = nameOf(rule, 'The endpoint');
  const isGlobal = rule.allowPscGlobalAccess === true;
  const inRegion = regionReach(rule, client, isGlobal, 'allowPscGlobalAccess', view);
  const doubts: string[] = [];
  if (client.network !== home)
    doubts.push(
      `Whether ${name} answers clients of a peered network: it is an endpoint of Private Service Connect, which is there for the clients of its own network.`,
    );
  const producer = producerRule(attachment, view);
  const regions = regionsOf(client, view);
  const isElsewhere = rule.region !== undefined && !regions.includes(rule.region);
  if (isGlobal && isElsewhere && producer?.region && !producer.allowGlobalAccess)
    doubts.push(
      `Whether ${nameOf(producer, 'the producer’s frontend')} takes what comes from outside ${producer.region}: it has no global access, which most published services need for consumers in other regions.`,
    );
  if (doubts.length === 0) return inRegion;
  return { blockers: inRegion.blockers, notChecked: [...inRegion.notChecked, ...doubts], isOpen: true };
}

const regionsOf = (client: Inside, view: View): readonly string[] => {
  if (client.region) return [client.region];
  if (client.from === 'vpc') return [];
  return linksReaching(client.network, view).flatMap((link) => linkRegion(link, view) ?? []);
};

type GlobalAccess = 'allowGlobalAccess' | 'allowPscGlobalAccess';

function regionReach(rule: ForwardingRule, client: Inside, isGlobal: boolean, field: GlobalAccess, view: View): Reach {
  const name = nameOf(rule, 'The forwarding rule');
  if (client.from === 'on-premises' && linksReaching(client.network, view).length === 0)
    return open(
      `Over which link the site reaches ${nameOf(view.get(client.network), 'the network')}: no hybrid link is drawn.`,
    );
  if (!rule.region || isGlobal) return reached;
  const regions = regionsOf(client, view);
  if (regions.length === 0)
    return {
      blockers: [],
      notChecked: [`Whether the client is in ${rule.region}: without global access ${name} serves only that region.`],
    };
  if (regions.includes(rule.region)) return reached;
  const where =
    client.from === 'vpc'
      ? `The client is in ${regions.join(', ')}`
      : `The link to the site ends in ${regions.join(', ')}`;
  return {
    blockers: [
      blocker(
        'FORWARDING_RULE_REGION_MISMATCH',
        `${where}; without global access ${name} serves ${rule.region} only.`,
        field === 'allowPscGlobalAccess' ? ['pscEndpoints'] : ['forwardingRuleOverview', 'internalPassthroughOverview'],
        [allowGlobalAccess(rule, field)],
      ),
    ],
    notChecked: [],
  };
}

const allowGlobalAccess = ({ id, name }: ForwardingRule, field: GlobalAccess) => ({
  title: `Allow global access to ${name ?? 'the forwarding rule'}`,
  safety: 'design' as const,
  edit: (design: Parameters<typeof setFields>[0]) => setFields(design, id, { [field]: true }),
});
