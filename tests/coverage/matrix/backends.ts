import { backendKinds, type Mixing, mixing, type Support, supportOf } from '../../../src/core/facts/backend-support.ts';
import { balancingOf } from '../../../src/core/facts/balancing.ts';
import { healthCheckOf } from '../../../src/core/facts/health-checks.ts';
import { products } from '../../../src/core/facts/products.ts';
import type { Coverage } from '../coverage.ts';

const support = 'src/core/facts/backend-support.ts';
const cells = products.flatMap((product) => backendKinds.map((kind) => ({ product, kind })));

const said: Readonly<Record<Support['support'], string>> = {
  supported: 'supported',
  preview: 'in Preview',
  deprecated: 'deprecated',
  unsure: 'unsure',
  unsupported: 'not supported',
};

function counted({ max, maxPerRegion }: Support): string {
  const parts = [max === null ? '' : `at most ${max}`, maxPerRegion === null ? '' : `${maxPerRegion} in a region`];
  const words = parts.filter((part) => part !== '').join(', ');
  return words && `, ${words}`;
}

const published = {
  files: [support],
  excuse: 'The public API has no field for it yet, so no design can hold one.',
};

/** Which rules read a cell: those of the place in which a backend of that kind stands. */
function readers(
  product: string,
  kind: string,
  place: string,
  cell: Support,
): Pick<Coverage, 'rules' | 'files' | 'excuse'> {
  if (product === 'EXTERNAL_PASSTHROUGH_TARGET_POOL')
    return { rules: ['load-balancer/target-pool'], files: [support, 'src/core/model/why-product.ts'] };
  if (kind === 'PUBLISHED_SERVICE_BACKEND') return published;
  if (kind === 'SERVICE_BINDING') return { rules: ['backend-service/service-bindings'], files: [support] };
  if (place === 'urlMap') return { rules: ['url-map/buckets-fit', 'url-map/bucket-fields'], files: [support] };
  const bySupport: Readonly<Record<Support['support'], readonly string[]>> = {
    supported: ['backend/kind-fits-load-balancer'],
    preview: ['backend/kind-in-preview', 'backend/kind-fits-load-balancer'],
    deprecated: ['backend/kind-fits-load-balancer'],
    unsure: ['backend/kind-support-known'],
    unsupported: ['backend/kind-fits-load-balancer'],
  };
  const count = cell.max !== null || kind === 'NEG_NON_GCP_PRIVATE_IP_PORT' ? ['backend/count'] : [];
  const region = cell.maxPerRegion === null ? [] : ['backend/one-per-region'];
  return { rules: [...bySupport[cell.support], ...count, ...region], files: [support] };
}

const kinds: readonly Coverage[] = cells.map(({ product, kind }) => {
  const cell = supportOf(product.id, kind.id);
  return {
    entry: `backend-kinds/${product.id}/${kind.id}`,
    statement: `${kind.label}: ${said[cell.support]}${counted(cell)}`,
    ...readers(product.id, kind.id, kind.place, cell),
  };
});

const mixes: readonly Coverage[] = products.flatMap(({ id, name }) => {
  const facts: Mixing = mixing[id];
  const rows = [...facts.allowed.map((combination) => [combination, 'stand'] as const)];
  const unsure = facts.unsure.map((combination) => [combination, 'perhaps stand'] as const);
  const none: Coverage = {
    entry: `mixing/${id}/others`,
    statement: facts.allowed.length === 0 ? `${name}: no backend service, so no mix` : 'Every other mix is refused',
    rules: facts.allowed.length === 0 ? ['load-balancer/target-pool'] : ['backend/one-kind-per-service'],
    files: [support],
  };
  return [
    ...[...rows, ...unsure].map(
      ([combination, verb]): Coverage => ({
        entry: `mixing/${id}/${combination.join('+')}`,
        statement: `${combination.map(labelOf).join(' and ')} ${verb} ${combination.length > 1 ? 'together' : 'alone'} in a service`,
        ...(combination.some((kind) => kind === 'PUBLISHED_SERVICE_BACKEND')
          ? published
          : combination.some((kind) => kind === 'SERVICE_BINDING')
            ? { rules: ['backend-service/service-bindings'], files: [support] }
            : { rules: ['backend/one-kind-per-service'], files: [support] }),
      }),
    ),
    none,
  ];
});

function labelOf(id: string): string {
  return backendKinds.find((kind) => kind.id === id)?.label ?? id;
}

const modes: readonly Coverage[] = cells.flatMap(({ product, kind }) =>
  balancingOf(product.id, kind.id).map(({ mode, capacity, fields, confidence, capacityScaler, preview }) => ({
    entry: `balancing/${product.id}/${kind.id}/${mode ?? 'none'}`,
    statement: `${mode ?? 'No mode'}${confidence === 'unsure' ? ', unsure' : ''}; capacity ${capacity}${fields.length > 0 ? `: ${fields.join(', ')}` : ''}; scaler ${capacityScaler}`,
    rules: [
      'backend/mode-fits',
      ...(mode === null || capacity === 'forbidden' ? [] : ['backend/mode-chosen']),
      ...(preview ? ['backend/traffic-duration'] : []),
      ...(capacity === 'required-one' ? ['backend/capacity-chosen', 'backend/capacity-once'] : []),
      ...(capacity === 'forbidden' ? ['backend/capacity-forbidden'] : ['backend/capacity-fits-mode']),
      capacityScaler === 'forbidden' ? 'backend/scaler-forbidden' : 'backend/scaler-range',
    ],
    files: ['src/core/facts/balancing.ts'],
  })),
);

const checks: readonly Coverage[] = cells.flatMap(({ product, kind }) => {
  const facts = healthCheckOf(product.id, kind.id);
  if (!facts) return [];
  const row = {
    entry: `health-checks/${product.id}/${kind.id}`,
    statement: `Health check ${facts.requirement}, probes ${facts.prober}${facts.confidence === 'unsure' ? ', unsure' : ''}`,
    files: ['src/core/facts/health-checks.ts'],
  };
  if (kind.id === 'PUBLISHED_SERVICE_BACKEND') return [{ ...row, ...published, files: row.files }];
  if (kind.id === 'SERVICE_BINDING') return [{ ...row, rules: ['backend-service/service-bindings'] }];
  if (kind.place === 'urlMap') return [row];
  const rules: Readonly<Record<typeof facts.requirement, readonly string[]>> = {
    required: ['backend-service/health-check-chosen', 'backend-service/health-check-protocol'],
    optional: ['backend-service/health-check-protocol'],
    forbidden: ['backend-service/health-check-forbidden'],
    'not-applicable': ['backend-service/health-check-forbidden'],
  };
  return [{ ...row, rules: rules[facts.requirement] }];
});

export const backendCells: readonly Coverage[] = [...kinds, ...mixes, ...modes, ...checks];
