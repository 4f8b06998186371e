import { kindBySingular, kindOfSegment } from '../model/api.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, textOf } from '../model/json.ts';

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

/** Columns that only one `gcloud compute … list` prints. */
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
  [/\bSSL_CERTIFICATES\b/, 'targetHttpsProxies'],
  [/\bURL_MAP\b/, 'targetHttpProxies'],
];

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
  const firstLine = head.trimStart().split('\n', 1)[0] ?? '';
  if (/^[A-Z][A-Z_/]*(?: {2,}[A-Z][A-Z_/]*)+\s*$/.test(firstLine)) {
    const segment = columns.find(([heading]) => heading.test(firstLine))?.[1] ?? 'networkEndpointGroups';
    return `This is the table that gcloud prints for people. Run \`${commandOf(segment)} list --format=json\` and use its output.`;
  }
  const singular = /^kind: compute#(\w+)$/m.exec(head)?.[1];
  const known = singular === undefined ? undefined : kindBySingular.get(singular);
  const segment = known?.names.segment ?? /^selfLink: \S+\/(\w+)\/[^/\s]+$/m.exec(head)?.[1];
  if (segment !== undefined || singular !== undefined || /^(?:---\s|selfLink:)/m.test(head)) {
    const command = commandOf(segment !== undefined && kindOfSegment(segment) ? segment : 'networkEndpointGroups');
    return `This is YAML, as gcloud prints it by default. Run the same command with \`--format=json\`, for example \`${command} describe NAME --format=json\`.`;
  }
  if (/^[ \t]*(?:resource|data|module|provider|terraform)[ \t]+(?:"[^"\n]*"[ \t]*)*\{/m.test(head)) {
    return `This is Terraform's language. What is deployed can be read: run \`${anyList}\` and use its output.`;
  }
  if (/^apiVersion:\s/m.test(head)) {
    return `This is a Kubernetes manifest. What it made can be read: run \`${anyList}\` and use its output.`;
  }
  if (/^#!.*sh\b|^[ \t]*gcloud[ \t]/m.test(head)) {
    return `This is a script of commands. What it made can be read: run \`${anyList}\` and use its output.`;
  }
  return undefined;
}

/** Why a value of JSON cannot be read, where its form is a known one that no reader here understands. */
export function foreignJson(value: JsonValue): string | undefined {
  const first = isJsonList(value) ? value[0] : value;
  if (!isJsonObject(first)) return undefined;
  if (isTerraformState(first)) {
    return `This is a Terraform state. The same resources can be read from the project: run \`${anyList}\` and use its output.`;
  }
  if (
    first.format_version !== undefined &&
    (first.planned_values ?? first.values ?? first.resource_changes) !== undefined
  ) {
    return `This is a Terraform plan (\`terraform show -json\`). What is deployed can be read: run \`${anyList}\` and use its output.`;
  }
  if (typeof first.assetType === 'string' && (first.resource ?? first.name) !== undefined) {
    return `This is an export of Cloud Asset Inventory. Run \`${anyList}\` for the same resources and use its output.`;
  }
  if (typeof first.apiVersion === 'string' && typeof first.kind === 'string') {
    return `This is a Kubernetes object. What it made can be read: run \`${anyList}\` and use its output.`;
  }
  const error = first.error;
  if (isJsonObject(error) && (error.message ?? error.code) !== undefined) {
    return `This is an error that the API answered with: ${textOf(error.message) ?? String(error.code)}`;
  }
  return undefined;
}

function isTerraformState(object: JsonObject): boolean {
  if (object.terraform_version === undefined) return false;
  return object.serial !== undefined || object.lineage !== undefined;
}

export const expectedJson = `Expected a design document, or resources of the Compute API as \`${anyList}\` prints them.`;
