import { type ActionContext, action } from '../../../platform/access/action.ts'
import { together } from '../../../platform/database/together.ts'
import { NotPermitted } from '../../../platform/refusal.ts'
import { dangerOf } from '../sections/danger.ts'
import { listFields } from '../sections/field-store.ts'
import { fieldsOf, type SectionKey, sectionKeys } from '../sections/sections.ts'
import { assigns, missesShut, readsUnguarded, seesPart, worksOn } from './facts.ts'
import { getFacts } from './facts-store.ts'
import { endGiven } from './given.ts'
import { countDenials, findNextClock, listReasons } from './glance-store.ts'
import type { CaseOffer, OfferedCase, OfferItem } from './offer.ts'
import { casePolicy } from './policy.ts'
import { caseIdInput } from './schema.ts'
import { getCase, listStaff } from './store.ts'

/** The lines of an offer that are shown; the rest is behind its heading. */
const MOST_LINES = 5

/** What another part of the house has to say on the page of a case. */
export interface ShownOffer {
  readonly offer: CaseOffer
  readonly items: readonly OfferItem[]
}

const offersOf = async (
  context: ActionContext,
  offers: readonly CaseOffer[],
  seen: OfferedCase,
): Promise<ShownOffer[]> => {
  const said = await together(context.tx, (tx) =>
    offers.map((offer) => offer.items({ ...context, tx }, seen)),
  )
  return offers.flatMap((offer, index) => {
    const items = said[index]
    return items === undefined ? [] : [{ offer, items: items.slice(0, MOST_LINES) }]
  })
}

/**
 * A case as the actor may see it: what row-level security shows, and of that what the policy names. Neither wall relies on
 * the other. The codes of a case that is only seen by a live view stay with the body whose case it is.
 */
export const viewCaseWith = (offers: readonly CaseOffer[]) =>
  action(casePolicy, 'case.view', 'read_personal', caseIdInput, async (context, { caseId }) => {
    const { tx, actor, now, permit, about, vault } = context
    if (actor.kind !== 'person') throw new NotPermitted('case.view')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId)
    permit(facts)
    const found = await getCase(tx, caseId)
    const key = await vault.openKey(found.keyId)
    const works = worksOn(actor, facts)
    const within = works || readsUnguarded(facts)
    if (works) await endGiven(tx, { caseId, personId: actor.personId })
    const [fields, reasons, denials, nextClock, workers, shown] = await together(tx, (beside) => {
      const denied = works ? countDenials(beside, caseId) : Promise.resolve(0)
      const seen = { file: found, facts, works, key, denials: denied }
      return [
        listFields(beside, key, caseId),
        works ? [] : listReasons(beside, actor, caseId, now),
        denied,
        seesPart(actor, facts, 'legal') ? findNextClock(beside, caseId) : undefined,
        within ? listStaff(beside, caseId) : [],
        offersOf({ ...context, tx: beside, permit: () => undefined }, offers, seen),
      ]
    })
    const seen = (section: SectionKey) =>
      seesPart(actor, facts, section) ||
      facts.live.some((part) => part.section === section && seesPart(actor, facts, section, part.field))
    const isInDanger = fields.some(
      ({ section, field, value }) => value !== '' && value === fieldsOf(section)[field]?.danger,
    )
    const { sealedExternalNumber, keyId: _, ...file } = found
    return {
      id: file.id,
      number: file.number,
      bodyId: file.bodyId,
      bodyName: file.bodyName,
      codes: within ? file : null,
      externalNumber:
        sealedExternalNumber && works
          ? key.open(`support.case_file.external:${caseId}`, sealedExternalNumber)
          : null,
      facts,
      works,
      danger: works && isInDanger ? await dangerOf(context, found) : null,
      assigns: assigns(actor, facts),
      reasons: facts.coReadsUntil
        ? [
            ...reasons,
            { kind: 'co_reading', bodyName: found.bodyName, until: new Date(facts.coReadsUntil) } as const,
          ]
        : reasons,
      denials,
      nextClock: nextClock ?? null,
      shut: missesShut(actor, facts),
      sections: sectionKeys.filter(seen),
      fields: fields.filter(({ section, field }) => seesPart(actor, facts, section, field)),
      workers,
      offers: shown,
    }
  })

/** A case without what other parts of the house show on its page: for programs, and for what builds on it. */
export const viewCase = viewCaseWith([])
export type ViewedCase = Awaited<ReturnType<typeof viewCase.run>>
