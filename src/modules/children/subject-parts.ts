import type { SubjectPart } from '../support/index.ts'

/** What the room keeps about a person. */
export const childrenSubjectParts: readonly SubjectPart[] = []
