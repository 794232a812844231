import type { SubjectPart } from '../support/index.ts'
import { concernSubjectPart } from './concern/subject-part.ts'
import { guidelineSubjectParts } from './guidelines/subject.ts'
import { jointSubjectParts } from './joint/subject.ts'
import { missingSubjectPart } from './missing/subject-part.ts'
import { representativeSubjectPart } from './representatives/subject-part.ts'

/** What the room keeps about a person. */
export const childrenSubjectParts: readonly SubjectPart[] = [
  concernSubjectPart,
  ...guidelineSubjectParts,
  ...jointSubjectParts,
  missingSubjectPart,
  representativeSubjectPart,
]
