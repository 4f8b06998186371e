import { useEffect, useState } from 'react';
import {
  type Anchor,
  anchorsOf,
  type Checker,
  called,
  type Id,
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
import { inSlices } from './in-slices.ts';
import { targetsByDistance } from './use-marks.ts';

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
  const { targets, isDone } = useTargets(scene, checker, from.id, source);
  const options = targets.map(
    ({ id, node, anchor, verdict }): PickerOption => ({
      id,
      label: called(design, anchor),
      detail: verdict.reason,
      group: groupOf(verdict),
      words: node.kind === 'loadBalancer' ? node.card.kindText : node.kind === 'note' ? '' : kinds[node.kind].label,
      mark: markOf(verdict.verdict),
    }),
  );
  const pick = (id: string) => {
    const target = targets.find((one) => one.id === id);
    if (target) onPick(source, target.anchor, target.verdict);
  };
  return (
    <Picker
      label={text.connectTitle(called(design, source))}
      searchLabel={text.connectSearch}
      emptyText={text.connectNothing}
      options={options}
      isGrowing={!isDone}
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

interface Target {
  readonly id: string;
  readonly node: SceneNode;
  readonly anchor: Anchor;
  readonly verdict: Verdict;
}

/** Everything that an end can be joined to, judged; in a large design the list grows for a while. */
function useTargets(scene: Scene, checker: Checker, fromBox: Id, { id, part, path }: Anchor) {
  const [judged, setJudged] = useState<{ readonly targets: readonly Target[]; readonly isDone: boolean }>(nothingYet);
  useEffect(() => {
    const source = { id, ...(part === undefined ? {} : { part }), ...(path === undefined ? {} : { path }) };
    const found: Target[] = [];
    const judge = (node: SceneNode) => {
      for (const anchor of anchorsOf(node)) {
        const verdict = judgeConnection(checker, source, anchor);
        if (verdict.verdict === 'impossible' && !verdict.chain) continue;
        found.push({ id: `${node.id} ${anchor.id} ${anchor.part ?? ''}`, node, anchor, verdict });
      }
    };
    const show = (isDone: boolean) =>
      setJudged({ targets: found.toSorted((a, b) => rankOf(a.verdict) - rankOf(b.verdict)), isDone });
    return inSlices(targetsByDistance(scene, fromBox), judge, show);
  }, [scene, checker, fromBox, id, part, path]);
  return judged;
}

const nothingYet = { targets: [], isDone: false };

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
