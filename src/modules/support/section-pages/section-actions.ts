import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { seesPart, worksOn } from '../cases/facts.ts'
import { getFacts } from '../cases/facts-store.ts'
import { casePolicy } from '../cases/policy.ts'
import { getCase } from '../cases/store.ts'
import { listEarlierValues, listFields, listNames } from '../sections/field-store.ts'
import { fieldsOf, isSection, type SectionKey } from '../sections/sections.ts'

const sectionInput = z.object({ caseId: z.guid(), section: z.string() })

/** A section that is made of fields. @throws NotFound for anything else. */
const sectionOf = (key: string): SectionKey => {
  if (!isSection(key) || Object.keys(fieldsOf(key)).length === 0) throw new NotFound('section')
  return key
}

/**
 * What is known in a section of a case, field by field, with who wrote it last.
 *
 * @throws NotFound where the actor sees nothing of the section.
 */
export const viewSection = action(
  casePolicy,
  'case.section',
  'read_personal',
  sectionInput,
  async ({ tx, actor, about, permit, vault }, input) => {
    const { caseId } = input
    const section = sectionOf(input.section)
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { section })
    permit(facts)
    const fields = Object.keys(fieldsOf(section)).filter((field) => seesPart(actor, facts, section, field))
    if (fields.length === 0) throw new NotFound('section')
    const file = await getCase(tx, caseId)
    const key = await vault.openKey(file.keyId)
    const known = (await listFields(tx, key, caseId, [section])).filter(({ field }) => fields.includes(field))
    const names = await listNames(
      tx,
      known.map(({ writtenBy }) => writtenBy),
    )
    return {
      caseId,
      number: file.number,
      section,
      fields,
      works: worksOn(actor, facts),
      inUse: facts.open && !facts.restricted,
      values: known.map((value) => ({ ...value, writer: names[value.writtenBy] ?? null })),
    }
  },
)
export type ViewedSection = Awaited<ReturnType<typeof viewSection.run>>

/** Every value that the fields of a section have had, the newest first, with who wrote it and when. */
export const viewSectionHistory = action(
  casePolicy,
  'case.section_history',
  'read_personal',
  sectionInput,
  async ({ tx, actor, about, permit, vault }, input) => {
    const { caseId } = input
    const section = sectionOf(input.section)
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { section, history: true })
    permit(facts)
    const file = await getCase(tx, caseId)
    const key = await vault.openKey(file.keyId)
    const values = await listEarlierValues(tx, key, caseId, section)
    const names = await listNames(
      tx,
      values.map(({ writtenBy }) => writtenBy),
    )
    return {
      caseId,
      number: file.number,
      section,
      values: values.map((value) => ({ ...value, writer: names[value.writtenBy] ?? null })),
    }
  },
)
