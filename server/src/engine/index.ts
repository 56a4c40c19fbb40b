/** The engine's public face: what the shells (LSP, command line, tests) may import. */
export { createEngine, ruleMetas } from './analysis/engine.js';
export type { Analysis, AnalyseOptions, CitedLetter, Engine, EngineServices } from './analysis/engine.js';
export { applySafeFixes, compatibleSafeFixes } from './analysis/fixAll.js';
export type { Finding, Fix, RelatedPlace, Severity } from './findings.js';
export type { NumberSpan, ProvisionReference, VerdictStatus } from './citations/model.js';
export type { PlacedCitation, RuleMeta } from './rules/rule.js';
export type { Localized, Language } from './text/localized.js';
export type { TextEdit, TextRange } from './text/range.js';
