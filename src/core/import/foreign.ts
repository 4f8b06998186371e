import { isJsonList, isJsonObject, type JsonValue, textOf } from '../model/json.ts';

const anyList = 'gcloud compute network-endpoint-groups list --format=json';

/** Collections whose gcloud command is not simply the collection's name. */
const commandNames: Readonly<Record<string, string>> = {
  subnetworks: 'networks subnets',
  firewalls: 'firewall-rules',
  instanceGroupManagers: 'instance-groups managed',
};

export function commandOf(segment: string): string {
  const kebab = segment.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `gcloud compute ${commandNames[segment] ?? kebab}`;
}

/**
 * Columns by which the table of one `gcloud compute … list` is told from the others, the most telling first.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute (the default formats, read out of gcloud 578)
 */
const columns: readonly (readonly [heading: RegExp, segment: string])[] = [
  [/\bENDPOINT_TYPE\b/, 'networkEndpointGroups'],
  [/\bMACHINE_TYPE\b/, 'instances'],
  [/\bSUBNET_MODE\b/, 'networks'],
  [/\bIP_PROTOCOL\b/, 'forwardingRules'],
  [/\bBACKENDS\b/, 'backendServices'],
  [/\bDEFAULT_SERVICE\b/, 'urlMaps'],
  [/\bADDRESS\/RANGE\b/, 'addresses'],
  [/\bDIRECTION\b/, 'firewalls'],
  [/\bRANGE\b/, 'subnetworks'],
  [/\bBASE_INSTANCE_NAME\b/, 'instanceGroupManagers'],
  [/\bMANAGED\b/, 'instanceGroups'],
  [/\bEXPIRE_TIME\b/, 'sslCertificates'],
  [/\bPROXY_HEADER\b.*\bSSL_CERTIFICATES\b/, 'targetSslProxies'],
  [/\bPROXY_HEADER\b/, 'targetTcpProxies'],
  [/\bSSL_CERTIFICATES\b/, 'targetHttpsProxies'],
  [/\bVALIDATE_FOR_PROXYLESS\b/, 'targetGrpcProxies'],
  [/\bURL_MAP\b/, 'targetHttpProxies'],
  [/\bGCS_BUCKET_NAME\b/, 'backendBuckets'],
  [/\bCONNECTION_PREFERENCE\b/, 'serviceAttachments'],
  [/^NAME +(?:REGION +)?PROTOCOL$/, 'healthChecks'],
  [/^NAME +REGION +NETWORK$/, 'routers'],
];

/** The command that prints what a table shows as JSON. */
function commandOfTable(heading: string): string {
  if (/^INSTANCE +IP_ADDRESS\b/.test(heading)) {
    return 'gcloud compute network-endpoint-groups list-network-endpoints NEG --format=json';
  }
  const segment = columns.find(([column]) => column.test(heading))?.[1] ?? 'networkEndpointGroups';
  return `${commandOf(segment)} list --format=json`;
}

/** Why a text that is no JSON cannot be read, where its form is one that people have in hand: what it is, and what to run instead. */
export function foreignText(text: string): string | undefined {
  const head = text.slice(0, 20_000);
  if (/^(?:\uFFFD\uFFFD|\0.|.\0)/.test(head)) {
    return 'This text is UTF-16. Expected UTF-8: save it again as UTF-8 (in PowerShell: `… | Out-File -Encoding utf8 FILE`).';
  }
  if (head.includes('\uFFFD') && /\p{Cc}/u.test(head.replace(/\s/g, ''))) {
    return `This is no text: it is compressed, or of a binary format. ${expectedJson}`;
  }
  if (head.trim() === '') return `The text is empty. Expected JSON, such as the output of \`${anyList}\`.`;
  const heading = (head.trimStart().split('\n', 1)[0] ?? '').trimEnd();
  if (/^[A-Z][A-Z0-9_/]*(?: {2,}[A-Z][A-Z0-9_/]*)+$/.test(heading)) {
    return `This is the table that gcloud prints for people. Run \`${commandOfTable(heading)}\` and use its output.`;
  }
  const boxed = boxedHeading(head);
  if (boxed !== undefined) {
    return `This is the table that gcloud draws for people. Run \`${commandOfTable(boxed)}\` and use its output.`;
  }
  const printed = printedByTools(head);
  if (printed !== undefined) return printed;
  if (looksLikeHcl(head)) {
    return "This is Terraform's language, which the command line reads. Elsewhere, run `terraform show -json` and use its output.";
  }
  if (/^apiVersion:\s/m.test(head)) {
    return `This is a Kubernetes manifest. What it made can be read: run \`${anyList}\` and use its output.`;
  }
  if (/^#!.*sh\b|^[ \t]*gcloud[ \t]/m.test(head)) {
    return `This is a script of commands. What it made can be read: run \`${anyList}\` and use its output.`;
  }
  return undefined;
}

