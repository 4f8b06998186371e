import { Argument, Command, CommanderError, Option } from 'commander';
import { type CheckOptions, checkCommand } from './commands/check.ts';
import { type ConnectOptions, connectCommand } from './commands/connect.ts';
import { type DiffOptions, diffCommand } from './commands/diff.ts';
import { type DocsOptions, docsCommand } from './commands/docs.ts';
import { explainCommand } from './commands/explain.ts';
import { type ExportOptions, exportCommand } from './commands/export.ts';
import { type ImportOptions, importCommand } from './commands/import.ts';
import { type RulesFormat, rulesCommand } from './commands/rules.ts';
import { type TraceOptions, traceCommand } from './commands/trace.ts';
import { complaint } from './inputs.ts';
import type { ExitCode, Io } from './io.ts';
import { tool } from './tool.ts';

const about = `Checks, reads and exports designs of network endpoint groups and the load balancing around them.

FILE is a design document or resources of the Compute API as JSON (gcloud … --format=json); - is standard input.`;

const endings = `
Exit codes: 0 as wished, 1 findings or a refusal, 2 input or arguments that cannot be used.`;

const ends = `
FROM and TO are KIND/NAME, with @SCOPE where a name is not unique: neg/web@us-central1-a, instance/vm-1, nic/vm-1/nic1.`;

const requests = `
CLIENT is internet, vpc[:NETWORK[:REGION]], on-premises[:NETWORK[:REGION]], mesh[:NETWORK] or consumer[:ATTACHMENT].
URL is https://shop.example.com/cart, tcp://10.0.0.5:5432, udp://…, or ADDRESS:PORT.

Exit codes: 0 reachable, 1 unreachable, ambiguous or undetermined, 2 input or arguments that cannot be used.`;

const differences = `
Exit codes: 0 the same, 1 different, 2 input or arguments that cannot be used.
With --to the same; where something would be interrupted, nothing is written and the reasons are told.`;

/** Runs the command line. `args` are what follows the program's name. Whatever happens, it ends with an exit code. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = commands(io, (next) => {
    code = next;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const message = error instanceof Error ? error.message : String(error);
    io.err(`${complaint('', `This is a fault of the program: ${message}`)}\n`);
    return 2;
  }
}

function commands(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command(tool.name)
    .description(about)
    .version(tool.version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this')
    .addHelpText('after', endings)
    .showHelpAfterError(false)
    // Inherited by the commands below, so it stands before them.
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text, write) =>
        write(
          `${complaint(
            '',
            text
              .trim()
              .replace(/^error: /, '')
              .replace(/\s*\n\s*/g, ' '),
          )}\n`,
        ),
    });

  program
    .command('check')
    .description('judge designs and print what was found')
    .argument('<FILE...>', 'Compute resources of all files form one design; design documents are judged alone')
    .addOption(format(['text', 'json', 'sarif']))
    .option('--strict', 'count warnings like errors')
    .option('--separate', 'judge each file alone')
    .action(async (files: readonly string[], options: CheckOptions) => done(await checkCommand(files, options, io)));

  program
    .command('import')
    .description('make a design document of resources of the Compute API')
    .argument('<FILE...>', 'files that form one design')
    .option('--output <DESIGN>', 'write to this file instead of standard output')
    .action(async (files: readonly string[], options: ImportOptions) => done(await importCommand(files, options, io)));

  program
    .command('export')
    .description('write what deploys a design')
    .argument('<FILE>')
    .requiredOption(
      '--to <TARGET>',
      'gcloud (a bash script), compute (API resources), terraform, markdown, mermaid, svg, design (a document)',
    )
    .option('--calls', 'with --to compute: the requests instead of the resources')
    .option('--teardown', 'with --to gcloud: the script that deletes it all again')
    .option('--split', 'with --to terraform: a file for each family of resources; OUT is a folder that is there')
    .option('--lists', 'with --to terraform: one resource for all endpoints of a zonal NEG, for NEGs with hundreds')
    .option('--imports', 'with --to terraform: blocks that bring what an import found deployed under Terraform')
    .option('--dark', 'with --to svg: the dark theme')
    .option('--only <KIND/NAME...>', 'only these resources and what they need (with --teardown: what uses them)')
    .option('--alone', 'with --only: without what they need')
    .option('--force', 'write although the design has errors; the file says so on top')
    .option('--output <OUT>', 'write to this file instead of standard output')
    .action(async (file: string, options: ExportOptions) => done(await exportCommand(file, options, io)));

  program
    .command('diff')
    .description('compare two designs, or write what leads from the one to the other')
    .argument('<OLD>')
    .argument('<NEW>')
    .option('--to <TARGET>', 'gcloud: a bash script that leads from OLD to NEW')
    .addOption(format(['text', 'json']))
    .addOption(
      new Option('--names <NAMES>', 'what has to be replaced ends up with its own name (keep), or a new one (new)')
        .choices(['keep', 'new'])
        .default('keep'),
    )
    .option('--allow-interruption', 'with --to gcloud: write also what cannot be done without an interruption')
    .option('--output <OUT>', 'write to this file instead of standard output')
    .addHelpText('after', differences)
    .action(async (old: string, now: string, options: DiffOptions) => done(await diffCommand([old, now], options, io)));

  program
    .command('connect')
    .description('judge joining two things, and change nothing')
    .argument('<FILE>')
    .argument('<FROM>')
    .argument('[TO]', 'left out with --targets')
    .addOption(format(['text', 'json']))
    .option('--targets', 'list what may connect to FROM instead, and what could be added for it')
    .addHelpText('after', ends)
    .action(async (file: string, from: string, to: string | undefined, options: ConnectOptions) =>
      done(await connectCommand(file, [from, to], options, io)),
    );

  program
    .command('trace')
    .description('follow a request through a design: who decides, and what stops it')
    .argument('<FILE...>', 'files that form one design')
    .addOption(new Option('--from <CLIENT>', 'where the request comes from').default('internet'))
    .requiredOption('--to <URL>', 'a URL, or ADDRESS:PORT')
    .addOption(format(['text', 'json']))
    .addOption(
      new Option('--ip-version <VERSION>', 'of a request to a name; an address says it by itself').choices(['4', '6']),
    )
    .option('--sweep', 'switch off everything on the way, one after the other, and tell what then becomes of it')
    .addHelpText('after', requests)
    .action(async (files: readonly string[], options: TraceOptions) => done(await traceCommand(files, options, io)));

  program
    .command('docs')
    .description('write the page of a design in Markdown, with its picture')
    .argument('<FILE...>', 'each design has a page of its own')
    .option('--output <FOLDER>', 'where to', '.')
    .option('--explain', 'only say in words what the design does, on standard output')
    .action(async (files: readonly string[], options: DocsOptions) => done(await docsCommand(files, options, io)));

  program
    .command('rules')
    .description('list every rule')
    .addOption(format(['text', 'json', 'markdown']))
    .action(({ format: chosen }: { format: RulesFormat }) => done(rulesCommand(chosen, io)));

  program
    .command('explain')
    .description('say what a rule means and where it was read')
    .addArgument(new Argument('<RULE>', 'its id, such as zonal-neg/endpoint-vm-in-neg-zone'))
    .addOption(format(['text', 'json', 'markdown']))
    .action((id: string, { format: chosen }: { format: RulesFormat }) => done(explainCommand(id, chosen, io)));

  return program;
}

function format(choices: readonly [string, ...string[]]): Option {
  return new Option('--format <FORMAT>', 'how to print it').choices(choices).default(choices[0]);
}
