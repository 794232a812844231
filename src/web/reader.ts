import { createContext, useContext } from 'hono/jsx'
import { type Format, formatter } from '../platform/i18n/format.ts'
import { sharedWords } from './messages.ts'
import type { PageContext } from './page-context.ts'

/** Given by `<Page>`, read by every component below it; one render never sees another's. */
export const ReaderContext = createContext<PageContext | null>(null)

/** The context of the page being rendered. A component outside `<Page>` is a fault and says so. */
export const useReader = (): PageContext => {
  const context = useContext(ReaderContext)
  if (!context) throw new Error('A component that needs the reader is rendered outside <Page>')
  return context
}

/** The shared words in the reader's language. */
export const useWords = (): ReturnType<typeof sharedWords> => sharedWords(useReader().locale)

/** Dates, numbers and money in the reader's language. */
export const useFormat = (): Format => formatter(useReader().locale)
