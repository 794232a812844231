import { formatter } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Sheet, SheetBlock } from '../../../platform/print/case-sheet.ts'
import { paymentWords } from '../payments/messages.ts'
import { studySeries, type ViewedStudy } from './actions.ts'
import { figureTables } from './figures.ts'
import { studyWords } from './messages.ts'

/** The study as a document to attach to a report-back: figures that may be told, comparison with sources, proposals. */
export const studySheet = (study: ViewedStudy, locale: Locale): Sheet => {
  const t = studyWords(locale)
  const format = formatter(locale)
  const obstacle = paymentWords(locale)
  const tables = figureTables(studySeries, study.told, locale, t, format)
  const figures: SheetBlock[] =
    tables.length === 0
      ? [{ paragraph: t('noFiguresText') }]
      : [
          { paragraph: t('figuresNote'), tone: 'quiet' },
          ...tables.flatMap(({ title, definition, unit, columns, rows }): SheetBlock[] => [
            { heading: title, level: 2 },
            {
              table: {
                columns: [t('year'), ...columns],
                rows: rows.map(({ year, cells }) => [year, ...cells]),
                numbers: columns.map((_, place) => place + 1),
              },
            },
            { paragraph: `${t('unit', { unit })}. ${definition}`, tone: 'quiet' },
          ]),
        ]
  return {
    title: t('study'),
    ...(study.bodyName === null ? {} : { sender: study.bodyName }),
    language: locale,
    date: study.today,
    standard: 'accessible',
    blocks: [
      { paragraph: t('lead') },
      { heading: t('figures'), level: 1 },
      ...figures,
      { heading: t('comparison'), level: 1 },
      { paragraph: t('comparisonNote'), tone: 'quiet' },
      ...study.entries.flatMap(({ topic, places }): SheetBlock[] => [
        { heading: t(`topic_${topic}`), level: 2 },
        ...places.flatMap((entry): SheetBlock[] => [
          { fields: [[t(`place_${entry.place}`), entry.text[locale]]] },
          {
            paragraph: [
              entry.source,
              entry.sourceAddress,
              t('readOn', { day: format.date(entry.sourceDay) }),
              t(`conf_${entry.confidence}`),
            ]
              .filter((part) => part !== '')
              .join(', '),
            tone: 'quiet',
          },
        ]),
      ]),
      { heading: t('proposals'), level: 1 },
      ...(study.proposals.length === 0
        ? [{ paragraph: t('noProposals') } as const]
        : study.proposals.flatMap((one): SheetBlock[] => [
            { heading: one.title, level: 2 },
            { paragraph: one.text },
            ...(one.grounds.length === 0
              ? []
              : [
                  {
                    fields: [
                      [t('grounds'), one.grounds.map((code) => obstacle(`obstacle_${code}`)).join(', ')],
                    ],
                  } as const,
                ]),
            ...(one.addressedTo === '' ? [] : [{ fields: [[t('addressedTo'), one.addressedTo]] } as const]),
          ])),
    ],
  }
}
