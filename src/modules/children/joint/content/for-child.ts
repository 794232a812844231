import type { AgeBand, StepKind } from '../schema.ts'
import type { ChildWords } from './child-words.ts'
import { english } from './for-child-en.ts'
import { swedish } from './for-child-sv.ts'

/** What a child is told, by language of the house and age. An editor adds a language here. */
export const childWords: Readonly<Record<'sv' | 'en', Readonly<Record<AgeBand, ChildWords>>>> = {
  sv: swedish,
  en: english,
}

/** What stands on the paper that a child carries: times and what is always true, whoever finds it. */
export interface PaperWords {
  readonly title: string
  readonly appointment: string
  readonly none: string
  readonly always: readonly string[]
}

/** The steps at which the child is there; meetings of the grown-ups are on no paper of the child's. */
export const childIsThere: readonly StepKind[] = ['interview', 'medical', 'crisis_support']

export const paperWords: Readonly<Record<'sv' | 'en', PaperWords>> = {
  sv: {
    title: 'Mina tider',
    appointment: 'Du har en tid.',
    none: 'Ingen tid är bestämd än.',
    always: [
      'Du får fråga om allt.',
      'Du får ha en vuxen med dig.',
      'Du får prata ditt eget språk.',
      'Du får säga stopp och ta en paus.',
      'Om det är bråttom eller farligt: ring 112.',
    ],
  },
  en: {
    title: 'My times',
    appointment: 'You have a time.',
    none: 'No time has been set yet.',
    always: [
      'You may ask about everything.',
      'You may have a grown-up with you.',
      'You may speak your own language.',
      'You may say stop and take a break.',
      'If it is urgent or dangerous: call 112.',
    ],
  },
}
