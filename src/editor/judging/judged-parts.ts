import { fixedEnd, showFrames } from '../../core/index.ts';
import { CanvasMenus } from '../canvas/CanvasMenus.tsx';
import { ConnectTip, targetFrame } from '../canvas/ConnectTip.tsx';
import { copySelected, duplicateSelected, pasteClipboard } from '../canvas/clipboard-commands.ts';
import { withCopies } from '../canvas/copies.ts';
import { DragMarks } from '../canvas/DragMarks.tsx';
import { DropTip } from '../canvas/DropTip.tsx';
import { afterCopying, dropPlace, dropTarget, onWire } from '../canvas/drop-target.ts';
import { GhostWire } from '../canvas/GhostWire.tsx';
import { GoneBoxes } from '../canvas/GoneBoxes.tsx';
import { InsertMark } from '../canvas/InsertMark.tsx';
import { itemOverWire, overWire, wireUnder } from '../canvas/inserting.ts';
import { markBox } from '../canvas/mark-box.ts';
import { Overview } from '../canvas/Overview.tsx';
import { PaintedOverview } from '../canvas/painting/PaintedOverview.tsx';
import { WireEnds } from '../canvas/WireEnds.tsx';
import { verdictOnWire } from '../canvas/wire-verdict.ts';
import { OpenSurface } from '../commands/OpenSurface.tsx';
import { rejoin } from '../commands/rejoin.ts';
import { differenceOf } from '../comparing/difference.ts';
import { DesignsDialog } from '../file/DesignsDialog.tsx';
import { chooseAndOpen } from '../file/open-handle.ts';
import { VersionsDialog } from '../file/VersionsDialog.tsx';
import { openDesign } from '../importing/open-design.ts';
import { openFile } from '../importing/open-file.ts';
import { putItem } from '../palette/put.ts';
import { ShareDialog } from '../sharing/ShareDialog.tsx';
import { OverCanvas } from '../workbench/OverCanvas.tsx';

/**
 * What leans on the rules, or comes into use only when somebody does something: it comes together with the rules, in
 * the part of the page that follows its first picture.
 */
export const judgedParts = {
  afterCopying,
  CanvasMenus,
  chooseAndOpen,
  ConnectTip,
  copySelected,
  DesignsDialog,
  differenceOf,
  DragMarks,
  dropPlace,
  DropTip,
  dropTarget,
  duplicateSelected,
  fixedEnd,
  GhostWire,
  GoneBoxes,
  InsertMark,
  itemOverWire,
  markBox,
  onWire,
  openDesign,
  openFile,
  OpenSurface,
  OverCanvas,
  Overview,
  overWire,
  PaintedOverview,
  pasteClipboard,
  putItem,
  rejoin,
  ShareDialog,
  showFrames,
  targetFrame,
  VersionsDialog,
  verdictOnWire,
  wireUnder,
  WireEnds,
  withCopies,
} as const;

type Parts = typeof judgedParts;

declare module './judged.ts' {
  interface JudgedParts extends Parts {}
}
