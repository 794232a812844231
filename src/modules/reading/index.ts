export { readAssignment } from './assignment/read-assignment.ts'
export { AssignmentReading } from './assignment/schema.ts'
export { type MeasureText, type ServedMeasure, servedMeasures } from './assignment/served-measures.ts'
export { findDates, findYearSpans } from './plan/language/dates.ts'
export { grammarOf, languageOf } from './plan/language/language.ts'
export { findMoney } from './plan/language/money.ts'
export { findNumbers } from './plan/language/numbers.ts'
export { sentencesOf } from './plan/language/sentences.ts'
export { readInThread } from './plan/read-in-thread.ts'
export {
  Area,
  Deadline,
  DocumentReading,
  Fact,
  Instrument,
  MeasureNumber,
  MeasureReading,
  MeasureStatus,
  Money,
  Perspective,
  PlanReading,
  ReadingWarning,
  SeriesReading,
} from './plan/schema.ts'
