import type { DatabaseTransaction } from '../database/connect.ts'
import { openAt, opensAfter } from './hours.ts'
import type { Line, LineFunction } from './line.ts'
import { listLines } from './store.ts'

/** A number that is answered at a moment. */
export interface Answer {
  readonly function: LineFunction
  readonly telephone: string
  /** Until when it is answered; `always` where no end is near. */
  readonly until: Date | 'always'
}

/** A number that is not answered now, and when it is next. */
export interface Opening {
  readonly function: LineFunction
  readonly telephone: string
  readonly at: Date
}

/** Which of some numbers are answered at a moment, those to call first first. */
export const answersAmong = (lines: readonly Line[], moment: Date): Answer[] =>
  lines.flatMap(({ function: by, telephone, hours }) => {
    const until = openAt(hours, moment)
    return until === undefined ? [] : [{ function: by, telephone, until }]
  })

/** Which of some numbers is answered soonest after a moment, those that are open left out; nothing where none ever is. */
export const opensNextAmong = (lines: readonly Line[], moment: Date): Opening | undefined =>
  lines
    .filter(({ hours }) => openAt(hours, moment) === undefined)
    .flatMap(({ function: by, telephone, hours }) => {
      const at = opensAfter(hours, moment)
      return at === undefined ? [] : [{ function: by, telephone, at }]
    })
    .sort((one, other) => one.at.getTime() - other.at.getTime())[0]

/**
 * Who answers at a body at a moment, those to call first first: the manager on duty, the social emergency service, and so on.
 * Nothing is told of a hidden body outside it, nor of one that has entered no numbers.
 */
export const answersNow = async (tx: DatabaseTransaction, bodyId: string, moment: Date): Promise<Answer[]> =>
  answersAmong(await listLines(tx, bodyId), moment)

/** Which number of a body is answered soonest after a moment at which it is closed; nothing where none is known. */
export const opensNext = async (
  tx: DatabaseTransaction,
  bodyId: string,
  moment: Date,
): Promise<Opening | undefined> => opensNextAmong(await listLines(tx, bodyId), moment)
