import type { SubjectPart } from '../support/index.ts'
import { concernSubjectPart } from './concern/subject-part.ts'

/** What the room keeps about a person. */
export const childrenSubjectParts: readonly SubjectPart[] = [concernSubjectPart]
