import type { Design } from '../core/index.ts';

/** What is noted beside a design, so that a list need not read it. */
export interface About {
  readonly name: string;
  readonly changed: number;
  readonly resources?: number;
  readonly revision: number;
}

export function aboutDesign(design: Design, changed: number, revision: number): About {
  return { name: design.name, changed, resources: Object.keys(design.resources).length, revision };
}

/** Damaged notes about a design are no reason not to list it. */
export function aboutOf(value: unknown): About {
  const found: { name?: unknown; changed?: unknown; resources?: unknown; revision?: unknown } =
    typeof value === 'object' && value !== null ? value : {};
  return {
    name: typeof found.name === 'string' ? found.name : '',
    changed: numberOf(found.changed) ?? 0,
    revision: numberOf(found.revision) ?? 0,
    ...(numberOf(found.resources) === undefined ? {} : { resources: numberOf(found.resources) }),
  };
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
