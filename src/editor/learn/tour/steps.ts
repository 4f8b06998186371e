import { type Design, isKind, remove, templates } from '../../../core/index.ts';
import type { Designer } from '../../../store/designer.ts';

/** What one does on the tour, in this order. */
export const tourSteps = ['add', 'connect', 'read', 'fix', 'trace', 'export'] as const;
export type TourStep = (typeof tourSteps)[number];

/** What a step may look at to know that it was really done. */
export interface Seen {
  readonly design: Design;
  readonly findings: Designer['findings'];
  /** Counts the places that were asked for since the step began. */
  readonly shown: number;
  /** The panel that is open at the bottom. */
  readonly bottom: string | undefined;
}

/** The rule that the tour lets somebody break and mend. */
const lesson = 'load-balancer/probes-admitted';

/** Whether the act of a step was done, in whatever way. */
export function isActDone(step: TourStep, { design, findings, shown, bottom }: Seen): boolean {
  const all = Object.values(design.resources);
  switch (step) {
    case 'add':
      return all.some((each) => isKind('vm', each) && isInSubnet(each.networkInterfaces));
    case 'connect':
      return all.some((each) => isKind('neg', each) && (each.endpoints ?? []).some(({ instance }) => instance));
    case 'read':
      return shown > 0;
    case 'fix':
      return findings.every(({ rule }) => rule.id !== lesson);
    case 'trace':
    case 'export':
      return bottom === step;
  }
}

/** A VM that was put down beside the subnet has nothing to be connected by. */
export function hasStrayVm(design: Design): boolean {
  return Object.values(design.resources).some((each) => isKind('vm', each) && !isInSubnet(each.networkInterfaces));
}

const isInSubnet = (nics: readonly { readonly subnetwork?: string }[] | undefined): boolean =>
  (nics ?? []).some(({ subnetwork }) => subnetwork !== undefined);

/** The subnet that the VM goes into. */
export const tourSubnet = 'web-subnet';

/** All that a request passes, but for the VM and for the firewall rule that admits the probes. */
export function tourDesign(name: string): Design | undefined {
  const template = templates.find(({ id }) => id === 'first-neg');
  return template && remove({ ...template.design, name, notes: {} }, ['web-1', 'allow-load-balancer']);
}
