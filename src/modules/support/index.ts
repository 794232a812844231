export { counties } from './cases/counties.ts'
export {
  type CaseFacts,
  caseworkRoles,
  knowsOf,
  leads,
  worksOn,
} from './cases/facts.ts'
export { getFacts } from './cases/facts-store.ts'
export { countDenials } from './cases/glance-store.ts'
export { languageName, languageOptions } from './cases/languages.ts'
export { noteDeniedNumber } from './cases/look-up-store.ts'
export { writeLookup } from './cases/lookup-store.ts'
export type { CaseOffer, CasePart, OfferItem } from './cases/offer.ts'
export type { BodySetting } from './cases/setting.ts'
export { findSetting } from './cases/setting-store.ts'
export { addEvent, type FoundCase, getCase, insertCase } from './cases/store.ts'
export { requireInUse } from './cases/use.ts'
export { personLanguage } from './content/languages.ts'
export { type NeedKey, needs } from './content/needs.ts'
export type { PersonLanguage } from './content/person-language.ts'
export { fillIn } from './content/plain-words.ts'
export { type ProgrammeMeetsKey, programmeMeets } from './content/programme-kinds.ts'
export { newNumber, readNumber } from './number.ts'
export { paths as supportPaths } from './paths.ts'
export { caseActions } from './playing.ts'
export { filled, openText } from './rights/opening.ts'
export type { SubjectEntry, SubjectPart } from './rights/subject-part.ts'
export { sectionReaders } from './section-readers.ts'
export { type SectionText, sectionTextKinds } from './section-text.ts'
export { type FieldValue, listFields, writeField } from './sections/field-store.ts'
export { readIdentityNumber } from './sections/identity-number.ts'
export { partName, valueInWords } from './sections/messages.ts'
export { fieldsOf, hasField, isSection, type SectionKey, sectionKeys } from './sections/sections.ts'
