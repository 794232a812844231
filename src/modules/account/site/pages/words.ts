import { type Translate, translator } from '../../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { useReader } from '../../../../web/reader.ts'
import { siteMessages } from '../messages.ts'

export type SiteWords = Translate<(typeof siteMessages)['sv']>

export const words = (locale: Locale): SiteWords => translator(siteMessages, locale)

/** The words of this subject in the reader's language. */
export const useSite = (): SiteWords => words(useReader().locale)
