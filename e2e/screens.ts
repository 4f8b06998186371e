import { commands } from './screens/commands.ts';
import { dragging } from './screens/dragging.ts';
import { elsewhere } from './screens/elsewhere.ts';
import { exporting } from './screens/exporting.ts';
import { files } from './screens/files.ts';
import { frame } from './screens/frame.ts';
import { inspector, kinds } from './screens/inspecting.ts';
import { findings, tracing } from './screens/judging.ts';
import { learning } from './screens/learning.ts';
import type { Screen } from './screens/stage.ts';
import { choosing, text } from './screens/texts.ts';

/** All screens, by the part of the program that they belong to. */
export const screens: Readonly<Record<string, readonly Screen[]>> = {
  frame,
  inspector,
  kinds,
  findings,
  tracing,
  exporting,
  files,
  commands,
  dragging,
  learning,
  text,
  choosing,
  elsewhere,
};
