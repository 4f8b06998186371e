import { describe, expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import { mapReferences } from '../model/references.ts';
import { application } from '../rules/bases.ts';
import { bringIn } from './bring-in.ts';
import { merge } from './merge.ts';
import { put, set } from './write.ts';

const nowhere = { x: 0, y: 0 };

/** The same resources under other ids, as an import makes them. */
function renumbered(design: Design): Design {
  const moved = Object.values(design.resources).map((resource) => ({
    ...mapReferences(resource, (id) => `their-${id}`),
    id: `their-${resource.id}`,
  }));
  return { ...design, resources: Object.fromEntries(moved.map((resource) => [resource.id, resource])) };
}

describe('bringing another design in', () => {
  const named = Object.values(application().resources).map((resource) => ({ ...resource, name: `the-${resource.id}` }));
  const design = { ...put(application(), ...named), layout: { neg: { x: 8, y: 16 } } };
  const theirs = set(renumbered(design), 'neg', 'their-neg', { defaultPort: 9090 });

  test('overwrites and removes nothing by itself', () => {
    const merged = merge(design, theirs, nowhere);
    const none = { replace: new Set<string>(), remove: new Set<string>() };
    expect(bringIn(merged, theirs, none).resources).toEqual(design.resources);
  });

  test('takes over what is chosen, under the id and at the place that it has here', () => {
    const merged = merge(design, theirs, nowhere);
    const next = bringIn(merged, theirs, { replace: new Set(['their-neg']), remove: new Set() });
    expect(next.resources.neg).toEqual({ ...design.resources.neg, defaultPort: 9090 });
    expect(next.layout).toEqual(design.layout);
  });

  test('lets go of what is chosen, and of what points at it', () => {
    const merged = merge(design, theirs, nowhere);
    const next = bringIn(merged, theirs, { replace: new Set(), remove: new Set(['check']) });
    expect(next.resources.check).toBeUndefined();
    expect(JSON.stringify(next.resources)).not.toContain('"check"');
  });

  test('leads what it takes over to what the merge put in', () => {
    const more = put(theirs, { id: 'their-other', kind: 'healthCheck', name: 'other', type: 'HTTP' });
    const wired = set(more, 'backendService', 'their-service', { healthChecks: ['their-other'] });
    const merged = merge(design, wired, nowhere);
    const next = bringIn(merged, wired, { replace: new Set(['their-service']), remove: new Set() });
    expect(next.resources.service).toMatchObject({ healthChecks: [merged.idOf.get('their-other')] });
    expect(merged.idOf.get('their-other')).toBe('healthCheck-1');
  });
});
