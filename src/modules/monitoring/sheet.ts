import type { Day } from '../../platform/clock/clock.ts'
import { formatter } from '../../platform/i18n/format.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import type { Sheet, SheetBlock } from '../../platform/print/case-sheet.ts'
import { monitoringWords } from './messages.ts'
import { figureLine } from './reply.ts'
import type { Reply, ReplyPart } from './reply-shape.ts'

const sourceLines = ({ sources, bodies }: ReplyPart, locale: Locale): readonly string[] => {
  const t = monitoringWords(locale)
  const day = (of: Day | null) => (of === null ? '' : `, ${formatter(locale).date(of)}`)
  return [
    ...sources.map(({ kind, title, issuer, reference, day: of }) => {
      // An address within the house tells whoever reads it elsewhere nothing.
      const named = reference === null || reference.startsWith('/') ? '' : `, ${reference}`
      return `${t(`kind_${kind}`)}: ${title[locale]}. ${issuer}${named}${day(of)}`
    }),
    ...bodies.map(({ body, source, asOf }) => `${t('answerOf', { body })}: ${source}${day(asOf)}`),
  ]
}

const blocksOf = (part: ReplyPart, locale: Locale): readonly SheetBlock[] => {
  const t = monitoringWords(locale)
  const { number, topic, article, wording, answer, sources } = part
  const lines = sourceLines(part, locale)
  return [
    {
      heading: `${number}. ${topic}${article === '' ? '' : ` (${t('article').toLowerCase()} ${article})`}`,
      level: 1,
    },
    ...(wording === '' ? [] : [{ paragraph: wording, tone: 'quiet' as const }]),
    ...(answer === '' && lines.length > 0 ? [] : [{ paragraph: answer || t('noAnswer') }]),
    ...sources
      .filter(({ figures }) => figures.length > 0)
      .flatMap(({ title, figures }): readonly SheetBlock[] => [
        { paragraph: [{ strong: title[locale] }] },
        { list: figures.map((figure) => figureLine(figure, locale)) },
      ]),
    ...(lines.length === 0 ? [] : [{ paragraph: [{ strong: t('sources') }] }, { list: lines }]),
  ]
}

/** A reply to print, and to keep on writing in: each answer with its figures and its sources. */
export const replySheet = (
  { name, reference, from, parts }: Reply,
  { locale, date }: { readonly locale: Locale; readonly date: Day },
): Sheet => ({
  title: monitoringWords(locale)('reply', { name }),
  ...(reference === '' ? {} : { subtitle: reference }),
  sender: from,
  language: locale,
  date,
  standard: 'accessible',
  blocks: parts.flatMap((part) => blocksOf(part, locale)),
})
