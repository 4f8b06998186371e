import { type Design, type Ignored, type ImportReport, resourceOf } from '../../core/index.ts';
import { importingMessages as text } from '../messages/importing.ts';
import styles from './ImportReportView.module.css';

/** Enough to know what is meant; the design itself has the rest. */
const listed = 100;

interface Section {
  readonly title: string;
  readonly items: readonly { readonly what: string; readonly about: string }[];
}

/** What became of what the design could not simply take over. Each part opens on demand. */
export function ImportReportView({ report, design }: { readonly report: ImportReport; readonly design: Design }) {
  const sections = sectionsOf(report, design).filter(({ items }) => items.length > 0);
  return sections.map(({ title, items }) => (
    <details key={title} className={styles.section}>
      <summary className={styles.title}>{title}</summary>
      <ul className={styles.list}>
        {items.slice(0, listed).map(({ what, about }) => (
          <li key={`${what} ${about}`}>
            {what !== '' && <code>{what}</code>} <span className={styles.about}>{about}</span>
          </li>
        ))}
        {items.length > listed && <li className={styles.about}>{text.report.more(items.length - listed)}</li>}
      </ul>
    </details>
  ));
}

const told = ({ where, reason, count = 1 }: Ignored) => ({
  what: where,
  about: count === 1 ? reason : text.report.several(reason, count),
});

function sectionsOf(report: ImportReport, design: Design): readonly Section[] {
  const nameOf = (id: string) => resourceOf(design, id)?.name ?? id;
  const { ignored, opaque, external, kept, coerced, unknown, assumed } = report;
  return [
    {
      title: text.report.ignored(ignored.reduce((sum, { count = 1 }) => sum + count, 0)),
      items: ignored.map(told),
    },
    { title: text.report.assumed(assumed.length), items: assumed.map(told) },
    {
      title: text.report.unknown(unknown.length),
      items: unknown.map(({ id, fields }) => ({ what: nameOf(id), about: fields.join(', ') })),
    },
    {
      title: text.report.opaque(opaque.length),
      items: opaque.map(({ id, apiKind }) => ({ what: nameOf(id), about: apiKind })),
    },
    {
      title: text.report.external(external.length),
      items: external.map(({ id, url }) => ({ what: nameOf(id), about: url })),
    },
    {
      title: text.report.kept(kept.length),
      items: kept.map(({ id, fields }) => ({ what: nameOf(id), about: fields.join(', ') })),
    },
    {
      title: text.report.coerced(coerced.length),
      items: coerced.map(({ id, field }) => ({ what: nameOf(id), about: field })),
    },
  ];
}
