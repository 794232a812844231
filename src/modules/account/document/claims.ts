import { claimOf } from '../../../platform/claims/propose-claim.ts'
import type { AccountDocument } from './document.ts'
import type { Figure } from './sources.ts'
import { listFigures, listSentences, type Place } from './text.ts'

/** A sentence or a figure that claims something and names no source. */
export type ClaimWithoutSource = { place: Place; id: string; text: string; claim: 'number' | 'result' }

const stated = (figure: Figure): boolean => figure.value.kind === 'measured' || figure.value.kind === 'zero'

/** Everything in the account that states a number or a result and has no source, in reading order. */
export const claimsWithoutSource = (document: AccountDocument): ClaimWithoutSource[] => [
  ...listSentences(document).flatMap(({ place, sentence }) => {
    const claim = claimOf(sentence)
    if (claim === 'none' || sentence.sources.length > 0) return []
    return [{ place, id: sentence.id, text: sentence.text, claim }]
  }),
  ...listFigures(document)
    .filter(({ figure }) => stated(figure) && figure.sources.length === 0)
    .map(({ place, figure }) => ({ place, id: figure.id, text: figure.label, claim: 'number' as const })),
]
