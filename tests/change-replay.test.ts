import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chances } from '../bench/edits.ts';
import { planChanges } from '../src/core/diff/plan-changes.ts';
import { changeScript } from '../src/core/diff/script.ts';
import { remove } from '../src/core/edit/remove.ts';
import { put, setFields } from '../src/core/edit/write.ts';
import { gcloudScript, type Script } from '../src/core/export/gcloud.ts';
import { plan } from '../src/core/export/plan.ts';
import {
  backendBucket,
  backendService,
  designOf,
  forwardingRule,
  healthCheck,
  targetProxy,
  urlMap,
} from '../src/core/model/builders.ts';
import type { Design } from '../src/core/model/design.ts';
import type { Id } from '../src/core/model/kind.ts';
import { referencesOf } from '../src/core/model/references.ts';
import { check } from '../src/core/rules/engine.ts';
import { templates } from '../src/core/templates/list.ts';
import { designs } from './arbitrary/designs.ts';
import { hostileTexts } from './arbitrary/world.ts';
import { hasBash, record } from './recorded-bash.ts';
import { type Body, Cloud } from './replay/cloud.ts';
import { expectedOf } from './replay/expected.ts';
import { fixedFlags, withoutFixed } from './replay/fixed-flags.ts';
import { meanings } from './replay/normal.ts';
import { replay } from './replay/replay.ts';
import { type Told, toldBy, without } from './replay/told.ts';
import { tweak } from './tweaks.ts';
import { wideDesigns } from './wide-designs.ts';

/**
 * The law of changes: what create(a) and then the way from a to b leave in a cloud is what create(b) leaves. The cloud
 * is a stand-in that refuses what the real one refuses: to make what is there, to change or delete what is not, to
 * delete what is in use.
 */

type Names = 'keep' | 'new';

/** The ids of what gcloud cannot make at all, and a person has to. */
const byHandOf = (design: Design): Id[] =>
  [...toldBy(gcloudScript(plan(design), design))].flatMap(([id, { isByHand }]) => (isByHand ? id : []));

/** The design without what gcloud cannot make, and without what needs that: there would be nothing to replay. */
function makeable(design: Design): Design {
  const gone = new Set(byHandOf(design));
  if (gone.size === 0) return design;
  for (const id of gone)
    for (const user of Object.values(design.resources))
      if (referencesOf(user).some(({ to }) => to === id)) gone.add(user.id);
  return makeable(remove(design, [...gone]));
}

/** All that scripts say they leave as it is, by the ids of the new design. */
function allTold(scripts: readonly (readonly [Script, (id: Id) => Id])[]): Map<Id, Told> {
  const found = new Map<Id, Told>();
  for (const [script, idOf] of scripts) {
    for (const [id, told] of toldBy(script)) {
      const held = found.get(idOf(id));
      if (!held) found.set(idOf(id), told);
      else for (const key of ['fields', 'flags', 'gateways'] as const) for (const one of told[key]) held[key].add(one);
    }
  }
  return found;
}

interface Led {
  readonly cloud: Cloud;
  readonly differences: readonly string[];
}

