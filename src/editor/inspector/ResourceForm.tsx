import { applies, type Resource, textField, valueAt } from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { inspectorMessages as messages } from '../messages/inspector.ts';
import { Backends } from './Backends.tsx';
import { Endpoints } from './Endpoints.tsx';
import { FieldEditor } from './FieldEditor.tsx';
import { FindingList } from './FindingList.tsx';
import { Fold } from './Fold.tsx';
import { fieldsInOrder, type NamedField } from './field-order.ts';
import { below, beside, type Found, findingsIn, ofPart } from './found.ts';
import layout from './Layout.module.css';
import { Nics } from './Nics.tsx';
import { useFound } from './use-inspect.ts';

/** The whole form of a resource: what is found about it, its fields in order of weight, its parts. */
export function ResourceForm({ resource }: { resource: Resource }) {
  const found = useFound(resource.id);
  const project = useDesigner(({ design }) => design.project);
  const { first, rest } = fieldsInOrder(resource.kind);
  const own = ofPart(found, undefined);
  const common: readonly NamedField[] = [
    { key: 'description', field: textField(messages.description) },
    { key: 'project', field: textField(messages.project, { hint: messages.projectHint(project) }) },
  ];
  // A field without a meaning here takes no room while it is blank; one with a value stays, to be cleared.
  const isSilent = ({ key }: NamedField) =>
    applies(resource, key) !== true && valueAt(resource, key) === undefined && below(own, key).length === 0;
  const folded = [...rest.filter((field) => !isSilent(field)), ...common];
  const silent = [...first, ...rest].filter(isSilent);
  const keys = ['name', ...[...first, ...rest, ...common].map(({ key }) => key)];
  const set = folded.filter(({ key }) => valueAt(resource, key) !== undefined).length;
  const edit = ({ key, field }: NamedField) => (
    <FormField key={key} resource={resource} name={key} field={field} found={found} />
  );
  return (
    <div className={layout.form}>
      <FindingList findings={findingsIn(beside(own, keys))} />
      {edit({ key: 'name', field: textField(messages.name) })}
      {first.filter((field) => !isSilent(field)).map(edit)}
      <Fold
        title={messages.more}
        note={set > 0 ? messages.moreSet(set) : undefined}
        open={folded.some(({ key }) => below(own, key).length > 0)}
      >
        {folded.map(edit)}
        {silent.length > 0 && <Silent resource={resource} fields={silent} />}
      </Fold>
    </div>
  );
}

interface FormFieldProps {
  resource: Resource;
  name: string;
  field: NamedField['field'];
  found: readonly Found[];
}

/** One field of the form; lists of parts have editors of their own. */
function FormField({ resource, name, field, found }: FormFieldProps) {
  const own = below(ofPart(found, undefined), name);
  if (name === 'networkInterfaces' && resource.kind === 'vm') return <Nics vm={resource} found={found} own={own} />;
  if (name === 'endpoints' && resource.kind === 'neg') {
    const isApplying = applies(resource, name) === true;
    if (isApplying || resource.endpoints?.length) return <Endpoints neg={resource} found={found} own={own} />;
  }
  if (name === 'backends' && resource.kind === 'backendService')
    return <Backends service={resource} found={found} own={own} />;
  return (
    <FieldEditor
      subject={{ resource }}
      path={name}
      field={field}
      value={valueAt(resource, name)}
      found={own}
      applies={applies(resource, name)}
    />
  );
}

/** The fields that mean nothing here, each with the reason. */
function Silent({ resource, fields }: { resource: Resource; fields: readonly NamedField[] }) {
  return (
    <Fold title={messages.notApplying} note={fields.length}>
      <dl className={layout.reasons}>
        {fields.map(({ key, field }) => (
          <div key={key}>
            <dt>{field.label}</dt>
            <dd>{applies(resource, key)}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
