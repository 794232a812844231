import type { Translate } from '../../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { useReader } from '../../../../web/reader.ts'
import { type draftingMessages, draftingWords } from '../messages.ts'
import type { SectionKind } from '../store.ts'

type DraftingWords = Translate<(typeof draftingMessages)['sv']>

export const words = (locale: Locale): DraftingWords => draftingWords(locale)

/** The words of this subject in the reader's language. */
export const useDrafting = (): DraftingWords => words(useReader().locale)

/** The heading of a section: its own, or the word for what it is. */
export const sectionHeading = (
  { kind, heading }: { kind: SectionKind; heading: string },
  t: DraftingWords,
): string => (kind === 'area' || kind === 'measure' ? heading : t(kind))
