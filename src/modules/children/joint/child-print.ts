import type { Sheet } from '../../../platform/print/case-sheet.ts'
import type { ForChild } from './child-actions.ts'
import { childIsThere, childWords, paperWords } from './content/for-child.ts'

/** A day in words, in the language of the sheet. */
export const dayInWords = (language: 'sv' | 'en', day: string): string =>
  new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`))

/** What is told of each step: what, when or that it is done, and what the child may do there. */
export const toldSteps = ({ steps, words, language }: Pick<ForChild, 'steps' | 'words' | 'language'>) =>
  steps.map(({ id, kind, state, plannedOn, plannedAt }) => ({
    id,
    what: words.steps[kind].what,
    who: words.steps[kind].who,
    when: state === 'done' ? words.done : words.day(dayInWords(language, plannedOn), plannedAt),
  }))

/**
 * The sheet that the child carries: times, and what is always true. Somebody else may find it, so it says neither what the
 * times are for nor who is met; that is told on the screen.
 */
export const childSheet = ({
  language,
  steps,
  today,
}: Pick<ForChild, 'language' | 'steps' | 'today'>): Sheet => {
  const paper = paperWords[language]
  const times = steps.filter(({ kind, state }) => state === 'planned' && childIsThere.includes(kind))
  return {
    title: paper.title,
    language,
    date: today,
    standard: 'accessible',
    discreet: true,
    blocks: [
      ...(times.length === 0
        ? [{ paragraph: paper.none }]
        : times.map(({ plannedOn, plannedAt }) => ({
            paragraph: [
              {
                strong: `${childWords[language]['7_to_12'].day(dayInWords(language, plannedOn), plannedAt)}: `,
              },
              paper.appointment,
            ],
          }))),
      { list: paper.always },
    ],
  }
}
