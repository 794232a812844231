import { optional, sealed } from '../../../platform/fields/field.ts'
import { choice, line, reference, text } from '../../../platform/fields/kinds.ts'
import { type Kept, keptRecord } from '../../../platform/records/kept.ts'

/** Who has translated. */
export const translators = ['interpreter', 'translator', 'staff', 'person'] as const

/** What staff have written of goals and steps, in the language of the person; a new one stands beside the earlier. */
export const translations = keptRecord(
  'support.translation',
  { of: ['caseId'], by: 'made_by', at: 'made_at' },
  {
    goalId: optional(reference()),
    stepId: optional(reference()),
    language: line(3),
    translatedBy: choice(translators, 'by_'),
    original: sealed(text()),
    words: sealed(text()),
  },
)
type Translation = Kept<typeof translations.fields>

/** A goal or step in the language of the person. `isOld`: what it translates says something else now. */
export interface InOwnLanguage extends Pick<Translation, 'words' | 'translatedBy' | 'keptAt' | 'language'> {
  readonly isOld: boolean
}

/**
 * The newest translation of what is written, into a language.
 *
 * @param all the newest first.
 * @param of the identifier of a goal or a step.
 */
export const inLanguage = (
  all: readonly Translation[],
  { of, language, original }: { readonly of: string; readonly language: string; readonly original: string },
): InOwnLanguage | null => {
  const found = all.find((one) => (one.goalId ?? one.stepId) === of && one.language === language)
  return found === undefined ? null : { ...found, isOld: found.original !== original }
}

/** The language of the person as plans are translated into it, `ro` for `ro-MD`; null where it is not known, or the house's own. */
export const languageOfPerson = (wishes: string | null | undefined, ofCase: string | null): string | null => {
  const code = (wishes ?? ofCase ?? 'sv').toLowerCase().split('-')[0]!
  return code === 'sv' ? null : code
}
