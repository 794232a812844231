import { type Translate, translator } from '../../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { useReader } from '../../../../web/reader.ts'
import { draftingMessages } from '../messages.ts'
import type { SectionKind } from '../store.ts'

type DraftingWords = Translate<(typeof draftingMessages)['sv']>

export const words = (locale: Locale): DraftingWords => translator(draftingMessages, locale)

/** The words of this subject in the reader's language. */
export const useDrafting = (): DraftingWords => words(useReader().locale)

/** The heading of a section: its own, or the word for what it is. */
export const sectionHeading = (section: { kind: SectionKind; heading: string }, t: DraftingWords): string => {
  if (section.kind === 'conclusions') return t('conclusions')
  return section.kind === 'method' ? t('method') : section.heading
}
