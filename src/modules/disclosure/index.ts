/** The door of the room for those above it: what they tell others goes by the same rules as any disclosure. */
export type { FoundConsent } from './consents/consent.ts'
export { consentedItems } from './consents/coverage.ts'
export { readKnown } from './consents/known.ts'
export { consentState } from './consents/rules.ts'
export { listConsents } from './consents/store.ts'
export {
  CASE_PEOPLE,
  type Cast,
  COORDINATION as DEMO_COORDINATION,
  madeUp,
  openScene,
  person as madeUpPerson,
  SHELTER as DEMO_SHELTER,
} from './demo/cast.ts'
export { addActors, findActors, isThere, lockStories } from './demo/cast-store.ts'
export { writeSections } from './demo/sections.ts'
export { listDeniedBodies, listDenying } from './emergency/denied-store.ts'
export { countUnknownDenied } from './emergency/replay.ts'
export { paths as disclosurePaths } from './paths.ts'
export { disclosureActions } from './playing.ts'
export { disclose } from './sharing/disclose.ts'
export { countLostGrounds } from './sharing/keep-grounds.ts'
export { StaleLawField } from './sharing/pages/stale-law.tsx'
export { listDisclosures } from './sharing/read-store.ts'
export { RecipientField } from './telling/pages/found.tsx'
export { onlyKind } from './telling/recipient.ts'
export { type FoundRecipients, findRecipient, searchRecipients } from './telling/recipient-store.ts'
export { disclosureLaw } from './under-the-law.ts'
