import { compare } from '../order.ts';
import { comment, quote, type Variable, type Word } from '../shell.ts';
import type { Plan, Step } from '../step.ts';

/** The two files of a certificate that brings its own key, by the variables that hold their paths. */
export interface KeyFiles {
  readonly certificate: Variable;
  readonly privateKey: Variable;
}

/**
 * What a script has in variables on top, so that one line changes it everywhere: the projects that it creates in, and
 * the files of keys, which no design holds. Zones and regions are no parameters: ranges of subnets, machine types and
 * proxy-only subnets hang on them, so that changing one means to draw another design.
 */
export interface Parameters {
  /** A project id as it stands in a command: its variable, or the literal for one in which nothing is created. */
  project(id: string): Word;
  /** The variables of the projects: the design's own first. */
  readonly projects: readonly (Variable & { readonly project: string })[];
  /** The files of a certificate with a key of its own. */
  keyFiles(step: Step): KeyFiles | undefined;
  /** The lines that set the variables of the projects, and those of the files. */
  readonly projectLines: readonly string[];
  readonly fileLines: readonly string[];
}

/** The parameters of a script; without steps the design's own project alone. */
export function parametersOf(designProject: string, { steps }: Pick<Plan, 'steps'> = { steps: [] }): Parameters {
  const names = new Names();
  const projects = new Map([[designProject, names.take('PROJECT_ID', '')]]);
  const others = new Set(steps.map(({ project }) => project).filter((project) => project !== designProject));
  for (const project of [...others].sort(compare)) projects.set(project, names.take('PROJECT_ID', project));
  const files = new Map<string, KeyFiles & { readonly lines: readonly string[] }>();
  for (const step of steps) if (needsKey(step) && !files.has(step.url)) files.set(step.url, filesOf(step, names));
  return {
    project: (id) => {
      const variable = projects.get(id);
      return variable === undefined ? id : [{ variable }];
    },
    projects: [...projects].map(([project, variable]) => ({ project, variable })),
    keyFiles: ({ url }) => files.get(url),
    projectLines: [...projects].map(([project, variable]) => assignment(variable, quote(project))),
    fileLines: [...files.values()].flatMap(({ lines }) => lines),
  };
}

/** Certificates that Google does not issue need the files of whoever runs the script. */
function needsKey({ action, kind, body }: Step): boolean {
  return action === 'create' && kind === 'certificate' && body.managed === undefined && body.type !== 'MANAGED';
}

function filesOf(step: Step, names: Names) {
  const certificate = names.take('CERTIFICATE_FILE', step.name);
  const privateKey = certificate.replace('CERTIFICATE', 'PRIVATE_KEY');
  const file = certificate.slice('CERTIFICATE_FILE_'.length).toLowerCase().replaceAll('_', '-') || 'certificate';
  return {
    certificate: { variable: certificate },
    privateKey: { variable: privateKey },
    lines: [
      comment(`Files of the certificate ${step.name}, in PEM: its chain, and its private key.`),
      assignment(certificate, `${file}.crt`),
      assignment(privateKey, `${file}.key`),
      ...[certificate, privateKey].map(
        (variable) =>
          `[[ -r $${variable} ]] || { printf 'There is no file %s. Set ${variable}.\\n' "$${variable}" >&2; exit 1; }`,
      ),
    ],
  };
}

/** A variable that the environment may set: `PROJECT_ID=${PROJECT_ID:-my-project}`. */
function assignment(variable: string, usual: string): string {
  return `${variable}=\${${variable}:-${usual}}`;
}

/** Names for variables, each given away once. They never are a bare word from a design, which might be PATH. */
class Names {
  readonly #taken = new Set<string>();

  take(stem: string, text: string): string {
    const ending = text
      .toUpperCase()
      .replace(/[^A-Z0-9]+/g, '_')
      .slice(0, 30)
      .replace(/^_|_$/g, '');
    const base = ending === '' ? stem : `${stem}_${ending}`;
    let name = base;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${base}_${count}`;
    this.#taken.add(name);
    return name;
  }
}
