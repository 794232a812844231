import { action } from '../../../platform/access/action.ts'
import { listFields } from '../sections/field-store.ts'
import { type SectionKey, sectionKeys } from '../sections/sections.ts'
import { seesPart, worksOn } from './facts.ts'
import { getFacts } from './facts-store.ts'
import { casePolicy } from './policy.ts'
import { caseIdInput } from './schema.ts'
import { getCase, listWorkers } from './store.ts'

/**
 * A case as the actor may see it: what row-level security shows, and of that what the policy names. Neither wall relies on
 * the other.
 */
export const viewCase = action(
  casePolicy,
  'case.view',
  'read_personal',
  caseIdInput,
  async ({ tx, actor, permit, about, vault }, { caseId }) => {
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId)
    permit(facts)
    const found = await getCase(tx, caseId)
    const key = await vault.openKey(found.keyId)
    const fields = await listFields(tx, key, caseId)
    const seen = (section: SectionKey) =>
      seesPart(actor, facts, section) ||
      facts.live.some((part) => part.section === section && seesPart(actor, facts, section, part.field))
    const { sealedExternalNumber, ...rest } = found
    return {
      ...rest,
      externalNumber:
        sealedExternalNumber && worksOn(actor, facts)
          ? key.open(`support.case_file.external:${caseId}`, sealedExternalNumber)
          : null,
      facts,
      works: worksOn(actor, facts),
      sections: sectionKeys.filter(seen),
      fields: fields.filter(({ section, field }) => seesPart(actor, facts, section, field)),
      workers: await listWorkers(tx, caseId),
    }
  },
)
