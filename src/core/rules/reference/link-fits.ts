import { type KnownKind, kindOfSegment, type Link, parseLink } from '../../model/api.ts';
import { capital, kindAndName } from '../../model/endpoints.ts';
import { type KindName, kindNames, kinds, type Resource } from '../../model/kinds.ts';
import { quoted } from '../../model/names.ts';
import { fieldInPart, type Reference } from '../../model/references.ts';
import { type RelationId, relationsOf } from '../../model/relations.ts';
import { regionOf, regionOfZone } from '../../model/scope.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { clearReference } from './clear-reference.ts';
import { doubtfulReferences } from './doubtful.ts';

export const linkFits = defineRule({
  id: 'reference/link-fits',
  severity: 'error',
  title: 'A link out of the design leads to a collection and a place that its field takes',
  why: 'A link spells where a resource is and of which collection, so that much is known of things that are not in the design. A network is global, a subnet is in one region, and zonal or regional resources join with others of their own place.',
  source: cite('apiInstance', 'apiNeg', 'apiBackendService', 'apiForwardingRule'),
  on: kindNames.filter((kind) => relationsOf(kind).length > 0),
  yieldsTo: ['backend/group-collection', 'endpoint/fields-of-its-type'],
  *check(resource, view) {
    for (const reference of doubtfulReferences(resource, view)) {
      // What is spelt by a name or as a target of Private Service Connect has rules of its own.
      if (reference.relation.spelt !== undefined) continue;
      const target = view.get(reference.to);
      if (target?.kind !== 'external' && target?.kind !== 'opaque') continue;
      const told = toldBy(target.url);
      if (!told) continue;
      const { link, known } = told;
      const fault =
        collectionFault(known, reference) ?? scopeFault(known, link) ?? placeFault(resource, reference, link);
      if (!fault) continue;
      yield {
        at: [
          { id: resource.id, part: reference.part, field: fieldInPart(reference) },
          { id: target.id, field: 'url' },
        ],
        documentedOnly: fault.isDoubtful ?? false,
        message: `${capital(kindAndName(resource))} links to ${quoted(target.url ?? '')} as its ${fieldInPart(reference)}. ${fault.words}`,
        fixes: [clearReference(reference, 'Clear the reference')],
      };
    }
  },
});

interface Told {
  readonly link: Link;
  readonly known: KnownKind;
}

const read = new Map<string, Told | undefined>();
const mostRead = 50_000;

/** What a link says, read once: a NEG may have thousands of endpoints outside of the design. */
function toldBy(url = ''): Told | undefined {
  if (read.has(url)) return read.get(url);
  const link = parseLink(url);
  const known = link && kindOfSegment(link.segment);
  const told = link && known ? { link, known } : undefined;
  if (read.size >= mostRead) read.clear();
  read.set(url, told);
  return told;
}

interface Fault {
  readonly words: string;
  readonly isDoubtful?: boolean;
}

function collectionFault({ kind, names }: KnownKind, { relation }: Reference): Fault | undefined {
  const wanted: readonly KindName[] = relation.to;
  if (wanted.includes(kind)) return undefined;
  return {
    words: `That is one of ${names.segment}. What can stand there: ${wanted.map((one) => kinds[one].label).join(' or ')}.`,
  };
}

function scopeFault({ names }: KnownKind, { scope, segment }: Link): Fault | undefined {
  if (names.collections[scope.type] !== undefined) return undefined;
  return { words: `No ${segment} are there: they are ${placesOf(names).join(' or ')}.` };
}

/** Where the resources of a collection can be, in words. */
function placesOf({ collections }: KnownKind['names']): readonly string[] {
  const places = { global: 'global', region: 'in a region', zone: 'in a zone' } as const;
  return (['global', 'region', 'zone'] as const).flatMap((type) => (collections[type] ? [places[type]] : []));
}

/** Relations between things of one place: of one zone where both name one, else of one region. */
const ofOnePlace: ReadonlySet<string> = new Set<RelationId>([
  'nic.subnet',
  'router.natSubnets',
  'router.natAddresses',
  'address.subnet',
  'instanceGroup.instances',
  'neg.subnet',
  'endpoint.vm',
  'backend.group',
  'backendService.healthCheck',
  'urlMap.default',
  'urlMap.matcherDefault',
  'urlMap.pathRule',
  'urlMap.routeRule',
  'targetProxy.urlMap',
  'targetProxy.service',
  'targetProxy.certificate',
  'forwardingRule.target',
  'forwardingRule.backendService',
  'forwardingRule.address',
  'forwardingRule.subnet',
  'serviceAttachment.producer',
  'serviceAttachment.natSubnets',
]);

function placeFault(resource: Resource, { relation }: Reference, { scope, segment }: Link): Fault | undefined {
  const { type, value } = scope;
  if (!ofOnePlace.has(relation.id) || value === undefined) return undefined;
  const zone = 'zone' in resource ? resource.zone : undefined;
  const region = regionOf(resource);
  const isApart =
    zone && type === 'zone' ? value !== zone : region && region !== (type === 'zone' ? regionOfZone(value) : value);
  if (!isApart) return undefined;
  return {
    words: `That is in ${value}; ${kindAndName(resource)} is in ${zone || region}. Both have to be in one ${zone && type === 'zone' ? 'zone' : 'region'}.`,
    // A hybrid NEG may be meant, or the consumer of a published service: of these it is only written.
    isDoubtful: segment === 'networkEndpointGroups' || segment === 'serviceAttachments',
  };
}
