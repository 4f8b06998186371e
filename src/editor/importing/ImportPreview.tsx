import { type ImportResult, kindNames, kinds } from '../../core/index.ts';
import { importingMessages as text } from '../messages/importing.ts';
import { KindIcon } from '../ui/icons/KindIcon.tsx';
import styles from './ImportPreview.module.css';
import { ImportReportView } from './ImportReportView.tsx';

type Good = Extract<ImportResult, { readonly ok: true }>;

/** What an import would bring: how many of which kind, and what became of the rest of the input. */
export function ImportPreview({ result }: { readonly result: Good }) {
  const { design, input, report } = result;
  const resources = Object.values(design.resources);
  const counts = kindNames
    .map((kind) => ({ kind, count: resources.filter((resource) => resource.kind === kind).length }))
    .filter(({ count }) => count > 0);
  return (
    <div className={styles.preview}>
      <h3 className={styles.title}>{input === 'design' ? text.foundDesign(design.name) : text.found(report.read)}</h3>
      <ul className={styles.counts}>
        {counts.map(({ kind, count }) => (
          <li key={kind} className={styles.count}>
            <KindIcon kind={kind} size={16} />
            <span className={styles.kind}>{kinds[kind].label}</span>
            <span className={styles.number}>{count}</span>
          </li>
        ))}
      </ul>
      <ImportReportView report={report} design={design} />
    </div>
  );
}
