/** The only door of the core: what store, editor and command line may use. */
export { type Product, type ProductId, products } from './facts/products.ts';
export type { Anchor, Proposal } from './edit/connect.ts';
export { copy, paste, readClipboard } from './edit/clipboard.ts';
export { newLoadBalancer, newOfKind, type Surroundings } from './edit/create.ts';
export { disconnect, remove, removePart } from './edit/remove.ts';
export { freeAddress, freeName, freeRange, usualRegion, usualZone } from './edit/suggest.ts';
export { type Edit, place, put, setFields } from './edit/write.ts';
export { type Design, emptyDesign, nextId, nextPartId, type Note, partStems, type Place, resourceOf } from './model/design.ts';
export { type Problem, type Read, readDesign, writeDesign } from './model/document.ts';
export {
  effectiveAddress,
  effectivePort,
  endpointNic,
  hasVmEndpoints,
  nameOf,
  nicName,
  nicNetwork,
  nicsOf,
} from './model/endpoints.ts';
export type { Control, Field, Fields } from './model/field.ts';
export type { Family, Id } from './model/kind.ts';
export {
  type Backend,
  type BackendService,
  type Endpoint,
  isKind,
  isKindName,
  type KindName,
  kindNames,
  kinds,
  type Neg,
  type Nic,
  type Resource,
  type ResourceOf,
  type Subnet,
  type Vm,
} from './model/kinds.ts';
export { type Relation, relations, relationsOf } from './model/relations.ts';
export { regionOf, regionOfZone, scopeOf } from './model/scope.ts';
export { type View, viewOf } from './model/view.ts';
export * as geometry from './picture/geometry.ts';
export { cardOf, scopeText } from './picture/card.ts';
export type { CardContent, Port, Row } from './picture/card.ts';
export { parentOf, type Scene, type SceneNode, sceneOf, type SceneWire } from './picture/scene.ts';
export { check, Checker, deployable } from './rules/engine.ts';
export { called, judgeConnection, judgeEdit, type Verdict, type VerdictName } from './rules/judge.ts';
export { rules } from './rules/list.ts';
export type { At, Finding, Fix, Rule, RuleSource, Safety, Severity } from './rules/rule.ts';
