import type { Day } from '../../platform/clock/clock.ts'
import type { Changed, Piece } from './sources/piece.ts'

/** How what a question draws from stands: nothing was told, or it tells of a time before what the round asks about. */
export type Standing = Changed | 'too_old' | 'nothing'

/** What the answer to a question draws from, and how that stands. */
export interface Draw {
  readonly id: string
  readonly source: string
  readonly piece: Piece | null
  readonly standing: Standing
}

const says = ({ kind, text, figures }: Piece): boolean =>
  figures.some(({ figure }) => figure.kind === 'measured' || figure.kind === 'zero') ||
  // The definition of a figure that nobody may be told is no answer.
  (figures.length === 0 && !['series', 'estimate', 'release'].includes(kind) && text !== null)

/** How a piece stands in a round that asks of nothing before a day. */
export const standingIn = (piece: Piece | null, changed: Changed, notBefore: Day): Standing => {
  if (piece === null || !says(piece)) return 'nothing'
  if (changed !== 'stands' && changed !== 'newer') return changed
  return piece.day === null || piece.day < notBefore ? 'too_old' : changed
}

/** Whether it may stand in a reply as it was read. */
export const isSound = ({ standing }: Pick<Draw, 'standing'>): boolean =>
  standing === 'stands' || standing === 'newer'

/** Whether what was read has become another thing since: the answer has to be looked at again. */
const isStale = ({ standing }: Pick<Draw, 'standing'>): boolean =>
  standing === 'changed' || standing === 'withdrawn' || standing === 'gone'

/** A body that was asked, and how far that has come. */
export interface Asked {
  readonly id: string
  readonly bodyId: string
  readonly body: string
  readonly note: string
  readonly until: Day
  readonly answer: string
  readonly source: string
  readonly asOf: Day | null
  readonly answeredOn: Day | null
  readonly acceptedOn: Day | null
}

/** How far a question has come. */
export type QuestionState = 'approved' | 'stale' | 'filled' | 'to_accept' | 'waiting' | 'open'

interface Question {
  readonly approvedOn: Day | null
  readonly draws: readonly Draw[]
  readonly asked: readonly Asked[]
}

/** Whether something that has its source and its day answers the question before anybody has written a word. */
export const isFilled = ({ draws, asked }: Question): boolean =>
  draws.some(isSound) || asked.some(({ acceptedOn }) => acceptedOn !== null)

export const stateOf = (of: Question): QuestionState => {
  if (of.approvedOn !== null) return of.draws.some(isStale) ? 'stale' : 'approved'
  if (of.asked.some(({ answeredOn, acceptedOn }) => answeredOn !== null && acceptedOn === null))
    return 'to_accept'
  if (isFilled(of)) return 'filled'
  return of.asked.length > 0 ? 'waiting' : 'open'
}

/** How many of the questions have come how far. */
export const countsOf = (questions: readonly Question[]) => ({
  all: questions.length,
  filled: questions.filter(isFilled).length,
  approved: questions.filter((one) => stateOf(one) === 'approved').length,
  stale: questions.flatMap(({ draws }) => draws).filter((draw) => !isSound(draw)).length,
})
