import { ChevronDown, ChevronUp, Plus, X } from 'lucide-react';
import {
  addBlankPart,
  moveAt,
  type Nic,
  nameOf,
  nicFields,
  nicName,
  removePart,
  resourceOf,
  type Vm,
  valueAt,
} from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { inspectorMessages as messages } from '../messages/inspector.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { KindIcon } from '../ui/icons/KindIcon.tsx';
import { FieldEditor } from './FieldEditor.tsx';
import { FindingList } from './FindingList.tsx';
import { Fold } from './Fold.tsx';
import { mainNicFields, type NamedField, split } from './field-order.ts';
import { below, beside, type Found, findingsIn, ofPart, placeKey } from './found.ts';
import layout from './Layout.module.css';
import { useCommit } from './use-inspect.ts';

export interface NicsProps {
  vm: Vm;
  /** Everything found about the VM. */
  found: readonly Found[];
  /** What is found about the list as a whole. */
  own: readonly Found[];
}

/** How many interfaces are open from the start. */
const openAtFirst = 2;

/** The network interfaces of a VM, nic0 first. */
export function Nics({ vm, found, own }: NicsProps) {
  const commit = useCommit();
  const { title, order, add } = messages.nics;
  const nics = vm.networkInterfaces ?? [];
  return (
    <section
      className={layout.section}
      aria-label={title}
      data-place={placeKey({ id: vm.id, field: 'networkInterfaces' })}
    >
      <div className={layout.sectionHead}>
        <h3>{title}</h3>
        <Button
          size="small"
          icon={<Plus size={14} aria-hidden="true" />}
          onClick={() =>
            commit(messages.steps.add(title), (design) => addBlankPart(design, vm.id, 'networkInterfaces'))
          }
        >
          {add}
        </Button>
      </div>
      <p className={layout.hint}>{order}</p>
      <FindingList findings={findingsIn(own)} label={title} />
      {nics.map((nic, index) => (
        <NicCard
          key={nic.id}
          vm={vm}
          nic={nic}
          index={index}
          found={ofPart(found, nic.id)}
          open={nics.length <= openAtFirst}
        />
      ))}
    </section>
  );
}

const { first, rest } = split(nicFields, mainNicFields);
const keys = [...first, ...rest].map(({ key }) => key);

interface NicCardProps {
  vm: Vm;
  nic: Nic;
  index: number;
  found: readonly Found[];
  open: boolean;
}

function NicCard({ vm, nic, index, found, open }: NicCardProps) {
  const subnet = useDesigner(({ design }) => resourceOf(design, nic.subnetwork));
  const name = nicName(index);
  const where = [subnet ? nameOf(subnet, 'subnet') : messages.nics.noSubnet, nic.networkIP]
    .filter((text) => text !== undefined)
    .join(' · ');
  const edit = ({ key, field }: NamedField) => (
    <FieldEditor
      key={key}
      subject={{ resource: vm, part: nic.id, list: 'networkInterfaces' }}
      path={key}
      field={field}
      value={valueAt(nic, key)}
      found={below(found, key)}
    />
  );
  const worst =
    found.find(({ finding }) => finding.severity === 'error') ??
    found.find(({ finding }) => finding.severity === 'warning');
  const set = rest.filter(({ key }) => valueAt(nic, key) !== undefined).length;
  return (
    <div
      className={layout.card}
      data-worst={worst?.finding.severity}
      data-place={placeKey({ id: vm.id, part: nic.id })}
    >
      <Fold title={name} note={where} icon={<KindIcon kind="nic" size={16} />} open={open || found.length > 0}>
        <FindingList findings={findingsIn(beside(found, keys))} label={name} />
        {first.map(edit)}
        <Fold
          title={messages.more}
          note={set > 0 ? messages.moreSet(set) : undefined}
          open={rest.some(({ key }) => below(found, key).length > 0)}
        >
          {rest.map(edit)}
        </Fold>
      </Fold>
      <NicActions vm={vm} nic={nic} index={index} />
    </div>
  );
}

function NicActions({ vm, nic, index }: { vm: Vm; nic: Nic; index: number }) {
  const commit = useCommit();
  const name = nicName(index);
  const { title, up, down, remove, isFirst, isLast } = messages.nics;
  const move = (by: number) =>
    commit(messages.steps.move(title), (design) => moveAt(design, { id: vm.id }, 'networkInterfaces', index, by));
  return (
    <div className={layout.cardActions}>
      <IconButton
        size="small"
        label={up(name)}
        icon={<ChevronUp size={14} aria-hidden="true" />}
        disabledReason={index === 0 ? isFirst : undefined}
        onClick={() => move(-1)}
      />
      <IconButton
        size="small"
        label={down(name)}
        icon={<ChevronDown size={14} aria-hidden="true" />}
        disabledReason={index === (vm.networkInterfaces?.length ?? 0) - 1 ? isLast : undefined}
        onClick={() => move(1)}
      />
      <IconButton
        size="small"
        label={remove(name)}
        icon={<X size={14} aria-hidden="true" />}
        onClick={() => commit(messages.steps.remove(title), (design) => removePart(design, vm.id, nic.id))}
      />
    </div>
  );
}
