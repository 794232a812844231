/** The door of the linkage engine: linkage keys, their comparison, and what surrounds them. */
export { CsvProblem, CsvReader, type CsvRecord } from './clk/csv-records.ts'
export { encodeRecords } from './clk/encode-in-threads.ts'
export { createEncoder } from './clk/encoder.ts'
export { identityOf, type LinkageSchema, readSchema, type SchemaIdentity } from './clk/schema.ts'
export { SchemaProblem } from './clk/schema-problem.ts'
export { encoderPage } from './encoder/page.ts'
export { evaluate } from './identities/evaluation.ts'
export { encodePeople, linkPeople, similarPeople } from './identities/link-people.ts'
export { damages, makeCases, makeRecords } from './identities/made-up-people.ts'
export { seededRandom } from './identities/seeded-random.ts'
export {
  HOUSE_THRESHOLD,
  houseSchema,
  rowsOf,
  type WeakIdentity,
  weakIdentitySchema,
} from './identities/weak-identities.ts'
export { errorOfMadeUpCases, errorOfSample, type LinkageError } from './linkage-error.ts'
export { type VectorSource, vectorsInMemory } from './matching/block.ts'
export type { Pairs } from './matching/candidates.ts'
export { ClkProblem, ClkReader } from './matching/clk-json.ts'
export {
  captureHistories,
  duplicatesIn,
  groupRecords,
  type Link,
  linkFiles,
  matchFiles,
} from './matching/groups.ts'
export { type MatchWork, matchVectors } from './matching/match.ts'
export { readThreshold, type Threshold } from './matching/threshold.ts'
export { readBirth } from './preparing/birth.ts'
export { type PersonField, personFields } from './preparing/columns.ts'
export {
  type FixedColumns,
  NoList,
  type PreparedList,
  prepareList,
  sheetTable,
} from './preparing/prepare.ts'
export { citizenshipOf, plain, sexOf } from './preparing/words.ts'
export { fingerprintOf } from './protocol/fingerprint.ts'
export {
  appendEntry,
  digestOf,
  filesOf,
  type RunEntry,
  type RunEvent,
  verifyProtocol,
} from './protocol/run-protocol.ts'
export {
  brokenAtEnd,
  brokenByPlan,
  LEAST_COUNT,
  type LinkageBodyKind,
  type LinkageRefusal,
  type LinkageRun,
  type ReleasedHistory,
  refuseRun,
  releaseHistories,
} from './rules.ts'
