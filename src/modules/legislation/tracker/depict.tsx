import { formatter } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { StatusKind } from '../../../web/components/status-shapes.ts'
import { dependencyGraph } from '../../../web/pictures/dependency-graph.tsx'
import type { Depiction, PictureReader } from '../../../web/pictures/depiction.ts'
import type { Step } from '../matters/store.ts'
import { matterWords, stepWords } from './messages.ts'

/** How a step stands on a day. */
export const standingOf = ({ state, dueOn }: Step, today: string): StatusKind =>
  state !== 'done' && dueOn !== null && dueOn < today ? 'late' : state

/** A step as it is named where others are named beside it: its kind, and its document or else its day. */
export const named = ({ kind, document, decidedOn }: Step, locale: Locale): string => {
  const which = document || (decidedOn === null ? '' : formatter(locale).date(decidedOn))
  return which === '' ? stepWords(locale)(kind) : `${stepWords(locale)(kind)} ${which}`
}

/** The steps of a matter as a graph: what followed on what. */
export const depictSteps = (steps: readonly Step[], reader: PictureReader): Depiction => {
  const t = matterWords(reader.locale)
  return dependencyGraph(
    steps.map((step) => ({
      id: step.id,
      number: step.document || step.kind,
      label: named(step, reader.locale),
      status: standingOf(step, reader.today),
    })),
    steps.flatMap(({ id, after }) => after.map((from) => ({ from, to: id }))),
    {
      title: t('picture'),
      note: t('pictureNote'),
      headings: { node: t('step'), waitsFor: t('waitsFor'), status: t('state') },
    },
    reader,
  )
}
