import { negTypeOf } from '../facts/neg-types.ts';
import type { Scope } from './kind.ts';
import type { Resource } from './kinds.ts';
import { kinds } from './kinds.ts';

/** Where a resource lives. `value` is the zone or region, undefined while it is blank, and always for global ones. */
export interface ScopeOf {
  readonly type: Scope;
  readonly value?: string;
}

/**
 * The scopes that a resource can have, the usual one first: its kind's, and for a NEG those of its endpoint type (a NEG
 * whose type is blank or unknown counts as zonal until it says otherwise).
 */
export function scopesOf(resource: Resource): readonly Scope[] {
  if (resource.kind !== 'neg') return kinds[resource.kind].scopes;
  return negTypeOf(resource.networkEndpointType ?? '')?.scopes ?? ['zone'];
}

/**
 * The scope of a resource as its fields say it: a zone, a region, else global where it can be global, else its usual
 * scope with a blank in it. Undefined for things that are no Compute Engine resource.
 */
export function scopeOf(resource: Resource): ScopeOf | undefined {
  const zone = 'zone' in resource ? resource.zone : undefined;
  const region = 'region' in resource ? resource.region : undefined;
  if (zone) return { type: 'zone', value: zone };
  if (region) return { type: 'region', value: region };
  const scopes = scopesOf(resource);
  const [usual] = scopes;
  if (usual === undefined) return undefined;
  return { type: scopes.includes('global') ? 'global' : usual };
}

/** `us-central1-a` → `us-central1`; undefined where the text has no zone letter. */
export function regionOfZone(zone: string | undefined): string | undefined {
  return zone === undefined ? undefined : /^(.+)-[a-z]$/.exec(zone)?.[1];
}

/** The region a resource lies in: its own, or its zone's. Undefined for global and blank ones. */
export function regionOf(resource: Resource): string | undefined {
  const scope = scopeOf(resource);
  return scope?.type === 'zone' ? regionOfZone(scope.value) : scope?.value;
}
