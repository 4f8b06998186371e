import { isJsonList, isJsonObject, type JsonObject, memberOf, textOf } from '../../model/json.ts';

/** The objects of a list; none where the field is no list. */
export function objectsOf(json: JsonObject, key: string): readonly JsonObject[] {
  const list = memberOf(json, key);
  return isJsonList(list) ? list.filter(isJsonObject) : [];
}

/** The last step of a path, where the text is one: `e2-medium` of `…/machineTypes/e2-medium`. */
export function lastStepOf(json: JsonObject, key: string): string | undefined {
  return textOf(memberOf(json, key))?.split('/').at(-1);
}

/** The object without members that only repeat what Terraform takes anyway. */
export function withoutUsual(json: JsonObject, usual: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([key, value]) => memberOf(usual, key) !== value));
}
