import { kindOfSegment, lastStep, parseLink } from '../model/api.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, textOf } from '../model/json.ts';
import { inApiCase } from './api-case.ts';
import type { ComputeDocument, OutsideResource } from './compute-document.ts';
import { Tally } from './tally.ts';

const exportCommand =
  'gcloud asset export --content-type=resource --project=PROJECT --output-path=gs://BUCKET/assets.json';

/** Whether a value is an asset of Cloud Asset Inventory, or a list of such. */
export function isAssets(value: JsonValue): boolean {
  const list = assetListOf(value);
  const [first] = list ?? [value];
  return isJsonObject(first) && isAsset(unwrapped(first));
}

/** Assets stand alone (one on each line of an export), in a list, or in the answers of the API's methods. */
function assetListOf(value: JsonValue): readonly JsonValue[] | undefined {
  if (isJsonList(value)) return value;
  if (!isJsonObject(value)) return undefined;
  if (isJsonList(value.assets)) return value.assets;
  return isJsonList(value.results) ? value.results : undefined;
}

/** Feeds and histories wrap the asset, and say when it was so. */
const unwrapped = (value: JsonObject): JsonObject => (isJsonObject(value.asset) ? value.asset : value);

const typeOf = (asset: JsonObject): string | undefined => textOf(asset.assetType) ?? textOf(asset.asset_type);

const isAsset = (asset: JsonObject): boolean => typeOf(asset) !== undefined && typeof asset.name === 'string';

/**
 * The Compute resources of an export of Cloud Asset Inventory, and its Cloud Run services and functions. Assets of other
 * products are counted.
 * Source: https://cloud.google.com/asset-inventory/docs/reference/rest/v1/feeds (Asset)
 */
export function readAssets(documents: readonly ComputeDocument[]): ComputeDocument[] {
  const tally = new Tally();
  const read = documents.flatMap((document): ComputeDocument[] => {
    const { value, where } = document;
    const list = assetListOf(value);
    if (!list) return [readAsset(document, value, '', tally)];
    const path = isJsonList(value) ? '' : isJsonObject(value) && isJsonList(value.assets) ? '.assets' : '.results';
    const further = isJsonObject(value) && typeof value.nextPageToken === 'string' && value.nextPageToken !== '';
    if (further) tally.add(where, 'The list has further pages, which are not in the input.');
    return list.map((item, index) => readAsset(document, item, `${path}[${index}]`, tally));
  });
  const kept = read.filter(({ value, outside }) => !isJsonList(value) || outside !== undefined);
  const ignored = tally.list();
  if (ignored.length === 0) return kept;
  const [{ input } = { input: undefined }] = documents;
  return [...kept, { where: '', value: [], ignored, ...(input === undefined ? {} : { input }) }];
}

/** A document of one asset; its value is an empty list where no resource is in it. */
function readAsset(document: ComputeDocument, item: JsonValue, path: string, tally: Tally): ComputeDocument {
  const where = `${document.where}${path}`;
  const input = document.input === undefined ? {} : { input: document.input };
  const nothing: ComputeDocument = { where, value: [], ...input };
  const asset = isJsonObject(item) ? unwrapped(item) : undefined;
  const type = asset && typeOf(asset);
  const name = asset && textOf(asset.name);
  if (!asset || type === undefined || name === undefined) {
    tally.add(where, 'This is no asset: it has no "name" and "assetType".');
    return nothing;
  }
  const outside = outsideOf(type, name);
  if (outside) return { ...nothing, outside: [outside] };
  const [service = ''] = type.split('/');
  const link = parseLink(name);
  if (service !== 'compute.googleapis.com' || !link) {
    tally.add(where, `Assets of type ${type} have no place in a design.`);
    return nothing;
  }
  const data = dataOf(asset);
  if (!data) {
    tally.add(
      where,
      `Assets of type ${type} stand in the input by name alone. Their settings come with \`${exportCommand}\`.`,
    );
    return nothing;
  }
  const singular = kindOfSegment(link.segment)?.names.singular ?? link.segment;
  const value = { selfLink: name, ...inApiCase(singular, data) };
  const at = isJsonObject(item) && isJsonObject(item.asset) ? `${where}.asset` : where;
  return { where: isJsonObject(asset.resource) ? `${at}.resource.data` : at, value, ...input };
}

/** What the asset's resource holds: exports have it as `resource.data`, searches as the newest of some versions. */
function dataOf(asset: JsonObject): JsonObject | undefined {
  const { resource } = asset;
  if (isJsonObject(resource) && isJsonObject(resource.data)) return resource.data;
  const versions = asset.versionedResources;
  if (!isJsonList(versions)) return undefined;
  const usual = versions.find((each) => isJsonObject(each) && each.version === 'v1') ?? versions[0];
  return isJsonObject(usual) && isJsonObject(usual.resource) ? usual.resource : undefined;
}

/** Services that a serverless NEG may reach, by the type of their asset. */
const serverless: Readonly<Record<string, OutsideResource['kind']>> = {
  'run.googleapis.com/Service': 'cloudRunService',
  'cloudfunctions.googleapis.com/CloudFunction': 'cloudRunFunction',
  'cloudfunctions.googleapis.com/Function': 'cloudRunFunction',
};

function outsideOf(type: string, name: string): OutsideResource | undefined {
  const kind = Object.hasOwn(serverless, type) ? serverless[type] : undefined;
  const found = /\/projects\/([^/]+)\/locations\/([^/]+)\//.exec(name);
  return kind && found ? { kind, project: found[1], region: found[2] ?? '', name: lastStep(name) } : undefined;
}
