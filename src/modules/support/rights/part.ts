import type { CasePart } from '../cases/offer.ts'
import type { SubjectPart } from './subject-part.ts'

/** What a person may ask by right: to read everything, to have it corrected or restricted, to know who has seen it. */
export const rightsPartWith = (_others: readonly SubjectPart[]): CasePart => ({ routes: [], api: [] })
