/** The law as data and pure functions: the lowest room, which knows no other. */
export type { Bilingual } from './bilingual.ts'
export type { Section } from './section.ts'
export { citation, inForce, type SectionKey, saying, section } from './sections.ts'
