import type { SubjectPart } from '../subject-part.ts'
import { keptParts } from './kept.ts'
import { knownParts } from './known.ts'
import { letterParts } from './letters.ts'
import { plannedParts } from './planned.ts'
import { programmePart } from './programmes.ts'
import { visitParts } from './visits.ts'
import { writtenParts } from './written.ts'

/** Everything that this room keeps about a person. */
export const supportSubjectParts: readonly SubjectPart[] = [
  ...knownParts,
  ...writtenParts,
  ...letterParts,
  ...plannedParts,
  ...visitParts,
  programmePart,
  ...keptParts,
]
