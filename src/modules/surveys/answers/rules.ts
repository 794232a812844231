import { type Answers, shownItems } from '../../../platform/questionnaire/answers.ts'
import type { Item } from '../../../platform/questionnaire/instrument.ts'

/** The answer of whoever would rather not: it stands at every question with one answer. */
export const UNSAID = 'unsaid'

const unsaid: Readonly<Record<string, string>> = {
  sv: 'Jag vill inte svara',
  en: 'I do not want to say',
  ar: 'لا أريد الإجابة',
  es: 'No quiero contestar',
  ro: 'Nu vreau să răspund',
  ru: 'Не хочу отвечать',
  th: 'ไม่อยากตอบ',
  uk: 'Не хочу відповідати',
}

/** Items as they are asked: each may be passed over, and where one answer is chosen it may be that one does not want to say. */
export const asAsked = (items: readonly Item[]): readonly Item[] =>
  items.map((item) =>
    item.kind === 'one'
      ? {
          ...item,
          optional: true,
          options: [...item.options, UNSAID],
          words: Object.fromEntries(
            Object.entries(item.words).map(([language, said]) => [
              language,
              { ...said, options: { ...said.options, [UNSAID]: unsaid[language] ?? unsaid['en']! } },
            ]),
          ),
        }
      : { ...item, optional: true },
  )

/** As many questions stand on a page of a telephone. */
const ON_A_PAGE = 5

/** Items in pages: what hangs on an answer stands on a later page than the answer, so that nothing is asked in vain. */
const inPages = (items: readonly Item[]): readonly (readonly Item[])[] => {
  const pages: Item[][] = []
  for (const item of items) {
    const last = pages.at(-1)
    const isNew =
      last === undefined || last.length === ON_A_PAGE || last.some(({ key }) => key === item.when?.item)
    if (isNew) pages.push([item])
    else last.push(item)
  }
  return pages
}

/** The page at or after a place (`back`: at or before it) that has questions for somebody who answered so; nothing after the last. */
export const pageFrom = (
  items: readonly Item[],
  answers: Answers,
  place: number,
  back = false,
): { readonly place: number; readonly of: number; readonly items: readonly Item[] } | undefined => {
  const shown = new Set(shownItems(items, answers))
  const pages = inPages(items)
  const has = (page: readonly Item[]) => page.some((item) => shown.has(item))
  const next = back
    ? pages.findLastIndex((page, at) => at <= place && has(page))
    : pages.findIndex((page, at) => at >= place && has(page))
  if (next < 0) return undefined
  return { place: next, of: pages.length, items: pages[next]!.filter((item) => shown.has(item)) }
}
