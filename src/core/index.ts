/** The only door of the core: what store, editor and command line may use. */

export { answersAmong, possibilitiesAmong } from './choose/among.ts';
export type { Answers, QuestionId } from './choose/answers.ts';
export { type AtlasCell, type AtlasProtocol, atlas } from './choose/atlas.ts';
export { type Narrowed, narrow, type Preview, previewOf, type Remark, remarksOn } from './choose/narrow.ts';
export { placeSkeleton } from './choose/place.ts';
export { balancers, type NegKind, negKinds, type Possibility } from './choose/possibilities.ts';
export { backendProtocols } from './choose/protocols.ts';
export { type Answer, answerOf, type Question, questions } from './choose/questions.ts';
export type { Standing, StandingName } from './choose/standing.ts';
export type { Trait } from './choose/traits.ts';
export { applyChange } from './diff/apply.ts';
export type { Refusal } from './diff/closure.ts';
export {
  type ChangeName,
  compareDesigns,
  type DesignDiff,
  type ResourceDiff,
  withoutOutside,
} from './diff/compare.ts';
export type { FieldChange } from './diff/fields.ts';
export { type ChangePlan, type PlanOptions, planChanges } from './diff/plan-changes.ts';
export { diffJson, diffText } from './diff/report.ts';
export { changeScript } from './diff/script.ts';
export type { ChangeStep } from './diff/steps.ts';
export { type AsOf, asOfText, factsAsOf } from './documents/as-of.ts';
export { explainJson, explainText, nearRules, rulesJson, rulesText } from './documents/catalogue.ts';
export { reportGuide, reportHint } from './documents/how-to-report.ts';
export { type RuleDesign, type RuleDesigns, ruleDesignsOf } from './documents/rule-designs.ts';
export { explainMarkdown, rulesMarkdown } from './documents/rules-document.ts';
export { accept, withdraw } from './edit/accept.ts';
export { addBlankPart, addEndpoints } from './edit/add-endpoints.ts';
export { bringIn, type Choice } from './edit/bring-in.ts';
export { copy, paste, readClipboard } from './edit/clipboard.ts';
export type { Proposal } from './edit/connect.ts';
export { newLoadBalancer, newOfKind, type Surroundings } from './edit/create.ts';
export { appendEndpoints } from './edit/endpoints.ts';
export { fittingFields } from './edit/fitting.ts';
export { type Merged, merge } from './edit/merge.ts';
export { disconnect, remove, removePart } from './edit/remove.ts';
export { type Holder, listAt, moveAt, setAt, valueAt } from './edit/set-at.ts';
export { pointEach, setAtEach } from './edit/set-each.ts';
export { freeAddress, freeName, freeRange, usualRegion, usualZone } from './edit/suggest.ts';
export { type Edit, place, put, setDesign, setFields, setNote } from './edit/write.ts';
export { carriedJson } from './export/carriers/json.ts';
export { designInPng, isPng, pngWithDesign } from './export/carriers/png.ts';
export { designInSvg, looksLikeSvg } from './export/carriers/svg.ts';
export { type ComputeJson, computeJson } from './export/compute-json.ts';
export type { ScriptLine } from './export/gcloud/lines.ts';
export { gcloudScript, type Script } from './export/gcloud.ts';
export { plan } from './export/plan.ts';
export { planOfSelection, type SelectionOptions } from './export/selection.ts';
export type { Plan } from './export/step.ts';
export type { TerraformOptions } from './export/terraform/head.ts';
export { type TerraformFile, type TerraformFiles, terraformFiles } from './export/terraform.ts';
export { negTypes } from './facts/neg-types.ts';
export { type Product, type ProductId, products } from './facts/products.ts';
export { type ReachabilityCause, reachabilityCauses } from './facts/reachability.ts';
export { collectCommand } from './import/collect-command.ts';
export {
  type ComputeDocument,
  type ImportProgress,
  type ImportSteps,
  importCompute,
  uselessDocuments,
} from './import/compute.ts';
export { type DecodedText, decodeText, type TextEncoding } from './import/decode-text.ts';
export { isTable } from './import/delimited.ts';
export { type EndpointTable, readEndpointTable, type TableColumn, type TableRow } from './import/endpoint-table.ts';
export { looksLikeHcl } from './import/foreign.ts';
export { type InputText, importTexts, importTextsInSteps } from './import/import-texts.ts';
export { type JsonFault, type JsonText, readJson } from './import/json-text.ts';
export { type FieldText, readFieldText } from './import/read-field.ts';
export { readInput } from './import/read-input.ts';
export type { Ignored, ImportReport, ImportResult, Origin, Spot } from './import/report.ts';
export { type HclFile, readHcl } from './import/terraform/hcl.ts';
export { looksLikeYaml } from './import/yaml-text.ts';
export { type Breakage, breakagesOf, ruleBrokenBy } from './learn/breakages.ts';
export { generatedLevel } from './learn/generate.ts';
export { type Goal, type GoalState, goalText } from './learn/goals.ts';
export {
  judgeLevel,
  type Level,
  type LevelState,
  levelFormat,
  nextMove,
  readLevel,
  solve,
  writeLevel,
} from './learn/level.ts';
export { levels } from './learn/levels/list.ts';
export { editOf, type Move, moveText } from './learn/move.ts';
export type { Anchor } from './model/anchor.ts';
export { applies } from './model/applicability.ts';
export { capacityFields, type ModeChoice, modeChoices, scalerApplies, withMode } from './model/balancing-choices.ts';
export {
  type Design,
  emptyDesign,
  type Note,
  nextId,
  nextPartId,
  type Place,
  partStems,
} from './model/design.ts';
export { type Problem, type Read, readDesign, readResource } from './model/document.ts';
export { addressChoices, type EndpointColumn, endpointColumns, hostChoices } from './model/endpoint-form.ts';
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
export { type Control, type Field, type Fields, text as textField } from './model/field.ts';
export { type FoundAnchor, findAnchor } from './model/find-anchor.ts';
export type { Family, Id } from './model/kind.ts';
export { backendFields } from './model/kinds/backend-service.ts';
export { endpointFields } from './model/kinds/neg.ts';
export { nicFields } from './model/kinds/vm.ts';
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
export { type LoadBalancer, loadBalancersOf } from './model/load-balancer.ts';
export { knownRegions, knownZones } from './model/locations.ts';
export { fieldInPart, type Reference, referencesOf } from './model/references.ts';
export { type Relation, relations, relationsOf } from './model/relations.ts';
export { resourceOf } from './model/resource-of.ts';
export { regionOf, regionOfZone, scopeOf } from './model/scope.ts';
export { type InputForm, spellings } from './model/spelling.ts';
export { type View, viewOf } from './model/view.ts';
export { type ProductReason, productReasons } from './model/why-product.ts';
export { writeDesign } from './model/write-design.ts';
export { type Explained, explainDesign, explanationText } from './papers/explain-design.ts';
export { markdownPage, type PageOptions } from './papers/markdown-page.ts';
export { mermaidDiagram } from './papers/mermaid.ts';
export {
  type OutlineGroup,
  type OutlineLink,
  type OutlineNode,
  type OutlineTree,
  outlineTree,
} from './papers/outline-tree.ts';
export { type PictureOptions, svgPicture } from './papers/picture.ts';
export {
  type Exported,
  type ExportedFile,
  type ExportTarget,
  exportTargets,
  isDeployable,
  type PrintOptions,
  printAs,
} from './papers/print-as.ts';
export { fileStem, type Printed, type PrintedLine, type Remarks } from './papers/printed.ts';
export { type Alignment, alignBoxes, type Distribution, distributeBoxes, meantBoxes } from './picture/align.ts';
export type { CardContent } from './picture/card.ts';
export { cardOf, scopeText } from './picture/card.ts';
export type { PictureTheme } from './picture/colours.ts';
export { parentOf } from './picture/contents.ts';
export { openSceneOf, sceneOf } from './picture/draw.ts';
export { type DrawnKind, familyOf, glyphOf } from './picture/families.ts';
export { foldBoxes, foldedLike, unfoldedAround } from './picture/fold.ts';
export { type Frames, isFrame } from './picture/frames.ts';
export {
  around,
  cardWidth,
  headerHeight,
  holds,
  intersects,
  type Point,
  type Rect,
  rowHeight,
  rowsPadding,
} from './picture/geometry.ts';
export { type Glyph, glyphs } from './picture/glyphs.ts';
export { type Guide, type GuideField, guideField, snapToGuides } from './picture/guides.ts';
export { anchorAt, anchorsOf, boxAt, type Direction, frameAt, neighbour, portPoint, rowAt } from './picture/hit.ts';
export { showFrames, type TidyScope, tidied } from './picture/layout.ts';
export { isPinnedBox, pinBoxes } from './picture/pins.ts';
export type { Port, Row } from './picture/row.ts';
export type { Scene, SceneNode, SceneWire } from './picture/scene.ts';
export { moveBoxes, settled } from './picture/settle.ts';
export { fitted, textWidth } from './picture/text-width.ts';
export { wireAt } from './picture/wire-hit.ts';
export { type WirePath, wireCorners, wirePath } from './picture/wire-path.ts';
export {
  type Answered,
  answerLines,
  answerTo,
  asAccepted,
  checkAccepted,
  type Outcome,
  withAcceptances,
} from './rules/acceptance.ts';
export { type Chain, type ChainAnswer, chainBetween, chainTo } from './rules/chain.ts';
export type { ChainStep } from './rules/chain-words.ts';
export { type ConnectReport, connectReport, connectText, type ReportedChain } from './rules/connect-report.ts';
export { called } from './rules/connect-words.ts';
export { Checker, check, deployable } from './rules/engine.ts';
export { engineRules } from './rules/engine-rules.ts';
export { fixAllSafe } from './rules/fix-all.ts';
export { formsBetween, type Insertion, judgeInsert } from './rules/insert.ts';
export { judgeConnection, judgeDirect, judgeEdit, type Verdict, type VerdictName, verdictOn } from './rules/judge.ts';
export { rules } from './rules/list.ts';
export { fixedEnd, judgeReconnect, type WireEnd, withoutWire } from './rules/reconnect.ts';
export {
  type CheckReport,
  type FileReport,
  fileReports,
  type Judged,
  type Position,
  type Region,
} from './rules/report.ts';
export { checkSarif } from './rules/report-sarif.ts';
export { checkText, visible } from './rules/report-text.ts';
export type { At, Finding, Fix, Rule, RuleSource, Safety, Severity } from './rules/rule.ts';
export { type Addition, additionsFor, type Target, type Targets, targetsOf } from './rules/targets.ts';
export { type TargetsReport, targetsReport, targetsText } from './rules/targets-report.ts';
export { isOnWorkingPath } from './rules/working-path.ts';
export { templates } from './templates/list.ts';
export { type Template, type TemplateGroup, templateGroups } from './templates/template.ts';
export { changesOn, inOrder, type Opening, openingBy, openingsFor } from './trace/changes.ts';
export type { Blocker, Hop, HopVerdict, Path, ProbePath, Stage, TraceResult } from './trace/hop.ts';
export type { Failure } from './trace/outage.ts';
export { clientsOf, type ProposedRequest, proposedRequests } from './trace/proposals.ts';
export { type TraceReport, traceReport, traceText } from './trace/report.ts';
export {
  type Client,
  type RequestProtocol,
  readClient,
  readRequest,
  requestText,
  type TraceRequest,
} from './trace/request.ts';
export { type Trace, traceRequest } from './trace/trace.ts';
export { percent } from './trace/url-route.ts';
export { failureName, failuresOn, sweep, type WhatIf, whatIf } from './trace/what-if.ts';
