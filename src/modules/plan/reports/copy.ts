import { formatter } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { reportWords } from './messages.ts'
import type { Figure } from './schema.ts'
import { type ReportVersionContent, receiptOf } from './version-rules.ts'
import type { KeptVersion } from './version-store.ts'

/** A figure on one line, in words. */
export const figureInWords = (figure: Figure, locale: Locale): string => {
  const t = reportWords(locale)
  const format = formatter(locale)
  const { label, value, unit, kind, level, periodFrom, periodTo, source } = figure
  const amount = value === null || kind === 'zero' ? t(`kind${kind}`) : `${format.number(value)} ${unit}`
  const period = [periodFrom, periodTo].flatMap((day) => (day ? [format.shortDate(day)] : [])).join(' – ')
  return [`${label}: ${amount}`, t(`level${level}`), period, source].filter(Boolean).join('; ')
}

const partsOf = (content: ReportVersionContent, locale: Locale): [heading: string, text: string][] => {
  const t = reportWords(locale)
  const format = formatter(locale)
  const sum = (heading: string, ore: number | null | undefined): [string, string][] =>
    ore == null ? [] : [[heading, format.money(ore)]]
  return [
    ...content.answers.map(({ question, answer }): [string, string] => [question, answer]),
    [t('outputTold'), content.output ?? ''],
    [t('outcome'), content.outcome ?? ''],
    [t('effect'), content.effect ?? ''],
    [t('notAssessed'), content.notAssessed ?? ''],
    [t('deviation'), content.deviation ?? ''],
    ...sum(t('spentTold'), content.spentOre),
    ...sum(t('repaidTold'), content.repaidOre),
    [t('moneySource'), content.moneySource ?? ''],
    [t('figuresHeading'), content.figures.map((figure) => figureInWords(figure, locale)).join('\n')],
    [t('evidenceHeading'), content.evidence.map(({ title }) => title).join('\n')],
  ]
}

/** What was handed in, as a text to keep: the receipt first, then all that it says. What was left empty is left out. */
export const copyOf = (
  { content, sha256, madeAt }: Pick<KeptVersion, 'content' | 'sha256' | 'madeAt'>,
  locale: Locale,
): string => {
  const t = reportWords(locale)
  const format = formatter(locale)
  const { assignment, body, deadline } = content
  const head = [
    assignment.reference === null ? assignment.title : `${assignment.title} (${assignment.reference})`,
    body.name,
    deadline === null ? '' : `${t(deadline.kind)}, ${format.date(deadline.day)}`,
    t('receivedAt', { instant: format.instant(madeAt) }),
    t('receiptNumber', { number: receiptOf(sha256) }),
    `SHA-256: ${sha256}`,
  ]
  const parts = partsOf(content, locale).filter(([, text]) => text !== '')
  return `${[head.filter(Boolean).join('\n'), ...parts.map(([heading, text]) => `${heading}\n${text}`)].join('\n\n')}\n`
}
