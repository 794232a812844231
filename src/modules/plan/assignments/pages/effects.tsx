import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { SideBySide } from '../../../../web/components/comparison.tsx'
import { useFormat } from '../../../../web/reader.ts'
import type { MeasureChoice } from '../../names/store.ts'
import type { Effect } from '../effect-rules.ts'
import { useAssignmentWords } from './words.tsx'

export interface Names {
  readonly measures: readonly MeasureChoice[]
  readonly bodies: Readonly<Record<string, string>>
}

const addedOrRemoved = { body_added: 'effectBodyAdded', body_removed: 'effectBodyRemoved' } as const

/** One consequence of a decision, as a sentence. */
export const EffectSentence: FC<{ effect: Effect; names: Names }> = ({ effect, names }) => {
  const t = useAssignmentWords()
  const format = useFormat()
  const number = (id: string) => names.measures.find((measure) => measure.id === id)?.number ?? id
  const deadline = ({ kind, day }: { kind: 'interim' | 'final'; day: string }) => ({
    kind: withinSentence(t(kind)),
    day: format.date(day),
  })
  switch (effect.what) {
    case 'title':
      return <>{t('effectTitle', effect)}</>
    case 'task':
      return (
        <>
          {t('effectTask')}
          <SideBySide before={effect.before} after={effect.after} />
        </>
      )
    case 'report_to':
      return <>{t('effectReportTo', { after: effect.after || t('effectNobody') })}</>
    case 'measure_added':
      return <>{t('effectMeasureAdded', { measure: number(effect.measureId) })}</>
    case 'measure_removed':
      return <>{t('effectMeasureRemoved', { measure: number(effect.measureId) })}</>
    case 'body_added':
    case 'body_removed':
      return (
        <>
          {t(`${addedOrRemoved[effect.what]}${effect.part}`, {
            body: names.bodies[effect.bodyId] ?? effect.bodyId,
          })}
        </>
      )
    case 'question_added':
      return <>{t('effectQuestionAdded', effect)}</>
    case 'question_dropped':
      return <>{t('effectQuestionDropped', effect)}</>
    case 'question_reworded':
      return <>{t('effectQuestionReworded', effect)}</>
    case 'deadline_added':
      return <>{t('effectDeadlineAdded', deadline(effect.deadline))}</>
    case 'deadline_ended':
      return <>{t('effectDeadlineEnded', deadline(effect.deadline))}</>
    case 'deadline_replaced':
      return (
        <>
          {t('effectDeadlineReplaced', {
            kind: t(effect.after.kind),
            before: format.date(effect.before.day),
            after: format.date(effect.after.day),
          })}
        </>
      )
    case 'money':
      return (
        <>
          {t('effectMoney', { before: format.money(effect.beforeOre), after: format.money(effect.afterOre) })}
        </>
      )
    case 'state':
      return <>{t(`effect${effect.after}`)}</>
    case 'missing_no_more':
      return <>{t('effectMissingNoMore', effect)}</>
    case 'missing_from_now':
      return <>{t('effectMissingFromNow', effect)}</>
    case 'reports_kept':
      return <>{t('effectReportsKept', effect)}</>
  }
}
