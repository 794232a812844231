import type { SubjectPart } from '../support/index.ts'
import { askedParts } from './subject/asked.ts'
import { toldParts } from './subject/told.ts'
import { watchedParts } from './subject/watched.ts'

/** What the disclosure room keeps about a person: consents, disclosures, referrals, and who has asked. */
export const disclosureSubjectParts: readonly SubjectPart[] = [...toldParts, ...askedParts, ...watchedParts]
