import { useMemo, useState } from 'react';
import { addEndpoints, type Id, judgeConnection, type Neg, nameOf, resourceOf, scopeText } from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { inspectorMessages } from '../messages/inspector.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { type Choice, isRefused, judged } from './choices.ts';
import layout from './Layout.module.css';
import { pageSize } from './Pager.tsx';
import styles from './Table.module.css';
import { useCommit } from './use-inspect.ts';

export interface AddVmsProps {
  neg: Neg;
  onClose: () => void;
}

const messages = inspectorMessages.addVms;

/** Adds several VMs to a NEG in one step. Those that would be refused stand below, with the reason. */
export function AddVms({ neg, onClose }: AddVmsProps) {
  const commit = useCommit();
  const choices = useVmChoices(neg);
  const [search, setSearch] = useState('');
  const [wanted, setWanted] = useState<ReadonlySet<Id>>(new Set());
  const { design } = useDesignerStore().getState();
  const matching = choices.filter(({ id }) => nameOf(resourceOf(design, id)).includes(search.trim().toLowerCase()));
  const fitting = matching.filter((choice) => !isRefused(choice));
  const refused = matching.filter(isRefused);
  const toggle = (ids: readonly Id[], on: boolean) =>
    setWanted(new Set(on ? [...wanted, ...ids] : [...wanted].filter((id) => !ids.includes(id))));
  const add = () => {
    commit(inspectorMessages.steps.add(inspectorMessages.endpoints.title), (now) =>
      addEndpoints(now, neg.id, [...wanted]),
    );
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={messages.title}
      closeLabel={messages.close}
      footer={
        <>
          <Button onClick={onClose}>{messages.cancel}</Button>
          <Button variant="primary" disabledReason={wanted.size === 0 ? messages.none : undefined} onClick={add}>
            {messages.add(wanted.size)}
          </Button>
        </>
      }
    >
      <div className={layout.form}>
        {choices.length === 0 && <p className={layout.hint}>{messages.noVms}</p>}
        {choices.length > 8 && (
          <TextInput
            type="search"
            label={messages.search}
            placeholder={messages.search}
            value={search}
            onInput={setSearch}
          />
        )}
        {choices.length > 0 && fitting.length === 0 && <p className={layout.hint}>{messages.nothingFits}</p>}
        <Group title={messages.fits} choices={fitting} hasAll wanted={wanted} onToggle={toggle} />
        <Group title={messages.refused} choices={refused} wanted={wanted} onToggle={toggle} />
      </div>
    </Dialog>
  );
}

/** Every VM that is no endpoint yet, judged once when the dialog opens: those of the NEG's own zone first. */
function useVmChoices(neg: Neg): readonly Choice[] {
  const store = useDesignerStore();
  const design = useDesigner((designer) => designer.design);
  return useMemo(() => {
    const { checker } = store.getState();
    const vms = Object.values(design.resources).flatMap((resource) => (resource.kind === 'vm' ? resource : []));
    const near = vms.sort((a, b) => Number(b.zone === neg.zone) - Number(a.zone === neg.zone));
    const adding = (id: Id) => (now: typeof design) => addEndpoints(now, neg.id, [id]);
    const all = judged(
      near.map(({ id }) => id),
      (id) => {
        const { verdict, reason, exists } = judgeConnection(
          checker(),
          { id: neg.id, path: 'endpoints[].instance' },
          { id },
        );
        return exists
          ? { id: '', edit: adding(id) }
          : { id, verdict, edit: adding(id), ...(verdict === 'ok' ? {} : { reason }) };
      },
      (id) => ({ id, edit: adding(id) }),
    );
    return all.filter(({ id }) => id !== '');
  }, [store, design, neg.id, neg.zone]);
}

interface GroupProps {
  title: string;
  /** With one box for all of them. */
  hasAll?: boolean;
  choices: readonly Choice[];
  wanted: ReadonlySet<Id>;
  onToggle: (ids: readonly Id[], on: boolean) => void;
}

function Group({ title, hasAll = false, choices, wanted, onToggle }: GroupProps) {
  const design = useDesigner((designer) => designer.design);
  if (choices.length === 0) return null;
  const ids = choices.map(({ id }) => id);
  const hidden = choices.length - pageSize;
  return (
    <fieldset className={styles.group}>
      <legend className={layout.groupLabel}>{title}</legend>
      {hasAll && choices.length > 1 && (
        <Checkbox checked={ids.every((id) => wanted.has(id))} onChange={(on) => onToggle(ids, on)}>
          {messages.all}
        </Checkbox>
      )}
      {choices.slice(0, pageSize).map(({ id, reason }) => {
        const vm = resourceOf(design, id);
        return (
          <Checkbox
            key={id}
            checked={wanted.has(id)}
            hint={reason ?? (vm && scopeText(vm))}
            onChange={(on) => onToggle([id], on)}
          >
            {nameOf(vm, 'VM')}
          </Checkbox>
        );
      })}
      {hidden > 0 && <p className={layout.hint}>{messages.further(hidden)}</p>}
    </fieldset>
  );
}
