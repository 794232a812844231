export { type Checked, checkedStandards } from './checked.ts'
export { ageGroupOf, ageGroups, ageIn, type Class, citizenshipIn, sexes, sexOf } from './classes.ts'
export { classify } from './classification.ts'
export {
  type ExploitationForm,
  exploitationForms,
  genders,
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
export {
  citizenshipGroupOf,
  citizenshipGroups,
  countedCitizenship,
  countryCodes,
  countryOf,
} from './countries.ts'
export { crimeCodeAt, crimeCodes, predecessorsOf, successorsOf, validityOf } from './crime-codes.ts'
export { ctdcRows, ctdcSyntheticRows } from './ctdc.ts'
export { ctdcKAnonymisedColumns } from './ctdc-columns.ts'
export {
  type EurostatCell,
  eurostatFormOf,
  eurostatForms,
  eurostatFormsIn,
  eurostatOrganisationOf,
  eurostatOrganisations,
  eurostatPopulations,
  eurostatTables,
  type Population,
  STAGES,
} from './eurostat.ts'
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
export { type Loss, lossMessages, lostField, totalLosses } from './loss.ts'
export { nationalSplit } from './national.ts'
export { type CountedPerpetrator, type CountedVictim, perpetratorsOf, victimsAt } from './people.ts'
export { type Age, type CaseRecord, caseRecordSchema } from './record.ts'
export { measured, notCollected, unknown, zero } from './stated.ts'
export { unodcFormOf, unodcIndicators, unodcQuestionnaire } from './unodc.ts'
