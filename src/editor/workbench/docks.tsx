import {
  Braces,
  CircleAlert,
  FileDiff,
  FileOutput,
  GraduationCap,
  ListTree,
  Plus,
  Route,
  SlidersHorizontal,
} from 'lucide-react';
import { FindingsBadge } from '../findings/FindingsBadge.tsx';
import type { DockContent } from '../frame/Dock.tsx';
import { Later } from '../judging/Later.tsx';
import { appMessages as text } from '../messages/app.ts';
import {
  ChangesPanel,
  ExportPanel,
  FindingsPanel,
  Inspector,
  JsonPanel,
  LearnPanel,
  Outline,
  Palette,
  TracePanel,
} from './parts.ts';
import type { Adding } from './use-adding.ts';
import type { Panels } from './use-panels.ts';
import type { Ways } from './use-ways.ts';

type Around = Pick<DockContent, 'selected' | 'onSelect'>;

function around({ chosen, choose }: Panels, side: 'left' | 'right' | 'bottom'): Around {
  return { selected: chosen[side], onSelect: (panel) => choose(side, panel) };
}

/** What one draws with: palette, outline, levels. */
export function leftDock(
  panels: Panels,
  ways: Ways,
  { placing, setPlacing, setDragging, addNow }: Adding,
): DockContent {
  return {
    label: text.left.label,
    resizeLabel: text.left.resize,
    closeLabel: text.left.close,
    padded: false,
    tabs: [
      {
        id: 'add',
        label: text.left.add,
        icon: <Plus size={16} aria-hidden="true" />,
        content: (
          <Later>
            <Palette
              placing={placing}
              onChoose={(item, byKeyboard) => {
                if (byKeyboard) {
                  addNow(item);
                  return;
                }
                setPlacing(placing?.id === item.id ? undefined : item);
                // On a phone the list covers the canvas that waits to be pressed.
                if (panels.docks.width === 'narrow') panels.docks.setOpen('left', false);
              }}
              onDrag={setDragging}
            />
          </Later>
        ),
      },
      {
        id: 'outline',
        label: text.left.outline,
        icon: <ListTree size={16} aria-hidden="true" />,
        content: (
          <Later>
            <Outline onEdit={ways.fromOutlineToForm} />
          </Later>
        ),
      },
      {
        id: 'learn',
        label: text.left.learn,
        icon: <GraduationCap size={16} aria-hidden="true" />,
        isInner: true,
        content: (
          <Later>
            <LearnPanel />
          </Later>
        ),
      },
    ],
    ...around(panels, 'left'),
  };
}

/** What is selected: as a form, as JSON. */
export function rightDock(panels: Panels, { backFromForm }: Ways): DockContent {
  return {
    label: text.right.label,
    resizeLabel: text.right.resize,
    closeLabel: text.right.close,
    tabs: [
      {
        id: 'inspector',
        label: text.right.tab,
        icon: <SlidersHorizontal size={16} aria-hidden="true" />,
        content: (
          <div role="group" aria-label={text.right.tab} data-inspector onKeyDown={backFromForm}>
            <Later>
              <Inspector />
            </Later>
          </div>
        ),
      },
      {
        id: 'json',
        label: text.right.json,
        icon: <Braces size={16} aria-hidden="true" />,
        content: (
          <Later>
            <JsonPanel onKeyDown={backFromForm} />
          </Later>
        ),
      },
    ],
    ...around(panels, 'right'),
  };
}

/** What the design comes to: findings, text, ways of requests, changes. */
export function bottomDock(panels: Panels, { leaveTrace }: Ways): DockContent {
  return {
    label: text.bottom.label,
    resizeLabel: text.bottom.resize,
    closeLabel: text.bottom.close,
    padded: false,
    tabs: [
      {
        id: 'findings',
        label: text.bottom.findings,
        icon: <CircleAlert size={16} aria-hidden="true" />,
        badge: <FindingsBadge />,
        content: (
          <Later>
            <FindingsPanel />
          </Later>
        ),
      },
      {
        id: 'export',
        label: text.bottom.exporting,
        icon: <FileOutput size={16} aria-hidden="true" />,
        content: (
          <Later>
            <ExportPanel />
          </Later>
        ),
      },
      {
        id: 'trace',
        label: text.bottom.trace,
        icon: <Route size={16} aria-hidden="true" />,
        content: (
          <Later>
            <TracePanel onLeave={leaveTrace} />
          </Later>
        ),
      },
      {
        id: 'changes',
        label: text.bottom.changes,
        icon: <FileDiff size={16} aria-hidden="true" />,
        content: (
          <Later>
            <ChangesPanel />
          </Later>
        ),
      },
    ],
    ...around(panels, 'bottom'),
  };
}
