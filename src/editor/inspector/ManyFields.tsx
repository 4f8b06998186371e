import { X } from 'lucide-react';
import { type Resource, setAtEach, valueAt } from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { inspectorMessages } from '../messages/inspector.ts';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { commonFields, sharedValue } from './common-fields.ts';
import { toFieldFinding } from './FindingActions.tsx';
import { FindingList } from './FindingList.tsx';
import { Fold } from './Fold.tsx';
import type { NamedField } from './field-order.ts';
import { below, type Found, findingsIn, foundOn } from './found.ts';
import layout from './Layout.module.css';
import { ManyReference } from './ManyReference.tsx';
import { ManyReferences } from './ManyReferences.tsx';
import { useCommit } from './use-inspect.ts';
import { ValueControl } from './ValueControl.tsx';

const messages = inspectorMessages.many;
/** What is found about hundreds of things is read in the list of findings; here stands enough to see what an edit did. */
const findingsShown = 3;

/** The form of several resources: the fields they have in common. One edit changes all of them, in one step. */
export function ManyFields({ resources }: { resources: readonly Resource[] }) {
  const findings = useDesigner((designer) => designer.findings);
  const { first, rest } = commonFields(resources);
  const found = resources.flatMap(({ id }) => foundOn(findings, id).filter(({ part }) => part === undefined));
  const shown = [...first, ...rest].map(({ key }) => key);
  const elsewhere = resources.flatMap(({ id }) => foundOn(findings, id));
  const atFields = new Set(findingsIn(shown.flatMap((key) => below(found, key))));
  const others = findingsIn(elsewhere).filter((finding) => !atFields.has(finding));
  const edit = ({ key, field }: NamedField) => (
    <ManyField key={key} resources={resources} path={key} field={field} found={below(found, key)} />
  );
  return (
    <section className={layout.section} aria-label={messages.common}>
      <h3>{messages.common}</h3>
      <p className={layout.hint}>{messages.commonHint(resources.length)}</p>
      <div className={layout.form}>
        {first.map(edit)}
        <Fold
          title={inspectorMessages.more}
          open={first.length === 0 || rest.some(({ key }) => below(found, key).length > 0)}
        >
          {rest.map(edit)}
        </Fold>
        <FindingList findings={others.slice(0, findingsShown)} />
        <Further count={others.length - findingsShown} />
      </div>
    </section>
  );
}

interface ManyFieldProps {
  resources: readonly Resource[];
  path: string;
  field: NamedField['field'];
  /** Found at this field or below it, on any of them. */
  found: readonly Found[];
}

function ManyField({ resources, path, field, found }: ManyFieldProps) {
  const commit = useCommit();
  const { value, isMixed } = sharedValue(resources, path);
  const findings = findingsIn(found);
  const ids = resources.map(({ id }) => id);
  const set = (next: unknown) => {
    const { clear, set: named } = inspectorMessages.steps;
    const label = messages.onEach(field.label, ids.length);
    commit(next === undefined ? clear(label) : named(label), (design) => setAtEach(design, ids, path, next));
  };
  if (field.control === 'object') {
    const isBlank = resources.every((resource) => valueAt(resource, path) === undefined) && findings.length === 0;
    return (
      <Fold title={field.label} note={isBlank ? inspectorMessages.notSet : undefined} open={!isBlank}>
        {Object.entries(field.columns ?? {})
          .filter(([, column]) => column.control !== 'rows')
          .map(([key, column]) => (
            <ManyField
              key={key}
              resources={resources}
              path={`${path}.${key}`}
              field={column}
              found={below(found, key)}
            />
          ))}
      </Fold>
    );
  }
  const shared = { resources, path, label: field.label };
  return (
    <div>
      <Field
        label={field.label}
        note={isMixed ? messages.mixed : undefined}
        hint={field.control === 'words' ? inspectorMessages.words : field.hint}
        findings={findings.slice(0, findingsShown).map(toFieldFinding)}
      >
        <span className={layout.inline}>
          {field.control === 'reference' ? (
            <ManyReference {...shared} placeholder={field.placeholder} value={value} isMixed={isMixed} onSet={set} />
          ) : field.control === 'references' ? (
            <ManyReferences {...shared} />
          ) : (
            <ValueControl key={String(isMixed)} field={field} value={value} isMixed={isMixed} onSet={set} />
          )}
          {isMixed && field.control !== 'references' && (
            <IconButton
              label={messages.clear(field.label, ids.length)}
              icon={<X size={16} aria-hidden="true" />}
              onClick={() => set(undefined)}
            />
          )}
        </span>
      </Field>
      <Further count={findings.length - findingsShown} />
    </div>
  );
}

function Further({ count }: { count: number }) {
  return count > 0 ? <p className={layout.hint}>{messages.further(count)}</p> : null;
}
