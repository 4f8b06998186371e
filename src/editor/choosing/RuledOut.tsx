import { useState } from 'react';
import { type Answers, answerOf, type Possibility, questions, type Remark, remarksOn } from '../../core/index.ts';
import { choosingMessages as text } from '../messages/choosing.ts';
import styles from './Choosing.module.css';
import { SourceLinks } from './SourceLinks.tsx';

export interface RuledOutProps {
  readonly ruledOut: readonly Possibility[];
  readonly answers: Answers;
}

interface Group {
  readonly title: string;
  /** By reason, since one reason often rules out many. */
  readonly reasons: ReadonlyMap<string, { readonly remark: Remark; readonly pairs: readonly Possibility[] }>;
}

/** Everything that is ruled out, with every reason: by the answer that does it, and by the tables themselves. */
export function RuledOut({ ruledOut, answers }: RuledOutProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.ruledOut(ruledOut.length)}</summary>
      {isOpen && groupsOf(ruledOut, answers).map((group) => <Reasons key={group.title} group={group} />)}
    </details>
  );
}

function Reasons({ group: { title, reasons } }: { readonly group: Group }) {
  return (
    <section aria-label={title}>
      <h4 className={styles.because}>{title}</h4>
      <ul className={styles.reasons}>
        {[...reasons].map(([reason, { remark, pairs }]) => (
          <li key={reason}>
            <p>
              {reason} <SourceLinks sources={remark.standing.sources} />
            </p>
            <details>
              <summary className={styles.pairs}>{text.pairs(pairs.length)}</summary>
              <ul className={styles.pairList}>
                {pairs.map(({ id, neg, product }) => (
                  <li key={id}>
                    {neg.label}, {product.name}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function groupsOf(ruledOut: readonly Possibility[], answers: Answers): readonly Group[] {
  const found = new Map<string | undefined, Map<string, { remark: Remark; pairs: Possibility[] }>>();
  for (const possibility of ruledOut) {
    for (const remark of remarksOn(possibility, answers)) {
      const reasons = found.get(remark.question) ?? new Map<string, { remark: Remark; pairs: Possibility[] }>();
      const { reason } = remark.standing;
      const known = reasons.get(reason);
      if (known) known.pairs.push(possibility);
      else reasons.set(reason, { remark, pairs: [possibility] });
      found.set(remark.question, reasons);
    }
  }
  return [...questions.map(({ id }) => id), undefined].flatMap((id): Group[] => {
    const reasons = found.get(id);
    if (!reasons) return [];
    const question = questions.find((each) => each.id === id);
    const answer = question && answerOf(question.id, answers[question.id]);
    return [{ title: question && answer ? text.because(answer.label) : text.byTables, reasons }];
  });
}
