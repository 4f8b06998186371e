import type { Confidence, SourceKey } from './sources.ts';

/**
 * How many network interfaces a VM may have, as of April 2026: two up to 2 vCPUs, beyond that one per vCPU up to a ceiling that depends
 * on the machine family. Google's table per family changes often, so the ceilings are `unsure`; an unknown machine type has no limit here.
 */
export interface MachineFamily {
  id: string;
  /** Most ordinary interfaces of the family's largest machines. */
  ceiling: number;
  confidence: Confidence;
}

const family = (id: string, ceiling: number): MachineFamily => ({ id, ceiling, confidence: 'unsure' });

export const machineFamilies: readonly MachineFamily[] = [
  // Older families
  ...['a2', 'c2', 'c2d', 'e2', 'f1', 'g1', 'g2', 'm1', 'm2', 'n1', 'n2', 'n2d', 't2a', 't2d'].map((id) =>
    family(id, 8),
  ),
  // Newer ones
  ...['a3', 'a4', 'c3', 'c3d', 'c4', 'c4a', 'c4d', 'h3', 'm3', 'm4', 'n4', 'n4a', 'n4d', 'x4', 'z3'].map((id) =>
    family(id, 10),
  ),
];

/** Machine types whose name does not tell the vCPUs. */
export const sharedCoreVcpus: Readonly<Record<string, number>> = {
  'e2-micro': 2,
  'e2-small': 2,
  'e2-medium': 2,
  'f1-micro': 1,
  'g1-small': 1,
};

export const nicLimits = {
  smallMachineVcpus: 2,
  smallMachineNics: 2,
  /** Ordinary and Dynamic NICs together. */
  withDynamicNics: 16,
  /** First and last VLAN of a Dynamic NIC. */
  vlan: { min: 2, max: 255 },
  sources: ['multipleInterfaces', 'vpcReleaseNotes', 'pubsecIssue625'] satisfies readonly SourceKey[],
} as const;

export interface NicLimit {
  max: number;
  confidence: Confidence;
}

const NAMED = /^(?:([a-z]\d+[a-z]*)-)?(?:[a-z]+-)?(\d+)(?:-|$)/;

/**
 * The most ordinary interfaces of a VM of that machine type, e.g. 'n2-standard-4' or 'custom-4-8192'; undefined where its name tells
 * nothing, as for bare metal or a machine named after its GPUs.
 */
export function nicLimitOf(machineType: string): NicLimit | undefined {
  if (machineType.endsWith('-metal')) return undefined;
  const [, familyId = 'n1', digits] = NAMED.exec(machineType) ?? [];
  const vcpus = sharedCoreVcpus[machineType] ?? (digits === undefined ? undefined : Number(digits));
  if (vcpus === undefined) return undefined;
  if (vcpus <= nicLimits.smallMachineVcpus) return { max: nicLimits.smallMachineNics, confidence: 'documented' };
  const known = machineFamilies.find(({ id }) => id === familyId);
  return known && { max: Math.min(vcpus, known.ceiling), confidence: known.confidence };
}
