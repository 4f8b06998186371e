import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../model/json.ts';

/**
 * The few names of the API that are not written in lower camel case. Other services that hand on its resources (Cloud
 * Asset Inventory, Terraform) spell them by the rule, so their spelling is brought back.
 * Source: https://cloud.google.com/compute/docs/reference/rest/v1
 */
const everywhere: ReadonlyMap<string, string> = new Map([
  ['gatewayIpv4', 'gatewayIPv4'],
  ['ipProtocol', 'IPProtocol'],
  ['ipProtocols', 'IPProtocols'],
  ['ipv4Range', 'IPv4Range'],
  ['natIp', 'natIP'],
  ['networkIp', 'networkIP'],
]);

/** Names that another kind of resource does write in camel case, so that they are brought back in these alone. */
const bySingular: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  backendService: new Map([['enableCdn', 'enableCDN']]),
  forwardingRule: new Map([['ipAddress', 'IPAddress']]),
};

/** A resource of a kind (in the API's singular) with its fields spelt as the API spells them. */
export function inApiCase(singular: string, json: JsonObject): JsonObject {
  const own = Object.hasOwn(bySingular, singular) ? bySingular[singular] : undefined;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [spelt(key, json, own), deep(value)]));
}

function spelt(key: string, within: JsonObject, own?: ReadonlyMap<string, string>): string {
  const name = own?.get(key) ?? everywhere.get(key);
  return name === undefined || Object.hasOwn(within, name) ? key : name;
}

function deep(value: JsonValue): JsonValue {
  if (isJsonList(value)) return value.map(deep);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [spelt(key, value), deep(member)]));
}
