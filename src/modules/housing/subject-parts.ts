import type { SubjectPart } from '../support/index.ts'
import { placementPart } from './placements/subject-part.ts'
import { requestSubject } from './requests/subject.ts'

/** What the room keeps about a person. */
export const housingSubjectParts: readonly SubjectPart[] = [placementPart, requestSubject]
