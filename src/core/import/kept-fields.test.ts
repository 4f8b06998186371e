import { expect, test } from 'vitest';
import { plan } from '../export/plan.ts';
import { importText } from './read-input.ts';

const zone = 'https://www.googleapis.com/compute/v1/projects/my-project/zones/us-central1-a';

/** A VM as `gcloud compute instances describe` shows it, where nobody chose anything. */
const described = {
  kind: 'compute#instance',
  id: '4711',
  name: 'vm-1',
  selfLink: `${zone}/instances/vm-1`,
  scheduling: {
    onHostMaintenance: 'MIGRATE',
    automaticRestart: true,
    preemptible: false,
    provisioningModel: 'STANDARD',
  },
  shieldedInstanceConfig: { enableSecureBoot: false, enableVtpm: true, enableIntegrityMonitoring: true },
  shieldedInstanceIntegrityPolicy: { updateAutoLearnPolicy: true },
  deletionProtection: false,
};

function read(resource: object) {
  const result = importText(JSON.stringify([resource]));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

test('what the API answers by itself is kept, and no news', () => {
  const { report, design } = read(described);
  expect(report.kept).toEqual([]);
  expect(plan(design).steps[0]?.body).toMatchObject({ scheduling: described.scheduling, deletionProtection: false });
});

test('what somebody chose and no rule reads is told', () => {
  const { report } = read({
    ...described,
    deletionProtection: true,
    scheduling: { ...described.scheduling, preemptible: true },
    minCpuPlatform: 'Intel Ice Lake',
  });
  expect(report.kept.map(({ fields }) => [...fields].sort())).toEqual([
    ['deletionProtection', 'minCpuPlatform', 'scheduling'],
  ]);
});
