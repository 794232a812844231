import { dayOf } from '../../../../platform/clock/clock.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import type { Sheet, SheetBlock } from '../../../../platform/print/case-sheet.ts'
import { citation } from '../../../law/index.ts'
import { partName, valueInWords } from '../../../support/index.ts'
import type { PrintedRelease } from './actions.ts'
import { documentWords } from './messages.ts'
import { handedOut, outcomeOf, type Release } from './release.ts'

type ReleasedSection = ReturnType<typeof handedOut>['sections'][number]
type ShownPart = ReleasedSection['shown'][number]

/** A part that is shown, as it is read: its name or day, and what it says. The same in the preview and on paper. */
export const shownInWords = (
  locale: Locale,
  { section, field, day, text }: ShownPart,
): { readonly label: string; readonly value: string } => ({
  label:
    field === ''
      ? day === null
        ? partName(locale, section)
        : formatter(locale).date(day)
      : partName(locale, section, field),
  value: field === '' ? text : valueInWords(locale, section, field, text),
})

const coveredBlocks = (locale: Locale, coveredBy: ReleasedSection['coveredBy']): SheetBlock[] =>
  coveredBy.map((by) => ({
    paragraph: [{ redacted: by === null ? documentWords(locale)('notDecided') : citation(by, locale) }],
  }))

const blocksOf = (locale: Locale, { section, shown, coveredBy }: ReleasedSection): SheetBlock[] => [
  { heading: partName(locale, section), level: 2 },
  ...(shown.length === 0
    ? []
    : [
        {
          fields: shown.map((part) => {
            const { label, value } = shownInWords(locale, part)
            return [label, value] as const
          }),
        },
      ]),
  ...coveredBlocks(locale, coveredBy),
]

const decisionBlocks = (locale: Locale, release: Release, reasons: string): SheetBlock[] => {
  const t = documentWords(locale)
  const outcome = outcomeOf(release)
  if (outcome === 'full') return [{ paragraph: t('sheetFull') }]
  return [
    { paragraph: t(outcome === 'partly' ? 'sheetPartly' : 'sheetRefused') },
    { heading: t('sheetReasons'), level: 2 },
    { paragraph: reasons },
  ]
}

/** What is handed out, made from the release alone: of what is covered it holds the section and not a letter. */
export const releaseSheet = ({ release, decidedAt, reasons }: PrintedRelease, locale: Locale): Sheet => {
  const t = documentWords(locale)
  const day = dayOf(decidedAt)
  const outcome = outcomeOf(release)
  const { sections, restCoveredBy } = handedOut(release)
  return {
    title: t(outcome === 'refused' ? 'sheetRefusal' : 'sheetTitle'),
    sender: release.bodyName,
    language: locale,
    date: day,
    standard: 'archival',
    blocks: [
      {
        fields: [
          [t('sheetNumber'), release.number],
          [t('sheetDay'), formatter(locale).date(day)],
        ],
      },
      ...decisionBlocks(locale, release, reasons),
      ...sections.flatMap((section) => blocksOf(locale, section)),
      ...(restCoveredBy.length === 0 ? [] : [{ heading: t('theRest'), level: 2 } as const]),
      ...coveredBlocks(locale, restCoveredBy),
      ...(outcome === 'full'
        ? []
        : [{ heading: t('appeal'), level: 2 } as const, { paragraph: t('appealText') }]),
    ],
  }
}
