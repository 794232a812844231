export { ageGroupOf, citizenshipIn, sexOf } from './classes.ts'
export { classify } from './classification.ts'
export {
  type JusticeStage,
  justiceStages,
  type ReporterKind,
  reporterKinds,
  type Unit,
  units,
  type VictimStatus,
  victimStatuses,
} from './codes.ts'
export {
  eventsAt,
  perpetratorsByStage,
  reportingEntitiesAt,
  statusMoves,
  victimsByStatus,
} from './counting.ts'
export { citizenshipGroups } from './countries.ts'
export { crimeCodeAt, crimeCodes, predecessorsOf, successorsOf, validityOf } from './crime-codes.ts'
export { ctdcRows, ctdcSyntheticRows } from './ctdc.ts'
export { eurostatForms, eurostatFormsIn, eurostatTables } from './eurostat.ts'
export { cross, divide } from './figures.ts'
export { exportHtcds } from './htcds-export.ts'
export { withoutIdentity } from './htcds-fields.ts'
export { importHtcds } from './htcds-import.ts'
export {
  describeHtcdsProblem,
  htcdsProblemMessages,
  readHtcdsCsv,
  readHtcdsJson,
  writeHtcdsCsv,
} from './htcds-read.ts'
export { lossMessages, totalLosses } from './loss.ts'
export { nationalSplit } from './national.ts'
export { victimsAt } from './people.ts'
export { type CaseRecord, caseRecordSchema } from './record.ts'
export { unodcQuestionnaire } from './unodc.ts'
