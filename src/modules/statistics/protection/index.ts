export {
  type Disclosure,
  disclosuresOf,
  type Inference,
  infer,
  type Secret,
  type Told,
  tellingsOf,
  type Unknown,
} from './attacker.ts'
export { type Audit, type AuditTime, audit } from './audit.ts'
export { keyOfLabels, keyOfRecord, perturb } from './cell-key.ts'
export { readRequest } from './document.ts'
export { type Explanation, whyHidden } from './explanation.ts'
export { type Hierarchy, readHierarchy, UnusableTable } from './hierarchy.ts'
export { type Lost, type LostAtLevel, lostByLevel, lostOf } from './loss.ts'
export { type Tabulation, tabulate } from './microdata.ts'
export type { Demand, Pattern } from './pattern.ts'
export { type Protected, type ProtectedCell, protectTable, suppressAndAudit } from './protect.ts'
export { type PerturbationDemand, perturbationTable } from './ptable.ts'
export { roundTable } from './rounding.ts'
export { loadSolver, type Solver } from './solver.ts'
export { type CountTable, cellWith, labelsOf, tableOf } from './table.ts'
