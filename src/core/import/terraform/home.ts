import { type TerraformType, terraformTypeOf } from '../../facts/terraform-types.ts';
import { kindBySingular, type Link, parseLink } from '../../model/api.ts';
import { type JsonObject, memberOf, textOf } from '../../model/json.ts';
import { regionOfZone, type ScopeOf } from '../../model/scope.ts';
import type { Instance } from './instance.ts';
import { type Home, placeName, writeLocal } from './values.ts';

/** What the provider reports of the object itself: its own link says best where it lies. */
function ownLink({ values }: Instance): Link | undefined {
  for (const key of ['self_link', 'id']) {
    const link = parseLink(textOf(memberOf(values, key)) ?? '');
    if (link) return link;
  }
  return undefined;
}

/** What Google Cloud calls it; empty while nobody knows. */
export const nameOf = (instance: Instance): string =>
  textOf(memberOf(instance.values, 'name')) ?? ownLink(instance)?.name ?? '';

/** Where it lies: as its own link says, else its arguments, else the provider's settings. */
export function homeOf(instance: Instance, { scope: type }: TerraformType): Home {
  const { values, provider, written = false } = instance;
  const own = ownLink(instance);
  const project = textOf(memberOf(values, 'project')) || own?.project || provider.project;
  const scope: ScopeOf = own && own.scope.type === type ? own.scope : scopeFrom(values, provider, type);
  const region = scope.type === 'region' ? scope.value : (regionOfZone(scope.value) ?? provider.region);
  return {
    scope,
    written,
    ...(project === undefined ? {} : { project }),
    ...(region === undefined ? {} : { region }),
  };
}

function scopeFrom(values: JsonObject, provider: Instance['provider'], type: ScopeOf['type']): ScopeOf {
  if (type === 'global') return { type };
  const value = placeName(memberOf(values, type)) ?? (type === 'zone' ? provider.zone : regionOf(values, provider));
  return value === undefined ? { type } : { type, value };
}

/** Some regional resources say their region only by the subnet or group that they name. */
function regionOf(values: JsonObject, provider: Instance['provider']): string | undefined {
  for (const key of ['subnetwork', 'backend_service', 'target', 'url_map']) {
    const link = parseLink(textOf(memberOf(values, key)) ?? '');
    if (link?.scope.type === 'region') return link.scope.value;
  }
  return provider.region;
}

/** The link of the resource that it stands for; undefined while its name or place is not known. */
export function linkOf(instance: Instance): Link | undefined {
  const entry = terraformTypeOf(instance.type);
  const names = entry?.singular === undefined ? undefined : kindBySingular.get(entry.singular)?.names;
  const name = nameOf(instance);
  if (!entry || !names || name === '') return undefined;
  const { project, scope } = homeOf(instance, entry);
  if (scope.type !== 'global' && scope.value === undefined) return undefined;
  // Others refer to a managed group as the group.
  const segment = names.segment === 'instanceGroupManagers' ? 'instanceGroups' : names.segment;
  return { project, scope, segment, name };
}

export function selfLinkOf(instance: Instance): string | undefined {
  const link = linkOf(instance);
  return link && writeLocal(link);
}