/** The heading of a table in a box, its columns apart as in a table without one. */
function boxedHeading(head: string): string | undefined {
  const [, line] = /^\s*[┌+][─┬+-]+[┐+]\r?\n[│|]([^\n]*)[│|]/u.exec(head) ?? [];
  return line
    ?.split(/[│|]/u)
    .map((column) => column.trim())
    .join('  ');
}

/** Why a text is no answer, where gcloud printed an error instead of one. YAML could take it for a field. */
export function gcloudError(text: string): string | undefined {
  const failed = /^\s*ERROR: (\(gcloud\.[^\n]*)/.exec(text.slice(0, 20_000))?.[1];
  return failed === undefined
    ? undefined
    : `This is an error that gcloud printed instead of an answer: ${failed.trim()}`;
}

/** What tools print for people, or instead of what was asked for. */
function printedByTools(head: string): string | undefined {
  if (/^\s*<(?:!doctype html|html)\b/i.test(head)) {
    return `This is a web page, such as one to sign in. ${expectedJson}`;
  }
  if (
    /^(?:Terraform will perform the following actions|Terraform used the selected providers)|^ *# \S+ will be \w+$/m.test(
      head,
    )
  ) {
    return 'This is a plan as Terraform prints it for people. Save it with `terraform plan -out=FILE`, run `terraform show -json FILE` and use its output.';
  }
  const [first = '', second = ''] = head.trimStart().split('\n', 2);
  const columns = /^[\w.[\]]+(?:,[\w.[\]:]+)+\r?$/.test(first) ? first.split(',').length : 0;
  if (columns > 0 && second.split(',').length >= columns) {
    return `This is CSV, which names no references. Run \`${anyList}\` (or the list of another kind) and use its output.`;
  }
  return undefined;
}

/** Whether a text is Terraform's own language: it has a block as that language begins them. */
export function looksLikeHcl(text: string): boolean {
  const head = text.slice(0, 20_000);
  return /^[ \t]*(?:(?:resource|data)[ \t]+"[^"\n]*"[ \t]+"[^"\n]*"|(?:module|provider|variable|output)[ \t]+"[^"\n]*"|terraform|locals)[ \t]*\{/m.test(
    head,
  );
}

/** Why a value of JSON cannot be read, where its form is a known one that no reader here understands. */
export function foreignJson(value: JsonValue): string | undefined {
  const first = isJsonList(value) ? value[0] : value;
  if (!isJsonObject(first)) return undefined;
  if (typeof first.apiVersion === 'string' && typeof first.kind === 'string') {
    return `This is a Kubernetes object. What it made can be read: run \`${anyList}\` and use its output.`;
  }
  const { deployment } = first;
  if (isJsonObject(deployment) && isJsonList(deployment.resources)) {
    return `This is a stack of Pulumi. What it made can be read: run \`${anyList}\` and use its output.`;
  }
  const error = first.error;
  if (isJsonObject(error) && (error.message ?? error.code) !== undefined) {
    return `This is an error that the API answered with: ${textOf(error.message) ?? String(error.code)}`;
  }
  return undefined;
}

/** Of a picture from elsewhere, or one whose design a program on the way has thrown away. */
export const noDesignInside =
  'This picture carries no design. Expected one that NEG Designer exported, as it was saved, or the design as a file.';

export const expectedJson = `Expected a design document, or resources of the Compute API as \`${anyList}\` prints them.`;
