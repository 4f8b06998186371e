/** What a file in Terraform's language holds as JSON, or where and why it is none. */
export type ParsedHcl =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly where: string; readonly message: string };

/** Terraform's own parser, compiled for this platform. It is loaded only when there is such a file, for it is large. */
export async function parseHcl(file: string, text: string): Promise<ParsedHcl> {
  const parse = await loadParser();
  if (!parse) {
    return {
      ok: false,
      where: file,
      message:
        "The parser of Terraform's language is not installed beside this program. Run `terraform show -json` and use its output.",
    };
  }
  try {
    return { ok: true, value: await parse(placeholder, text) };
  } catch (error) {
    const { place, message } = faultOf(error instanceof Error ? error.message : String(error));
    return { ok: false, where: `${file}${place}`, message };
  }
}

/** The parser puts a name before its complaints; this one is looked for there. */
const placeholder = 'input.tf';

async function loadParser(): Promise<((file: string, text: string) => Promise<unknown>) | undefined> {
  try {
    const { parse } = await import('@cdktf/hcl2json');
    return parse;
  } catch {
    return undefined;
  }
}

/** `parse config: [input.tf:2,6-3,1: Invalid expression; Expected the start of an expression.]`: the first of them. */
function faultOf(text: string): { readonly place: string; readonly message: string } {
  const found = /input\.tf:(\d+),(\d+)-\d+(?:,\d+)?: (.*?)(?=(?: input\.tf:\d+,|, and \d+ other|\]?$))/s.exec(text);
  if (!found) return { place: '', message: `This is no valid file of Terraform: ${text}` };
  const [, line = '', column = '', said = ''] = found;
  return { place: `: line ${line}, column ${column}`, message: said.replace(/^([^;]*); /, '$1. ').trim() };
}
