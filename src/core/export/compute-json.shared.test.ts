import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { designs } from '../../../tests/arbitrary/designs.ts';
import { flawsOf, flawsOfType, readComputeSchema } from '../../../tests/compute-schema.ts';
import { sharedPath } from '../../../tests/shared-folder.ts';
import { wideDesigns } from '../../../tests/wide-designs.ts';
import type { Design } from '../model/design.ts';
import { templates } from '../templates/list.ts';
import { plan } from './plan.ts';
import type { StepAction } from './step.ts';

const path = sharedPath('reference/compute-schema.json');
const schema = path === undefined ? undefined : readComputeSchema(readFileSync(path, 'utf8'));

const methods: Readonly<Partial<Record<StepAction, string>>> = {
  create: 'insert',
  attachEndpoints: 'attachNetworkEndpoints',
  addInstances: 'addInstances',
  setNamedPorts: 'setNamedPorts',
};

/** Cloud Armor's calls are not among the collected facts; their body is one URL. */
const isPolicy = (action: StepAction): boolean => action === 'setSecurityPolicy' || action === 'setEdgeSecurityPolicy';

describe('every request fits the schema of the Compute API', () => {
  const flaws = (design: Design): string[] => {
    if (!schema) return [];
    return plan(design).steps.flatMap((step) => {
      // This call is not among the collected facts either; what it carries is.
      if (step.action === 'addPeering') return flawsOfType(schema, 'NetworkPeering', step.body.networkPeering);
      if (isPolicy(step.action)) return Object.keys(step.body).filter((key) => key !== 'securityPolicy');
      const found = flawsOf(schema, step.collection, methods[step.action] ?? step.action, step.body);
      return found.map((flaw) => `${step.action} ${step.apiKind} ${step.name}: ${flaw}`);
    });
  };

  // Targets of API Gateway are in the beta API alone; the export says so on top.
  const isPreview = (flaw: string): boolean => flaw.includes('serverlessDeployment is no field');
  test.each(templates.map(({ id, design }) => [id, design] as const))('of the template %s', (_id, design) => {
    expect(flaws(design).filter((flaw) => !isPreview(flaw))).toEqual([]);
  });

  // Blanks stay blank: what is required and missing has a finding. API Gateway targets are in the beta API alone.
  const expected = /is required$|UNNAMED|serverlessDeployment is no field/;
  test.each(Object.entries(wideDesigns))('of the design %s', (_name, design) => {
    expect(flaws(design).filter((flaw) => !expected.test(flaw))).toEqual([]);
  });

  test('of generated designs', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(designs({ outside: true }), (design) => {
        expect(flaws(design)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('and the comparison can fail', () => {
    if (!schema) return;
    const wrong = (body: object) => flawsOf(schema, 'networkEndpointGroups', 'insert', body);
    expect(wrong({ name: 'neg', networkEndpointType: 'GCE_VM_IP', defaultPort: 80 })).toEqual([]);
    expect(wrong({ name: 'neg', networkEndpointTyp: 'GCE_VM_IP' })).toHaveLength(1);
    expect(wrong({ name: 'neg', networkEndpointType: 'GCE_VM' })).toHaveLength(1);
    expect(wrong({ name: 'neg', defaultPort: '80' })).toHaveLength(1);
    expect(wrong({ name: 'neg', zone: 'us-central1-a' })).toHaveLength(1);
    expect(wrong({ name: 'neg', annotations: { a: 1 } })).toHaveLength(1);
    expect(flawsOf(schema, 'networks', 'insert', { name: 'Not A Name' })).toHaveLength(1);
    expect(flawsOf(schema, 'networks', 'insert', {})).toHaveLength(1);
    expect(flawsOf(schema, 'networks', 'insertt', { name: 'vpc' })).toHaveLength(1);
  });
});
