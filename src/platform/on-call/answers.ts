import { openAt, opensAfter } from './hours.ts'
import type { Line, LineFunction } from './line.ts'

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
const answersAmong = (lines: readonly Line[], moment: Date): Answer[] =>
  lines.flatMap(({ function: by, telephone, hours }) => {
    const until = openAt(hours, moment)
    return until === undefined ? [] : [{ function: by, telephone, until }]
  })

/** Which of some numbers is answered soonest after a moment, those that are open left out; nothing where none ever is. */
const opensNextAmong = (lines: readonly Line[], moment: Date): Opening | undefined =>
  lines
    .filter(({ hours }) => openAt(hours, moment) === undefined)
    .flatMap(({ function: by, telephone, hours }) => {
      const at = opensAfter(hours, moment)
      return at === undefined ? [] : [{ function: by, telephone, at }]
    })
    .sort((one, other) => one.at.getTime() - other.at.getTime())[0]

/** Whom somebody can call at a body at a moment. */
export interface Numbers {
  readonly now: readonly Answer[]
  /** What is closed and opens soonest; nothing where none is known. */
  readonly next: Opening | undefined
}

/** Whom somebody can call among some numbers at a moment, those to call first first. */
export const numbersAmong = (lines: readonly Line[], moment: Date): Numbers => ({
  now: answersAmong(lines, moment),
  next: opensNextAmong(lines, moment),
})
