import type { Printed } from '../../export/gcloud/call.ts';
import type { Flag } from '../../export/gcloud/command.ts';
import { migrationWords } from '../migration.ts';
import type { Sides } from './sides.ts';

/**
 * A step on the way to EXTERNAL_MANAGED, with the flags of `backend-services update` or `forwarding-rules update`;
 * undefined for any other change.
 * Sources: https://cloud.google.com/sdk/gcloud/reference/compute/backend-services/update and
 * https://cloud.google.com/sdk/gcloud/reference/compute/forwarding-rules/update
 */
export function printMigration({ request: { step }, call }: Sides): Printed | undefined {
  if (step.action !== 'update' || migrationWords(step) === undefined) return undefined;
  const isRule = step.kind === 'forwardingRule';
  const stem = isRule ? '--external-managed-backend-bucket-migration' : '--external-managed-migration';
  const flags = Object.entries(step.fields).flatMap(([field, value]): Flag[] => {
    if (value === undefined) return [];
    if (field === 'loadBalancingScheme') return [['--load-balancing-scheme', String(value)]];
    return [[field.endsWith('State') ? `${stem}-state` : `${stem}-testing-percentage`, String(value)]];
  });
  return {
    commands: [call.scoped(isRule ? 'compute forwarding-rules update' : 'compute backend-services update', ...flags)],
  };
}
