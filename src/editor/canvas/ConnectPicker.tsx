import { useState } from 'react';
import {
  type Anchor,
  anchorsOf,
  type Checker,
  called,
  judgeConnection,
  kinds,
  type Scene,
  type SceneNode,
  type Verdict,
  type VerdictName,
} from '../../core/index.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import { Picker, type PickerOption } from '../ui/Picker.tsx';
import { Select } from '../ui/Select.tsx';
import { SeverityShape } from '../ui/SeverityMark.tsx';

export interface ConnectPickerProps {
  readonly scene: Scene;
  readonly checker: Checker;
  readonly from: SceneNode;
  readonly at: { readonly x: number; readonly y: number };
  readonly onPick: (from: Anchor, to: Anchor, verdict: Verdict) => void;
  readonly onClose: () => void;
}

const order: Readonly<Record<VerdictName, number>> = { ok: 0, warning: 1, unchecked: 2, error: 3, impossible: 4 };

/** Connecting by list: everything there is, legal first, each with its reason. The keyboard's way, and good on a phone. */
export function ConnectPicker({ scene, checker, from, at, onPick, onClose }: ConnectPickerProps) {
  const sources = anchorsOf(from);
  const [chosen, setChosen] = useState(0);
  const source = sources[chosen] ?? sources[0] ?? { id: from.id };
  const { design } = checker;
  const targets = scene.nodes
    .filter((node) => node.id !== from.id && node.shape !== 'note')
    .flatMap((node) =>
      anchorsOf(node).map((anchor) => ({ node, anchor, verdict: judgeConnection(checker, source, anchor) })),
    )
    .filter(({ verdict }) => verdict.verdict !== 'impossible' || verdict.chain !== undefined)
    .sort((a, b) => rankOf(a.verdict) - rankOf(b.verdict));
  const options: PickerOption[] = targets.map(({ node, anchor, verdict }, index) => ({
    id: String(index),
    label: called(design, anchor),
    detail: verdict.reason,
    group: groupOf(verdict),
    words: node.kind === 'loadBalancer' ? node.card.kindText : node.kind === 'note' ? '' : kinds[node.kind].label,
    mark: markOf(verdict.verdict),
  }));
  const pick = (id: string) => {
    const target = targets[Number(id)];
    if (target) onPick(source, target.anchor, target.verdict);
  };
  return (
    <Picker
      label={text.connectTitle(called(design, source))}
      searchLabel={text.connectSearch}
      emptyText={text.connectNothing}
      options={options}
      at={at}
      header={
        sources.length > 1 && (
          <Select
            label={text.connectFrom}
            value={String(chosen)}
            options={sources.map((anchor, index) => ({ value: String(index), label: called(design, anchor) }))}
            onChange={(value) => setChosen(Number(value))}
          />
        )
      }
      onPick={pick}
      onClose={onClose}
    />
  );
}

/** Legal first; among those what carries traffic, then where something lies; what is joined already after it. */
function rankOf(verdict: Verdict): number {
  const lies = /\.(network|subnet)$/.test(verdict.relation ?? '') ? 0.25 : 0;
  return verdict.exists ? 2.5 : order[verdict.verdict] + lies;
}

function groupOf({ verdict, exists }: Verdict): string {
  if (exists) return text.connectExists;
  if (verdict === 'impossible') return text.connectImpossible;
  return verdict === 'error' ? text.connectIllegal : text.connectLegal;
}

function markOf(verdict: VerdictName) {
  if (verdict === 'ok') return undefined;
  const severity = verdict === 'error' || verdict === 'impossible' ? 'error' : verdict;
  return <SeverityShape severity={severity} size={14} />;
}
