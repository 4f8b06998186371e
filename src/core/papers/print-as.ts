import { type ComputeJsonOptions, computeJson } from '../export/compute-json.ts';
import { gcloudScript } from '../export/gcloud.ts';
import { leftOutOf } from '../export/left-out.ts';
import { plan } from '../export/plan.ts';
import { planOfSelection } from '../export/selection.ts';
import type { NotExported, Plan } from '../export/step.ts';
import { terraformFiles } from '../export/terraform.ts';
import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { writeDesign } from '../model/write-design.ts';
import type { PictureTheme } from '../picture/colours.ts';
import { answerLines, type Outcome } from '../rules/acceptance.ts';
import { markdownPage } from './markdown-page.ts';
import { mermaidDiagram } from './mermaid.ts';
import { svgPicture } from './picture.ts';
import { fileStem, type Printed, type Remarks } from './printed.ts';

/** Everything that a design can be written as. */
export const exportTargets = [
  'gcloud',
  'teardown',
  'terraform',
  'resources',
  'calls',
  'markdown',
  'mermaid',
  'svg',
  'design',
] as const;
export type ExportTarget = (typeof exportTargets)[number];

export interface PrintOptions {
  /** Only these resources: with what they need, or `alone`. Of documents and designs it says nothing. */
  readonly selected?: readonly Id[];
  readonly alone?: boolean;
  /** Terraform: one file for each family of resources. */
  readonly split?: boolean;
  /** Terraform: one resource for all endpoints of a zonal NEG. */
  readonly lists?: boolean;
  /** Terraform: with `import` blocks for what exists already. */
  readonly imports?: boolean;
  readonly theme?: PictureTheme;
  /** Markdown: the picture that is written beside it. */
  readonly picture?: string;
}

/** A file of an export. */
export interface ExportedFile extends Printed {
  readonly name: string;
}

export interface Exported {
  readonly files: readonly ExportedFile[];
  /** What of the design is in none of the files, and why. */
  readonly notExported: readonly NotExported[];
}

/** How the name of a target's file ends, after the design's own name. */
const endings: Readonly<Record<Exclude<ExportTarget, 'terraform'>, string>> = {
  gcloud: '-create.sh',
  teardown: '-teardown.sh',
  resources: '-compute.json',
  calls: '-calls.json',
  markdown: '.md',
  mermaid: '.mmd',
  svg: '.svg',
  design: '.neg.json',
};

/** Targets that are made from the requests of a plan; the others show the design itself. */
const planned: ReadonlySet<ExportTarget> = new Set(['gcloud', 'teardown', 'terraform', 'resources', 'calls']);

/** True for targets that deploy, so that part of a design makes sense. */
export const isDeployable = (target: ExportTarget): boolean => planned.has(target);

/**
 * A design as files of a target: canvas and command line both write what this returns, so the same design gives the same
 * bytes. `outcome` is what was found of it; errors in it stand on top of each file.
 */
export function printAs(target: ExportTarget, design: Design, outcome: Outcome, options: PrintOptions = {}): Exported {
  const remarks: Remarks = {
    warnings: outcome.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ message, rule }) => `${message} (${rule.id})`),
    accepted: answerLines(outcome),
  };
  const stem = fileStem(design.name);
  const one = (made: Printed, notExported: readonly NotExported[] = []): Exported => ({
    files: [{ name: `${stem}${target === 'terraform' ? '.tf' : endings[target]}`, text: made.text, lines: made.lines }],
    notExported,
  });
  switch (target) {
    case 'markdown':
      return one(markdownPage(design, outcome, remarks, options.picture ? { picture: options.picture } : {}));
    case 'mermaid':
      return one(mermaidDiagram(design, outcome, remarks));
    case 'svg':
      return one(svgPicture(design, outcome, remarks, options.theme ? { theme: options.theme } : {}));
    case 'design': {
      const text = writeDesign(design);
      return one({
        text,
        lines: text
          .trimEnd()
          .split('\n')
          .map((line) => ({ text: line })),
      });
    }
  }
  const steps = planFor(target, design, options);
  const part = options.selected !== undefined;
  switch (target) {
    case 'gcloud':
      return one(gcloudScript(steps, design, { ...remarks, part }), steps.notExported);
    case 'teardown':
      return one(gcloudScript(steps, design, { ...remarks, part, teardown: true }), steps.notExported);
    case 'resources':
    case 'calls': {
      const jsonOptions: ComputeJsonOptions = {
        ...remarks,
        calls: target === 'calls',
        leftOut: leftOutOf(steps, design),
      };
      return one(computeJson(steps, jsonOptions), steps.notExported);
    }
    case 'terraform': {
      const { split = false, imports = false, lists = false } = options;
      const { files } = terraformFiles(steps, design, {
        ...remarks,
        split,
        imports,
        lists,
        part: options.selected !== undefined,
      });
      return { files, notExported: steps.notExported };
    }
  }
}

function planFor(target: ExportTarget, design: Design, { selected, alone = false }: PrintOptions): Plan {
  if (selected === undefined) return plan(design);
  return planOfSelection(design, selected, { alone, teardown: target === 'teardown' });
}
