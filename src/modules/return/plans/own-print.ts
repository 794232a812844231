import { dayIn } from '../../../platform/i18n/day-in.ts'
import type { Sheet, SheetBlock } from '../../../platform/print/case-sheet.ts'
import type { ReturningLanguage } from '../content/languages.ts'
import type { OwnVersion } from './view-actions.ts'

const headings = {
  reception: 'meets',
  housing: 'home',
  care: 'care',
  livelihood: 'livelihood',
  children: 'children',
  emergencyContact: 'call',
  checkIn: 'checkIn',
  comeBack: 'comeBack',
} as const

/** What a part is called in the words of the person's own version. */
export const headingOf = ({ words }: ReturningLanguage, part: keyof typeof headings): string =>
  words.own[headings[part]]

/** The sentences that always stand: what the person may do at any time. */
export const alwaysSaid = ({ language, words }: ReturningLanguage): readonly string[] => [
  words.own.changeMyMind,
  language.plan.interpreter,
  language.plan.emergency,
]

/**
 * The sheet that a person carries on the journey. It may be found by somebody else: it names no body, no case, no country,
 * and not what it is about.
 */
export const ownSheet = (own: OwnVersion): Sheet => {
  const { chosen, departsOn, arrivesOn } = own
  const { words, language } = chosen
  const days: (readonly [string, string])[] = [
    ...(departsOn === null ? [] : [[words.own.leave, dayIn(chosen.language.code, departsOn)] as const]),
    ...(arrivesOn === null ? [] : [[words.own.arrive, dayIn(chosen.language.code, arrivesOn)] as const]),
  ]
  return {
    title: words.own.title,
    language: language.code,
    date: own.today,
    standard: 'accessible',
    discreet: true,
    blocks: [
      ...(days.length === 0 ? [] : [{ fields: days } as SheetBlock]),
      ...(own.hasDocument ? [{ paragraph: words.own.keepWithYou } as SheetBlock] : []),
      ...own.parts.flatMap(({ part, text }): SheetBlock[] => [
        { heading: headingOf(chosen, part), level: 1 },
        { paragraph: text },
      ]),
      { list: [...alwaysSaid(chosen)] },
      ...(language.reviewed
        ? []
        : [{ paragraph: language.plan.notCheckedByTranslator, tone: 'quiet' } as const]),
    ],
  }
}
