import { formatter } from '../../../platform/i18n/format.ts'
import { filled, type SubjectEntry, type SubjectPart } from '../../support/index.ts'
import { listDecisions, listReviews } from './course-store.ts'
import { placementWords } from './messages.ts'
import { listChildren, listPeople } from './people-store.ts'
import { listPlacements } from './store.ts'

/**
 * What is kept about placements, for the person and for the archive: decisions, days, reviews and what followed. Where the
 * shelter is, its name and who runs it stand nowhere in it, and nothing of it is given to a guardian (OSL 26:2, 26:14).
 */
export const placementPart: SubjectPart = {
  key: 'placements',
  heading: (locale) => placementWords(locale)('placements'),
  keptFromGuardian: true,
  collect: async ({ tx }, { file, key }, locale) => {
    const t = placementWords(locale)
    const { date } = formatter(locale)
    const placements = (await listPlacements(tx, file.id)).toReversed()
    const decisions = (await listDecisions(tx, key, { caseId: file.id })).toReversed()
    const entries: SubjectEntry[] = []
    for (const placement of placements) {
      const { id, number, startedOn, endedOn, followedBy } = placement
      const people = await listPeople(tx, [id])
      const label = t('placement', { number })
      entries.push(
        ...decisions
          .filter(({ placementId }) => placementId === id)
          .map((decision) => ({
            at: decision.decidedOn,
            label,
            value: `${t(`decision.${decision.kind}`)}, ${t(decision.ground).toLowerCase()}: ${t('periodOf', {
              from: date(decision.fromDay),
              until: date(decision.untilDay),
            })}. ${t('reasons')}: ${decision.reasons}`,
          })),
        { label: t('people'), value: people.map((one) => t(one.kind, { number: one.number })).join(', ') },
        ...(await listChildren(tx, key, id)).map((child) => ({
          label: t('child', { number: child.number }),
          value: `${t('birth')}: ${child.birth}. ${t(child.guardians)}`,
        })),
        { label: t('state'), value: t(placement.state) },
        { at: startedOn ?? '', label: t('startedOn'), value: startedOn === null ? '' : date(startedOn) },
        ...(await listReviews(tx, key, id)).toReversed().map((review) => ({
          at: review.heldOn,
          label: t('reviews'),
          value: [t(`review.${review.outcome}`), review.note].filter((text) => text !== '').join('. '),
        })),
        { at: endedOn ?? '', label: t('endedOn'), value: endedOn === null ? '' : date(endedOn) },
        { label: t('followedBy'), value: followedBy === null ? '' : t(followedBy) },
      )
    }
    return filled(entries)
  },
}
