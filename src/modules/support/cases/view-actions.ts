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
import { findKept } from './kept-store.ts'
import type { CaseOffer, CaseTable, OfferedCase, OfferItem } from './offer.ts'
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

/** What an offer reads of its tables: of those in which the case has rows. @throws Error for a table that it does not name. */
const rowsFor =
  (offer: CaseOffer, kept: ReadonlySet<CaseTable>): OfferedCase['rows'] =>
  async (table, read) => {
    if (!offer.tables?.includes(table)) throw new Error(`${offer.key} reads ${table}, and does not name it`)
    return kept.has(table) ? read() : []
  }

const offersOf = async (
  context: ActionContext,
  offers: readonly CaseOffer[],
  kept: ReadonlySet<CaseTable>,
  seen: Omit<OfferedCase, 'rows'>,
): Promise<ShownOffer[]> => {
  const said = await together(context.tx, (tx) =>
    offers.map((offer) => offer.items({ ...context, tx }, { ...seen, rows: rowsFor(offer, kept) })),
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
export const viewCaseWith = (offers: readonly CaseOffer[]) => {
  const tables = [...new Set(offers.flatMap((offer) => offer.tables ?? []))]
  return action(casePolicy, 'case.view', 'read_personal', caseIdInput, async (context, { caseId }) => {
    const { tx, actor, now, permit, about, vault } = context
    if (actor.kind !== 'person') throw new NotPermitted('case.view')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId)
    permit(facts)
    const [found, kept] = await together(tx, (beside) => [
      getCase(beside, caseId),
      findKept(beside, tables, caseId),
    ])
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
        offersOf({ ...context, tx: beside, permit: () => undefined }, offers, kept, seen),
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
}

/** A case without what other parts of the house show on its page: for programs, and for what builds on it. */
export const viewCase = viewCaseWith([])
export type ViewedCase = Awaited<ReturnType<typeof viewCase.run>>
