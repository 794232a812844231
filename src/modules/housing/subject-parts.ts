import type { SubjectPart } from '../support/index.ts'
import { requestSubject } from './requests/subject.ts'

/** What the room keeps about a person. */
export const housingSubjectParts: readonly SubjectPart[] = [requestSubject]
