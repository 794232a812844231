import type { SubjectPart } from '../support/index.ts'

/** What the disclosure room keeps about a person: consents, disclosures, referrals, and who has asked. */
export const disclosureSubjectParts: readonly SubjectPart[] = []
