import { type ActionContext, action } from '../../../platform/access/action.ts'
import { dayOf } from '../../../platform/clock/clock.ts'
import { type CaseFacts, getCase, getFacts, personLanguage, sectionKeys } from '../../support/index.ts'
import { countCaseManagers, listLiveViewsNow, listSeenBy, listWorkersNow } from './access-store.ts'
import { listOfCase } from './break-glass-store.ts'
import { listDenials } from './denial-store.ts'
import { watchPolicy } from './policy.ts'
import { standingOf } from './rules.ts'
import { caseIdInput, printInput } from './schema.ts'

const begin = async ({ tx, actor, about, permit }: ActionContext<CaseFacts>, caseId: string) => {
  const facts = await getFacts(tx, actor, caseId)
  about('case', caseId)
  permit(facts)
  return getCase(tx, caseId)
}

/** Who can see a case now and why, what nobody outside sees, and who has seen it. */
export const viewAccess = action(
  watchPolicy,
  'access.view',
  'read_personal',
  caseIdInput,
  async (context, { caseId }) => {
    const { tx, now, vault } = context
    const file = await begin(context, caseId)
    const live = await listLiveViewsNow(tx, caseId)
    const emergencies = (await listOfCase(tx, caseId)).map(
      ({ sealedReason: _, keyId: __, ...emergency }) => ({
        ...emergency,
        standing: standingOf(emergency, now),
      }),
    )
    const shown = new Set(live.flatMap(({ parts }) => parts.map(({ section }) => section)))
    return {
      caseId,
      number: file.number,
      bodyName: file.bodyName,
      workers: await listWorkersNow(tx, caseId),
      live,
      emergencies: emergencies.filter(({ standing }) => standing === 'open'),
      pastEmergencies: emergencies.filter(({ standing }) => standing !== 'open'),
      denials: await listDenials(tx, await vault.openKey(file.keyId), caseId),
      caseManagers: await countCaseManagers(tx, caseId),
      /** Sections that no live view shows: they are seen by those who work on the case alone, and in an open emergency. */
      kept: sectionKeys.filter((section) => !shown.has(section)),
      seenBy: await listSeenBy(tx, caseId),
      /** The language that the person speaks, where it is known. */
      language: file.language,
    }
  },
)
export type ViewedAccess = Awaited<ReturnType<typeof viewAccess.run>>

/** Who has seen a case, by unit and day, for the person themselves (domain rule 10). */
export const printAccess = action(
  watchPolicy,
  'access.print',
  'read_personal',
  printInput,
  async (context, { caseId, language }) => {
    const file = await begin(context, caseId)
    return {
      language: personLanguage(language) ?? personLanguage('sv')!,
      today: context.today,
      since: dayOf(file.openedAt),
      seenBy: await listSeenBy(context.tx, caseId),
    }
  },
)
export type PrintedAccess = Awaited<ReturnType<typeof printAccess.run>>
