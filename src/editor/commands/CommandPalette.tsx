import { useMemo } from 'react';
import type { Template } from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { commandMessages } from '../messages/commands.ts';
import { findingsMessages } from '../messages/findings.ts';
import { useSettings } from '../settings/settings.ts';
import { KindIcon } from '../ui/icons/KindIcon.tsx';
import { Picker, type PickerOption } from '../ui/Picker.tsx';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import { announce } from '../ui/status.ts';
import { ChordKeys } from './ChordKeys.tsx';
import { type CommandCentre, useCommands } from './centre.ts';
import { keysOf } from './chords.ts';
import { found } from './fuzzy.ts';
import {
  type Aim,
  commandEntries,
  type Entry,
  resourceEntries,
  ruleEntries,
  templateEntries,
} from './palette-entries.ts';
import { runNext } from './run-next.ts';

const text = commandMessages.palette;

/** More than anybody reads: further words narrow it. */
const most = 60;
/** So many resources stand in the list before anything is typed. */
const mostUnasked = 12;

export interface CommandPaletteProps {
  /** everything: commands, resources, rules, templates. design: only what is in the design. */
  readonly scope: 'everything' | 'design';
  readonly onTemplate: (template: Template) => void;
  readonly onClose: () => void;
}

/** One list for everything that can be done, found, read or opened; typing narrows it. */
export function CommandPalette({ scope, onTemplate, onClose }: CommandPaletteProps) {
  const centre = useCommands();
  const design = useDesigner((designer) => designer.design);
  const findings = useDesigner((designer) => designer.findings);
  const settings = useSettings();

  const entries = useMemo(() => {
    const resources = resourceEntries(design, findings);
    if (scope === 'design') return { asked: resources, unasked: resources };
    const own = commandEntries(({ id }) => centre.reasonAgainst(id));
    return {
      asked: [...own, ...resources, ...ruleEntries(), ...templateEntries()],
      unasked: [...inGroups(own.filter(({ reason }) => reason === undefined)), ...resources.slice(0, mostUnasked)],
    };
  }, [scope, design, findings, centre]);

  const shown = (entry: Entry): PickerOption => ({
    id: entry.id,
    label: entry.label,
    group: entry.group,
    ...(entry.detail === undefined ? {} : { detail: entry.detail }),
    ...(entry.reason === undefined ? {} : { disabled: true }),
    ...signs(entry.aim, settings),
  });

  const pick = (id: string) => {
    const entry = entries.asked.find((one) => one.id === id);
    if (!entry) return;
    if (entry.reason !== undefined) {
      announce(commandMessages.cannot(entry.label, entry.reason));
      return;
    }
    onClose();
    follow(entry.aim, centre, onTemplate);
  };

  return (
    <Picker
      label={scope === 'design' ? text.searchTitle : text.title}
      searchLabel={scope === 'design' ? text.searchOnly : text.search}
      emptyText={text.nothing}
      options={[]}
      find={(search) => found(search.trim() === '' ? entries.unasked : entries.asked, search, most).map(shown)}
      onPick={pick}
      onClose={onClose}
    />
  );
}

/** Available ones come first in the list of all, which tears groups apart: here they stand together. */
function inGroups(entries: readonly Entry[]): readonly Entry[] {
  const groups = [...new Set(entries.map(({ group }) => group))];
  return groups.flatMap((group) => entries.filter((entry) => entry.group === group));
}

function signs(aim: Aim, settings: ReturnType<typeof useSettings>): Pick<PickerOption, 'icon' | 'mark'> {
  if (aim.type === 'command') {
    const [chord] = keysOf(aim.command, settings);
    return chord === undefined ? {} : { mark: <ChordKeys chord={chord} /> };
  }
  if (aim.type !== 'resource') return {};
  const { resource, worst } = aim;
  const negType = resource.kind === 'neg' ? resource.networkEndpointType : undefined;
  return {
    icon: <KindIcon kind={resource.kind} size={20} {...(negType === undefined ? {} : { negType })} />,
    ...(worst === undefined
      ? {}
      : { mark: <SeverityMark severity={worst} text={findingsMessages.severity[worst]} hideText /> }),
  };
}

/** Once the list is gone and the focus back where it was. */
function follow(aim: Aim, centre: CommandCentre, onTemplate: (template: Template) => void): void {
  if (aim.type === 'command') runNext(centre, aim.command.id);
  else if (aim.type === 'template') onTemplate(aim.template);
  else if (aim.type === 'rule') requestAnimationFrame(() => centre.open({ type: 'rule', rule: aim.rule }));
  else centre.jump(aim.resource.id);
}
