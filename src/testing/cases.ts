import { openCase } from '../modules/support/cases/open-actions.ts'
import { writeSection } from '../modules/support/section-pages/write-actions.ts'
import type { AgeGroup } from '../modules/support/sections/age.ts'
import type { SectionKey } from '../modules/support/sections/sections.ts'
import type { TestPerson } from './world.ts'

interface CaseToGive {
  readonly chosenName?: string
  readonly ageGroup?: AgeGroup
  readonly county?: string
  readonly language?: string
  /** Values to write at once: section → field → value. */
  readonly values?: Readonly<Partial<Record<SectionKey, Readonly<Record<string, string>>>>>
}

/** A case of the worker's body, opened through the action that its pages use. @returns its identifier. */
export const givenCase = async (worker: TestPerson, given: CaseToGive = {}): Promise<string> => {
  const { caseId } = await worker.perform(openCase, {
    chosenName: given.chosenName ?? 'Påhittad Lind',
    ageGroup: given.ageGroup ?? 'adult',
    ...(given.county === undefined ? {} : { county: given.county }),
    ...(given.language === undefined ? {} : { language: given.language }),
  })
  for (const [section, values] of Object.entries(given.values ?? {}))
    await worker.perform(writeSection, { caseId, section, values, revisions: {} })
  return caseId
}
