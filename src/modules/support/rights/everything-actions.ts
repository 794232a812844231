import { action } from '../../../platform/access/action.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { worksOn } from '../cases/facts.ts'
import { getFacts } from '../cases/facts-store.ts'
import { guardianIsSuspected } from '../cases/guardian-store.ts'
import { getCase } from '../cases/store.ts'
import { ageGroupOn } from '../cases/turned-adult.ts'
import { listFields } from '../sections/field-store.ts'
import { isSection, sections } from '../sections/sections.ts'
import { type Everything, houseLanguage, languageFor } from './everything.ts'
import { rightsPolicy } from './policy.ts'
import { requireReader } from './rules.ts'
import { subjectFileInput } from './schema.ts'
import type { SubjectEntry, SubjectPart } from './subject-part.ts'

/** What tells of where the person is: a guardian is told nothing of it, nor that there is something (OSL 26:2). */
const isGuarded = (section: string | undefined): boolean =>
  section !== undefined && isSection(section) && sections[section].sensitivity === 'guarded'

/**
 * Everything that is kept about the person, from every room, for the person to read (GDPR article 15). What is kept from
 * them somebody has chosen, part by part, on a section; that something was left out is said.
 *
 * @throws Refusal `rights.guardian_suspected`, `rights.no_guardian_of_an_adult` at `asker`; `rights.say_section` at
 * `withheldBy` where something is left out on no section.
 */
export const tellEverythingWith = (parts: readonly SubjectPart[]) =>
  action(rightsPolicy, 'rights.everything', 'read_personal', subjectFileInput, async (context, given) => {
    const { tx, actor, today, about, permit, vault } = context
    const { caseId, asker, leftOut, withheldBy } = given
    const locale = houseLanguage(languageFor(given.language))
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { asker, leftOut, withheldBy: withheldBy ?? null })
    permit(facts)
    if (leftOut.length > 0 && withheldBy === undefined)
      throw new Refusal('rights.say_section', 422, {}, 'withheldBy')
    const file = await getCase(tx, caseId)
    const key = await vault.openKey(file.keyId)
    const family = await listFields(tx, key, caseId, ['family'])
    const written = family.find(({ field }) => field === 'guardian_suspected')?.value ?? ''
    const suspected = (await guardianIsSuspected(tx, caseId)) ? 'yes' : written
    requireReader(asker, await ageGroupOn(tx, key, file, today), suspected)
    const seen = { file, facts, works: worksOn(actor, facts), key }
    const told: { key: string; heading: string; entries: readonly SubjectEntry[] }[] = []
    for (const part of parts) {
      if (leftOut.includes(part.key)) continue
      if (asker === 'guardian' && (part.keptFromGuardian || isGuarded(part.key))) continue
      const collected = await part.collect({ ...context, permit: () => undefined }, seen, locale)
      const entries = collected.filter(
        ({ tellsOf, keptFromGuardian }) =>
          (tellsOf === undefined || !leftOut.includes(tellsOf)) &&
          !(asker === 'guardian' && (keptFromGuardian || isGuarded(tellsOf))),
      )
      if (entries.length > 0) told.push({ key: part.key, heading: part.heading(locale), entries })
    }
    const everything: Everything = {
      number: file.number,
      bodyName: file.bodyName,
      day: today,
      language: given.language,
      parts: told,
      withheldBy: leftOut.length > 0 ? (withheldBy ?? null) : null,
    }
    return { everything, format: given.format, discreet: given.discreet }
  })
