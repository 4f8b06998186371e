import { expect, test } from 'vitest';
import { negRows } from '../../../tests/real-life/negs.ts';
import { partRows } from '../../../tests/real-life/parts.ts';
import { productRows } from '../../../tests/real-life/products.ts';
import { apiDefaults } from '../facts/api-defaults.ts';
import { importText } from '../import/read-input.ts';
import type { Design } from '../model/design.ts';
import { readResource } from '../model/document.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, toJsonObject } from '../model/json.ts';
import { templates } from '../templates/list.ts';
import { crossRegionApplication, passthrough, portMapping, proxyNetwork, regionalApplication } from './bases.ts';
import { check } from './engine.ts';

// Whoever imports what is deployed sees the defaults that the API fills in. None of them is worth a word: a design that
// names them all is judged as one that leaves them blank.

/** Passthrough load balancers and proxy-only subnets refuse what the API fills in for others. */
function isRefusedBySome({ kind, purpose, region, loadBalancingScheme }: JsonObject, path: string): boolean {
  if (path === 'backends[].capacityScaler') return true;
  if (path === 'portName' || path === 'localityLbPolicy')
    return Boolean(region) && (loadBalancingScheme === 'INTERNAL' || loadBalancingScheme === 'EXTERNAL');
  return path === 'logConfig.enable' && kind === 'subnet' && String(purpose).endsWith('_PROXY');
}

const rows = [...productRows, ...negRows, ...partRows];
const bases = { crossRegionApplication, passthrough, portMapping, proxyNetwork, regionalApplication };
const designs: readonly (readonly [string, () => Design])[] = [
  ...Object.entries(bases),
  ...templates.map(({ id, design }) => [id, () => design] as const),
  ...rows.map(({ name, resources }) => [name, () => imported(resources)] as const),
];

function imported(resources: unknown): Design {
  const result = importText(JSON.stringify(resources));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.design;
}

function filled(object: JsonObject, [step = '', ...rest]: readonly string[], usual: JsonValue): JsonObject {
  const key = step.replace('[]', '');
  const present = object[key];
  if (rest.length === 0) return present === undefined || present === '' ? { ...object, [key]: usual } : object;
  if (!step.endsWith('[]')) {
    return { ...object, [key]: filled(isJsonObject(present) ? present : {}, rest, usual) };
  }
  if (!isJsonList(present)) return object;
  return { ...object, [key]: present.map((item) => (isJsonObject(item) ? filled(item, rest, usual) : item)) };
}

function withDefaults(design: Design): Design {
  const resources = Object.values(design.resources).map((resource) => {
    let json = toJsonObject(resource);
    for (const { fields } of apiDefaults.filter(({ kind }) => kind === resource.kind)) {
      for (const [path, usual] of Object.entries(fields)) {
        if (!isRefusedBySome(json, path)) json = filled(json, path.split('.'), usual);
      }
    }
    const read = readResource(resource.id, json);
    if (!read.ok) throw new Error(JSON.stringify(read));
    return [resource.id, read.value] as const;
  });
  return { ...design, resources: Object.fromEntries(resources) };
}

test.each(designs)('%s', (_name, make) => {
  const design = make();
  const told = (of: Design) => check(of).map(({ severity, key, message }) => `${severity} ${key}: ${message}`);
  expect(told(withDefaults(design))).toEqual(told(design));
});
