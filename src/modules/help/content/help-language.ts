import type { Words } from '../../../platform/i18n/words.ts'
import type { NumberKey } from './numbers.ts'

/** The parts of the page below the numbers, in their order. */
export const sectionKeys = [
  'yours',
  'help',
  'contact',
  'written',
  'traces',
  'child',
  'hearing',
  'worried',
  'work',
  'buying',
] as const
type SectionKey = (typeof sectionKeys)[number]

/** Numbers that stand first; the one for professionals stands in the section that is for them. */
type ListedNumber = Exclude<NumberKey, 'professionals'>
/** Numbers on paper: none of them tells whoever finds it what it is about. */
type SheetNumber = Exclude<ListedNumber, 'police'>

interface HelpSection {
  readonly heading: string
  /** Short sentences, as many and in the same order in each language. */
  readonly sentences: readonly string[]
}

/**
 * The page in one language: one object in `languages/`, checked by the compiler. `reviewed` is false until somebody who
 * has the language as their own has read every sentence, and the page says so. The house's own two languages are no
 * translations. The page can be opened near others: `windowTitle` and `sheet` say nothing of what it is about.
 */
export interface HelpLanguage {
  /** BCP 47, for the page's `lang`, and in its address. */
  readonly code: string
  /** The language's name in itself. */
  readonly name: string
  readonly nameOnScreen: Words
  readonly direction: 'ltr' | 'rtl'
  readonly reviewed: boolean
  readonly windowTitle: string
  readonly leave: string
  readonly leaveLeadsTo: string
  readonly leaveByKey: string
  readonly skip: string
  readonly languages: string
  readonly notChecked: string
  readonly heading: string
  readonly lead: string
  readonly callNow: string
  readonly callHint: string
  readonly more: string
  readonly numbers: Readonly<Record<Exclude<ListedNumber, 'emergency'>, { name: string; text: string }>>
  readonly sections: Readonly<Record<SectionKey, HelpSection>>
  readonly sheet: {
    readonly title: string
    readonly numbers: Readonly<Record<SheetNumber, string>>
    readonly language: string
  }
}
