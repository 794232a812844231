export {
  Contradiction,
  disclosuresOf,
  type Inference,
  infer,
  type Secret,
  type Told,
  tellingsFrom,
  tellingsOf,
  type Unknown,
} from './attacker.ts'
export { keyOfRecord, keysOfTable, perturb } from './cell-key.ts'
export { readRequest } from './document.ts'
export { whyHidden } from './explanation.ts'
export { type Hierarchy, readHierarchy, TOTAL, UnusableTable } from './hierarchy.ts'
export { type LostAtLevel, lostByLevel } from './loss.ts'
export { tabulate } from './microdata.ts'
export { type Protected, protectTable, suppressAndAudit } from './protect.ts'
export { noiseFor, perturbationTable } from './ptable.ts'
export { loadSolver, type Solver } from './solver.ts'
export { type CountTable, cellWith, isInnermost, labelsOf, sumsIn, tableOf } from './table.ts'
