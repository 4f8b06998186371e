import { mapNics } from '../../edit/parts.ts';
import { set } from '../../edit/write.ts';
import { nicLimitOf, nicLimits } from '../../facts/machine-types.ts';
import { nameOf, nicName } from '../../model/endpoints.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const maxNics = defineRule({
  id: 'vm/max-nics',
  severity: 'error',
  title: 'How many interfaces a VM can have depends on its machine type',
  why: 'Up to two vCPUs allow two interfaces; beyond that one per vCPU, up to a ceiling of the machine family. Google’s table of ceilings changes often, so a doubt is only a warning here.',
  source: cite('multipleInterfaces', 'vpcReleaseNotes', 'pubsecIssue625'),
  on: 'vm',
  *check(vm) {
    const nics = vm.networkInterfaces ?? [];
    if (nics.length > nicLimits.withDynamicNics) {
      yield {
        at: [{ id: vm.id, field: 'networkInterfaces' }],
        message: `${nameOf(vm, 'VM')} has ${nics.length} interfaces. Ordinary and Dynamic ones together can be ${nicLimits.withDynamicNics}.`,
        fixes: [
          {
            title: `Take ${nicName(nicLimits.withDynamicNics)} and all after it off ${nameOf(vm, 'the VM')}`,
            safety: 'design',
            edit: (design) => mapNics(design, vm.id, (now) => now.slice(0, nicLimits.withDynamicNics)),
          },
        ],
      };
      return;
    }
    const ordinary = nics.filter(({ vlan }) => vlan === undefined);
    const machine = vm.machineType?.split('/').at(-1);
    const limit = machine ? nicLimitOf(machine) : undefined;
    if (!machine || !limit || ordinary.length <= limit.max) return;
    const last = nics.findIndex(({ id }) => id === ordinary[limit.max]?.id);
    const isSure = limit.confidence !== 'unsure';
    yield {
      at: [
        { id: vm.id, field: 'machineType' },
        { id: vm.id, part: ordinary[limit.max]?.id },
      ],
      severity: isSure ? 'error' : 'warning',
      message: `${nameOf(vm, 'VM')} has ${ordinary.length} interfaces, ${nicName(last)} and more beyond what ${machine} allows${isSure ? '' : ' as far as is known'}: ${limit.max}.`,
      fixes: larger(machine, ordinary.length).map(
        (machineType): Fix => ({
          title: `Use ${machineType}`,
          safety: 'design',
          edit: (design) => set(design, 'vm', vm.id, { machineType }),
        }),
      ),
    };
  },
});

/** The smallest standard machine of the same family that allows so many interfaces. */
function larger(machine: string, nics: number): string[] {
  const family = /^([a-z]\d+[a-z]*)-/.exec(machine)?.[1] ?? 'n2';
  const sizes = [4, 8, 16, 32].map((vcpus) => `${family}-standard-${vcpus}`);
  const fitting = sizes.find((size) => (nicLimitOf(size)?.max ?? 0) >= nics);
  return fitting ? [fitting] : [];
}