/** Plays the way from one design to another; undefined where there is none. */
function led(old: Design, now: Design, names: Names): Led | undefined {
  const way = planChanges(old, now, { names, allowInterruption: true });
  if (!way.ok) return undefined;
  const create = gcloudScript(plan(old), old);
  const change = changeScript(way, old, now);
  const cloud = new Cloud();
  for (const { text } of [create, change]) {
    const result = record(text, { SETTLE_SECONDS: '0', MIGRATION_SECONDS: '0', ASSUME_DONE: 'yes' });
    expect(result).toMatchObject({ status: 0, stderr: '' });
    replay(result.calls, cloud);
  }
  const reached = way.replacements.reduce(
    (design, { standIn, to, isTemporary }) =>
      isTemporary ? design : setFields(design, way.newIds.get(standIn) ?? standIn, { name: to }),
    now,
  );
  const wanted = plan(reached);
  const told = allTold([
    [create, (id) => way.newIds.get(id) ?? id],
    [change, (id) => id],
    [gcloudScript(wanted, reached), (id) => id],
  ]);
  for (const { id, fields } of way.kept) {
    const held = told.get(way.newIds.get(id) ?? id);
    for (const field of fields) held?.fields.add(field);
  }
  const urls = new Map(wanted.steps.map(({ id, url }) => [id, url]));
  const should = expectedOf(wanted);
  for (const [url, body] of cloud.resources) forgetChosen(body, should.get(url));
  const sides = [cloud.resources, should].map((all) => without(all, told, wanted));
  const unknown = [...told].flatMap(([id, { flags }]) => {
    const url = urls.get(id) ?? '';
    const bodies = sides.map((side) => side.get(url));
    return withoutFixed(url, flags, bodies).map((flag) => `${url} holds ${flag} fast, and no table says so.`);
  });
  const [is, shouldBe] = sides.map(meanings);
  const differences = [...new Set([...Object.keys(is ?? {}), ...Object.keys(shouldBe ?? {})])].flatMap((url) => {
    const [found, expected] = [JSON.stringify(is?.[url]), JSON.stringify(shouldBe?.[url])];
    return found === expected ? [] : [`${url}\n  is        ${found}\n  should be ${expected}`];
  });
  return { cloud, differences: [...differences, ...unknown] };
}

/** Addresses that Google chooses stay what they are where none is wished for any more. */
function forgetChosen(body: Body, wanted: Body | undefined): void {
  for (const key of ['address', 'IPAddress'])
    if (wanted && wanted[key] === undefined && /^[\d.:a-f]+$/.test(String(body[key])))
      Reflect.deleteProperty(body, key);
}

function obeys(old: Design, now: Design, names: Names): boolean {
  const result = led(old, now, names);
  if (!result) return false;
  const { cloud, differences } = result;
  expect(cloud.problems).toEqual([]);
  expect(cloud.early.filter(({ to }) => cloud.known.has(to))).toEqual([]);
  expect(differences).toEqual([]);
  return true;
}

/** Blank names would meet in one URL, and the API takes none of them. */
const isNamed = (design: Design): boolean => Object.values(design.resources).every(({ name }) => Boolean(name));

/** A design after a few changes of single fields that leave it one that commands can speak of. */
function tweaked(design: Design, seed: number, count: number): Design {
  const chance = chances(seed + 1);
  const known = new Set(errorsIn(design));
  let now = design;
  for (let turn = 0; turn < count; turn += 1) {
    const next = tweak(now, chance);
    // What the cloud would refuse is held back by the gate, and no script of it has to lead anywhere.
    if (isSpeakable(next) && errorsIn(next).every((key) => known.has(key))) now = next;
  }
  // What lies outside stays where it is: a text that is no link is a name to gcloud.
  return put(now, ...Object.values(design.resources).filter(({ kind }) => kind === 'external'));
}

const errorsIn = (design: Design): readonly string[] =>
  check(design).flatMap(({ severity, key }) => (severity === 'error' ? [key] : []));

/** Texts that look like links, which a flag and the API take for other things. */
const oddLinks = hostileTexts.filter((text) => /^(projects|https:|\.\.)/.test(text));

