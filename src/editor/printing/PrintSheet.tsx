import { useLayoutEffect, useMemo, useRef } from 'react';
import { explainDesign, type Finding, svgPicture } from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { groupFindings } from '../findings/group.ts';
import { findingsMessages } from '../messages/findings.ts';
import { printingMessages as text } from '../messages/printing.ts';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import styles from './PrintSheet.module.css';

/** The design as a page of paper: its picture whole, what the rules found, and what it does in words. */
export function PrintSheet() {
  const design = useDesigner((designer) => designer.design);
  const findings = useDesigner((designer) => designer.findings);
  const accepted = useDesigner((designer) => designer.accepted);
  const lowered = useDesigner((designer) => designer.lowered);
  const svg = useMemo(
    () => svgPicture(design, { findings }, undefined, { theme: 'light', marks: true, bare: true }).text,
    [design, findings],
  );
  // What would be refused, and what is in doubt, is listed with the findings.
  const told = useMemo(() => explainDesign(design, { findings: [], accepted, lowered }), [design, accepted, lowered]);
  const ordered = useMemo(
    () => groupFindings(findings, 'severity', design).flatMap((group) => group.findings),
    [findings, design],
  );
  return (
    <article className={styles.sheet} data-print-sheet="">
      <h1 className={styles.name}>{design.name}</h1>
      {design.description && <p>{design.description}</p>}
      <Picture svg={svg} />
      <section>
        <h2 className={styles.heading}>{text.findings(findings.length)}</h2>
        {ordered.length > 0 && (
          <ul className={styles.findings}>
            {ordered.map((finding) => (
              <FindingLine key={finding.key} finding={finding} />
            ))}
          </ul>
        )}
        {accepted.length > 0 && <p className={styles.quiet}>{text.accepted(accepted.length)}</p>}
      </section>
      {told.map(({ title, sentences }) => (
        <section key={title} className={styles.part}>
          <h2 className={styles.heading}>{title}</h2>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      ))}
    </article>
  );
}

function FindingLine({ finding: { severity, message, rule } }: { readonly finding: Finding }) {
  return (
    <li className={styles.finding}>
      <SeverityMark severity={severity} text={findingsMessages.severity[severity]} size={12} />
      <span>
        {message} <code>{rule.id}</code>
      </span>
    </li>
  );
}

/** In the page itself: a picture that is still being loaded would not be printed. */
function Picture({ svg }: { readonly svg: string }) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    frame.current?.replaceChildren(document.importNode(documentElement, true));
  }, [svg]);
  return <div ref={frame} className={styles.picture} />;
}
