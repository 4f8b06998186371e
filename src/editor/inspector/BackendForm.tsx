import type { ReactNode } from 'react';
import {
  type Backend,
  type BackendService,
  backendFields,
  capacityFields,
  modeChoices,
  scalerApplies,
  setAt,
  valueAt,
  withMode,
} from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { inspectorMessages } from '../messages/inspector.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { Capacity } from './Capacity.tsx';
import { FieldEditor } from './FieldEditor.tsx';
import { toFieldFinding } from './FindingActions.tsx';
import { FindingList } from './FindingList.tsx';
import { Fold } from './Fold.tsx';
import { below, beside, type Found, findingsIn, placeKey } from './found.ts';
import layout from './Layout.module.css';
import { ReferenceInput } from './ReferenceInput.tsx';
import type { Subject } from './subject.ts';
import { viewFor } from './subject.ts';
import { useCommit } from './use-inspect.ts';

export interface BackendFormProps {
  service: BackendService;
  backend: Backend;
  found: readonly Found[];
  /** At the end of the first line. */
  end?: ReactNode;
}

const messages = inspectorMessages.backends;
const folded = ['failover', 'preference', 'description'] as const;
const known = ['group', 'balancingMode', 'capacityScaler', ...capacityFields, ...folded];

/** One backend: what it is, how it is balanced, how much of it is used. */
export function BackendForm({ service, backend, found, end }: BackendFormProps) {
  const view = viewFor(useDesigner(({ design }) => design));
  const subject: Subject = { resource: service, part: backend.id, list: 'backends' };
  const choices = modeChoices(service, backend, view);
  const choice = choices.find(({ mode }) => mode === (backend.balancingMode ?? ''));
  const set = folded.filter((key) => backend[key] !== undefined).length;
  const edit = (key: keyof typeof backendFields, applies?: true | string) => (
    <FieldEditor
      key={key}
      subject={subject}
      path={key}
      field={backendFields[key]}
      value={valueAt(backend, key)}
      found={below(found, key)}
      applies={applies}
    />
  );
  const scaler = scalerApplies(service, backend, view);
  return (
    <div className={layout.form}>
      <div data-place={placeKey({ id: service.id, part: backend.id, field: 'group' })}>
        <div className={layout.inline}>
          <ReferenceInput subject={subject} path="group" label={backendFields.group.label} value={backend.group} />
          {end}
        </div>
        <FindingList findings={findingsIn(below(found, 'group'))} label={backendFields.group.label} />
      </div>
      <FindingList findings={findingsIn(beside(found, known))} label={messages.title} />
      <ModeSelect subject={subject} backend={backend} choices={choices} found={below(found, 'balancingMode')} />
      <Capacity subject={subject} backend={backend} choice={choice} found={found} />
      {(scaler === true || backend.capacityScaler !== undefined) && edit('capacityScaler', scaler)}
      <Fold
        title={inspectorMessages.more}
        note={set > 0 ? inspectorMessages.moreSet(set) : undefined}
        open={folded.some((key) => below(found, key).length > 0)}
      >
        {folded.map((key) => edit(key))}
      </Fold>
    </div>
  );
}

interface ModeSelectProps {
  subject: Subject;
  backend: Backend;
  choices: ReturnType<typeof modeChoices>;
  found: readonly Found[];
}

/** Modes that do not fit say why and can be chosen all the same: then they are a finding. */
function ModeSelect({ subject, backend, choices, found }: ModeSelectProps) {
  const commit = useCommit();
  const id = subject.resource.id;
  const blank = choices.find(({ mode }) => mode === '')?.fits;
  const why = choices.find(({ mode, fits }) => mode !== '' && fits !== true)?.fits ?? blank;
  const refused = typeof why === 'string' ? messages.refused(why) : inspectorMessages.refused;
  const options = choices.map(({ mode, fits }) => {
    const label = mode === '' ? messages.noMode : mode;
    return { value: mode, label, group: fits === true ? inspectorMessages.accepted : refused };
  });
  const change = (mode: string) =>
    commit(inspectorMessages.steps.set(messages.mode), (design) => {
      const next = withMode(
        backend,
        mode === '' ? undefined : mode,
        choices.find((choice) => choice.mode === mode),
      );
      const index =
        subject.resource.kind === 'backendService'
          ? subject.resource.backends?.findIndex((one) => one.id === backend.id)
          : -1;
      return index === undefined || index < 0 ? design : setAt(design, { id }, `backends[${index}]`, next);
    });
  return (
    <div data-place={placeKey({ id, part: backend.id, field: 'balancingMode' })}>
      <Field label={messages.mode} findings={findingsIn(found).map(toFieldFinding)}>
        <Select
          mono={backend.balancingMode !== undefined}
          value={backend.balancingMode ?? ''}
          options={options}
          onChange={change}
        />
      </Field>
    </div>
  );
}
