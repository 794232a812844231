import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Sheet, SheetBlock } from '../../../platform/print/case-sheet.ts'
import { citation } from '../../law/index.ts'
import { needs, partName, valueInWords } from '../../support/index.ts'
import type { CopyContent } from '../sharing/content.ts'
import { referralWords } from './messages.ts'
import type { PrintedReferral } from './view-actions.ts'

/** What was disclosed: the values and texts of the copy, and nothing that is looked up anywhere else. */
const blocksOf = (content: CopyContent, locale: Locale): SheetBlock[] => {
  const t = referralWords(locale)
  return [
    {
      fields: content.values.map(({ section, field, value }) => [
        partName(locale, section, field),
        valueInWords(locale, section, field, value),
      ]),
    },
    ...content.texts.map(({ text }): SheetBlock => ({ paragraph: text })),
    ...(content.proviso
      ? [{ paragraph: t('proviso', { text: content.proviso }), tone: 'notice' } as const]
      : []),
    {
      paragraph: t('rests', { section: citation(content.section, locale), day: content.endsOn }),
      tone: 'quiet',
    },
  ]
}

/** A referral on paper, with room for the answer. It holds exactly what the disclosure covers and the message. */
export const referralSheet = (
  { referral, toName, message, contents, today }: PrintedReferral,
  locale: Locale,
): Sheet => {
  const t = referralWords(locale)
  return {
    title: t('paperTitle'),
    sender: referral.fromName,
    language: locale,
    date: today,
    standard: 'accessible',
    footer: t('paperFooter'),
    blocks: [
      {
        fields: [
          [t('from'), referral.fromName],
          [t('to'), toName],
          [t('paperReference'), referral.number],
          [t('columnNeed'), needs.find(({ key }) => key === referral.need)?.label[locale] ?? referral.need],
          [t('urgency'), t(referral.urgency)],
        ],
      },
      ...(message ? [{ heading: t('messageHeading'), level: 1 } as const, { paragraph: message }] : []),
      { heading: t('disclosedHeading'), level: 1 },
      ...contents.flatMap((content) => blocksOf(content, locale)),
      { heading: t('paperAnswer'), level: 1 },
      {
        checks: {
          label: t('paperAnswer'),
          answers: [t('paperYes'), t('paperNo')],
          rows: [{ text: t('accept') }],
        },
      },
      { lines: 3, label: t('answerWords') },
    ],
  }
}