/** Places are places, references lead somewhere, types of machines are names, and nothing is left to a person. */
function isSpeakable(design: Design): boolean {
  if (byHandOf(design).length > 0) return false;
  return Object.values(design.resources).every((resource) => {
    const { zone, region, machineType } = { zone: '', region: '', machineType: '', ...resource };
    // A policy is named by its name, and an address that names a subnet is an internal one, whatever else it says.
    if ('sslPolicy' in resource && /\//.test(resource.sslPolicy ?? '')) return false;
    if (resource.kind === 'address' && resource.addressType === 'EXTERNAL' && resource.subnetwork) return false;
    return (
      /^([a-z]+-[a-z]+\d+-[a-z])?$/.test(zone ?? '') &&
      /^([a-z]+-[a-z]+\d+)?$/.test(region ?? '') &&
      /^[\w-]*$/.test(machineType ?? '') &&
      !oddLinks.some((text) => JSON.stringify(resource).includes(text)) &&
      referencesOf(resource).every(({ to }) => Object.hasOwn(design.resources, to) || /^[\d.:a-f]+$/.test(to))
    );
  });
}

/** A classic Application Load Balancer whose files are in a bucket. */
const classic = designOf(
  healthCheck('probe', { type: 'HTTP', port: 80 }),
  backendService('shop', { loadBalancingScheme: 'EXTERNAL', protocol: 'HTTP', healthChecks: ['probe'] }),
  backendBucket('files', { bucketName: 'files' }),
  urlMap('map', {
    defaultService: 'shop',
    hostRules: [{ hosts: ['files.example.com'], pathMatcher: 'files' }],
    pathMatchers: [{ name: 'files', defaultService: 'files' }],
  }),
  targetProxy('proxy', { type: 'HTTP', urlMap: 'map' }),
  forwardingRule('front', { loadBalancingScheme: 'EXTERNAL', IPProtocol: 'TCP', portRange: '80', target: 'proxy' }),
);

if (!hasBash) console.info('bash is not there: changes are not replayed.');
else {
  const names = fc.constantFrom<Names>('keep', 'new');
  const patience = { timeout: 240_000 };
  const known = [...templates.map(({ id, design }) => [id, design] as const), ...Object.entries(wideDesigns)].filter(
    ([, design]) => isNamed(design),
  );

  const any = designs({ outside: true }).filter(isNamed).map(makeable);

  describe('create, then change, leaves what creating the new design leaves', () => {
    test.each(known)('from %s', patience, (_name, design) => {
      const start = makeable(design);
      fc.assert(
        fc.property(fc.nat(), fc.integer({ min: 1, max: 4 }), names, (seed, count, chosen) => {
          obeys(start, tweaked(start, seed, count), chosen);
        }),
        { numRuns: Object.keys(start.resources).length > 40 ? 2 : 5 },
      );
    });

    test('from the classic Application Load Balancer to the global one', () => {
      const scheme = { loadBalancingScheme: 'EXTERNAL_MANAGED' };
      const now = ['shop', 'front'].reduce((design, id) => setFields(design, id, scheme), classic);
      expect(obeys(classic, now, 'keep')).toBe(true);
    });

    test.each(fixedFlags)(
      'only $flag of $collection may hold what it set, and the table names the page to read',
      (row) => {
        const { collection, flag, fields, source } = row;
        expect(source).toMatch(/^https:\/\/cloud\.google\.com\/sdk\/gcloud\/reference\/compute\//);
        const url = `projects/p/global/${collection}/x`;
        const body = Object.fromEntries([['left', 1], ...fields.map((field) => [field.split('.')[0] ?? '', 'value'])]);
        expect(withoutFixed(url, new Set([flag]), [body])).toEqual([]);
        expect(body).toMatchObject({ left: 1 });
        expect(withoutFixed(url, new Set(['--other']), [body])).toEqual(['--other']);
        expect(withoutFixed('projects/p/global/networks/x', new Set([flag]), [])).toEqual([flag]);
      },
    );

    test('from any design, changed here and there', patience, () => {
      fc.assert(
        fc.property(any, fc.nat(), names, (design, seed, chosen) => {
          obeys(design, tweaked(design, seed, 6), chosen);
        }),
        { numRuns: 25 },
      );
    });

    test('from any design to any other', patience, () => {
      fc.assert(
        fc.property(any, any, names, (old, now, chosen) => {
          obeys(old, { ...now, project: old.project }, chosen);
        }),
        { numRuns: 25 },
      );
    });
  });
}
