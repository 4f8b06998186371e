import { type Design, kindNames, kinds, setDesign } from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { inspectorMessages } from '../messages/inspector.ts';
import { Field } from '../ui/Field.tsx';
import { KindIcon } from '../ui/icons/KindIcon.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import layout from './Layout.module.css';
import { useCommit } from './use-inspect.ts';

const messages = inspectorMessages.design;

/** Nothing is selected: the design itself. */
export function DesignView() {
  const design = useDesigner((designer) => designer.design);
  const commit = useCommit();
  const set = (label: string, patch: Parameters<typeof setDesign>[1]) =>
    commit(inspectorMessages.steps.set(label), (now) => setDesign(now, patch));
  const isEmpty = Object.keys(design.resources).length === 0;
  return (
    <div className={layout.inspector}>
      <h2 className={layout.name}>{messages.title}</h2>
      <div className={layout.form}>
        <Field label={messages.name}>
          {/* A design always has a name: an emptied one is taken back. */}
          <TextInput
            value={design.name}
            onCommit={(name) => name.trim() !== '' && set(messages.name, { name: name.trim() })}
          />
        </Field>
        <Field label={messages.project} hint={messages.projectHint}>
          <TextInput
            mono
            value={design.project}
            onCommit={(project) => project.trim() !== '' && set(messages.project, { project: project.trim() })}
          />
        </Field>
        <Field label={messages.description}>
          <TextInput
            multiline
            value={design.description ?? ''}
            onCommit={(description) => set(messages.description, { description: description.trim() })}
          />
        </Field>
      </div>
      {!isEmpty && <Counts design={design} />}
      <p className={layout.hint}>{isEmpty ? messages.empty : messages.hint}</p>
    </div>
  );
}

function Counts({ design }: { design: Design }) {
  const counts = new Map<string, number>();
  for (const { kind } of Object.values(design.resources)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return (
    <section className={layout.section} aria-label={messages.counts}>
      <h3>{messages.counts}</h3>
      <ul className={layout.counts}>
        {kindNames.flatMap((kind) => {
          const count = counts.get(kind);
          if (count === undefined) return [];
          return [
            <li key={kind} className={layout.count}>
              <KindIcon kind={kind} size={16} />
              <span>{kinds[kind].label}</span>
              <span className={layout.figure}>{count}</span>
            </li>,
          ];
        })}
      </ul>
    </section>
  );
}
