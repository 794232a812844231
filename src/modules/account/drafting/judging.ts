import { claimOf } from '../../../platform/claims/propose-claim.ts'
import type { AccountDocument } from '../document/document.ts'
import { type LetterLack, letterLacks } from '../document/letter.ts'
import { type PublishingRefusal, refusePublishing } from '../document/publishing.ts'
import { type DraftingContent, reportsOf, servingOf } from './proposals/drafting-content.ts'
import { proposedFor } from './proposals/propose.ts'
import type { SectionRow } from './store.ts'
import { type Compared, comparedWith, isFinished, type SectionState, stateOf, supportOf } from './support.ts'

/** Whether anything that was accepted tells of what a section is about. */
const isReported = (content: DraftingContent, section: SectionRow): boolean => {
  if (section.kind !== 'measure')
    return section.sentences.length > 0 || proposedFor(content, section).length > 0
  const measure = content.measures.find(({ id }) => id === section.measureId)
  return (
    measure !== undefined &&
    (reportsOf(content, servingOf(content, measure)).length > 0 ||
      content.snapshots.some(({ measureId }) => measureId === measure.id))
  )
}

export interface JudgedSection {
  readonly section: SectionRow
  readonly state: SectionState
  readonly finished: boolean
}

/** What a draft is compared with: every source, and the day whose state it tells. */
export const comparedOf = (content: DraftingContent): Compared =>
  comparedWith(content.candidates, { language: content.account.language, asOf: content.today })

/** How far every section has come. */
export const judgeSections = (content: DraftingContent): JudgedSection[] => {
  const compared = comparedOf(content)
  return content.sections.map((section) => {
    const state = stateOf(section, isReported(content, section), compared)
    return { section, state, finished: isFinished(state) }
  })
}

/** What stands in the way of publishing an account. */
export interface Remaining {
  /** Sections with sentences that nobody has read. */
  readonly unread: readonly JudgedSection[]
  /** Sections with sentences that their sources do not bear. */
  readonly unsupported: readonly JudgedSection[]
  readonly unanswered: readonly JudgedSection[]
  readonly document: readonly PublishingRefusal[]
  /** What is still to be filled in of the communication itself. */
  readonly letter: readonly LetterLack[]
}

export const remainingOf = (judged: readonly JudgedSection[], document: AccountDocument): Remaining => {
  // A sentence without a source is told with its section.
  const told = new Set(judged.flatMap(({ section }) => section.sentences.map(({ text }) => text)))
  return {
    unread: judged.filter(({ state }) => state.unread > 0),
    unsupported: judged.filter(({ state }) => state.unsupported > 0),
    unanswered: judged.filter(({ state }) => state.unanswered),
    document: refusePublishing(document).filter(
      ({ code, subject }) => code !== 'account.claim_without_source' || !told.has(subject ?? ''),
    ),
    letter: letterLacks(document.letter ?? null),
  }
}

/** How many things remain. */
export const countRemaining = (remaining: Remaining): number =>
  Object.values(remaining).reduce((sum, some) => sum + some.length, 0)

/** A sentence that states a number or a result which nothing bears. */
export interface ClaimLacking {
  readonly id: string
  readonly text: string
  readonly claim: 'number' | 'result'
}

/** Every sentence of a draft that states a number or a result which its sources do not bear, in reading order. */
export const claimsLacking = (content: DraftingContent): ClaimLacking[] => {
  const compared = comparedOf(content)
  return content.sections.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => {
      if (supportOf(sentence, compared).lacks.every((lack) => lack === 'unread')) return []
      const claim = claimOf(sentence)
      return [{ id: sentence.id, text: sentence.text, claim: claim === 'result' ? 'result' : 'number' }]
    }),
  )
}
