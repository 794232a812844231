import { dayOf } from '../../../platform/clock/clock.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { functionWords } from '../../../platform/on-call/messages.ts'
import type { Sheet, SheetBlock } from '../../../platform/print/case-sheet.ts'
import { citation } from '../../law/index.ts'
import { partName, valueInWords } from '../../support/index.ts'
import { CASE_SECTIONS } from '../legal/least.ts'
import { provisionOf } from '../legal/provisions.ts'
import { purposeName } from '../purposes.ts'
import type { CopyContent } from './content.ts'
import { sharingWords } from './messages.ts'

const sectionBlocks = (content: CopyContent, locale: Locale): SheetBlock[] => {
  const t = sharingWords(locale)
  return CASE_SECTIONS.flatMap((section) => {
    const values = content.values.filter((value) => value.section === section)
    const texts = content.texts.filter((text) => text.section === section)
    if (values.length === 0 && texts.length === 0) return []
    return [
      { heading: partName(locale, section), level: 2 },
      {
        fields: [
          ...values.map(
            ({ field, value }) =>
              [partName(locale, section, field), valueInWords(locale, section, field, value)] as const,
          ),
          ...texts.map(
            ({ kind, day, text }) => [[t(`text_${kind}`), day].filter(Boolean).join(' '), text] as const,
          ),
        ],
      },
    ]
  })
}

/** The danger before everything else, with the numbers on which the sender answers. */
const dangerBlocks = ({ danger, callBack = [], fromName }: CopyContent, locale: Locale): SheetBlock[] => {
  if (!danger) return []
  const t = sharingWords(locale)
  const name = functionWords(locale)
  return [
    { heading: t('dangerTold'), level: 1 },
    {
      fields: [
        ...(danger.reason === null ? [] : [[t('dangerText'), danger.reason] as const]),
        ...(danger.override === null ? [] : [[t('overridden'), danger.override] as const]),
        [
          t('callBack', { body: fromName }),
          callBack.length === 0
            ? t('callBackNone', { body: fromName })
            : callBack.map(({ function: by, telephone }) => `${telephone} ${name(by)}`).join(', '),
        ] as const,
      ],
    },
  ]
}

/** A copy for whoever gets it on paper: the same parts and grounds as others see on the screen, nothing else. */
export const copySheet = (content: CopyContent, locale: Locale): Sheet => {
  const t = sharingWords(locale)
  const format = formatter(locale)
  const day = dayOf(new Date(content.at))
  return {
    title: t('whatIsCovered'),
    subtitle: content.toName,
    sender: content.fromName,
    language: locale,
    date: day,
    standard: 'archival',
    blocks: [
      ...dangerBlocks(content, locale),
      {
        fields: [
          [t('reference'), content.reference],
          [t('handedAt'), format.date(day)],
          [
            t('purpose'),
            [purposeName(locale, content.purpose), content.purposeText].filter(Boolean).join('. '),
          ],
          [
            t('restsOn'),
            `${content.overridden ? t('overridden') : provisionOf(content.provision).name[locale]}, ${citation(content.section, locale)}`,
          ],
          ...(content.staleLaw ? [[t('staleLaw'), content.staleLaw] as const] : []),
          ...(content.proviso === null ? [] : [[t('proviso'), content.proviso] as const]),
          [t('endsOn'), format.date(content.endsOn)],
        ],
      },
      ...sectionBlocks(content, locale),
    ],
  }
}
