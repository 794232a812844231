import { formatter } from '../../../../platform/i18n/format.ts'
import { inUnit } from '../../../../platform/series/unit-words.ts'
import { periodName, seriesWords } from '../../../series/index.ts'
import type { DraftingContent } from './drafting-content.ts'
import { phrasesIn } from './phrases.ts'
import { inParagraph, type Proposed } from './proposed.ts'

type Snapshot = DraftingContent['snapshots'][number]
interface Held {
  readonly kind: string
  readonly value?: number | null
}

const isKnown = (figure: Held | null | undefined): figure is Held =>
  figure?.kind === 'measured' || figure?.kind === 'zero'

/** The newest value that was frozen of each indicator and each series. */
const newestOf = (snapshots: readonly Snapshot[]): Snapshot[] => [
  ...new Map(
    [...snapshots]
      .sort((one, other) => one.content.data.from.localeCompare(other.content.data.from))
      .map((snapshot) => [snapshot.indicatorId ?? snapshot.series, snapshot]),
  ).values(),
]

/** Frozen values of a measure as sentences, each with where it started and where it is to go. */
export const snapshotSentences = (content: DraftingContent, measureId: string | null): Proposed[] => {
  const { language } = content.account
  const [t, format] = [phrasesIn(language), formatter(language)]
  const own = newestOf(content.snapshots.filter((snapshot) => snapshot.measureId === measureId))
  return own.flatMap(({ id, indicatorId, series, content: frozen }) => {
    const told = frozen.indicator ?? frozen.series
    if (!isKnown(frozen.data.value)) return []
    const value = (figure: Held) => inUnit(figure.value ?? 0, told.unit, language)
    const source = { kind: 'indicator_snapshot' as const, id }
    const [baseline, target] = [frozen.indicator?.baseline, frozen.indicator?.target]
    const course =
      isKnown(baseline) && isKnown(target)
        ? t('baselineAndTarget', { baseline: value(baseline), target: value(target) })
        : isKnown(baseline)
          ? t('baseline', { baseline: value(baseline) })
          : isKnown(target)
            ? t('target', { target: value(target) })
            : undefined
    return inParagraph(
      `indicator:${indicatorId ?? series}`,
      {
        key: 'value',
        text: t('indicator', {
          title: told.title[language],
          value: value(frozen.data.value),
          period: periodName(seriesWords(language), frozen.data, format),
        }),
        sources: [source],
      },
      course === undefined ? null : { key: 'course', text: course, sources: [source] },
    )
  })
}

/** Where sources tell the same thing differently: all of them stand beside each other. */
export const conflictSentences = (content: DraftingContent, measureId: string | null): Proposed[] => {
  const { language } = content.account
  const t = phrasesIn(language)
  return content.conflicts
    .filter((conflict) => conflict.measureId === measureId)
    .flatMap(({ id, title, sources }) => {
      const told = sources.flatMap(({ name, figure, unit, period }) =>
        isKnown(figure)
          ? [
              t('toldBy', {
                name,
                value: `${inUnit('value' in figure ? figure.value : 0, unit, language)}${period === null ? '' : ` (${period})`}`,
              }),
            ]
          : [],
      )
      if (told.length < 2) return []
      return inParagraph(`conflict:${id}`, {
        key: 'told',
        text: t('conflict', { title: title[language], told }),
        sources: [{ kind: 'evidence', id: `conflict-${id}` }],
      })
    })
}
