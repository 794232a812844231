import { type Chapter, paragraph } from '../../../web/composed/composition.ts'
import { inBrackets } from './compose-letter.ts'
import type { Composing } from './composing.ts'
import { yearsOf } from './text.ts'

/** What the account is of and what it rests on. */
export const composeMatter = (composing: Composing): Chapter => {
  const { document, wording, named } = composing
  const { label, count, day } = wording
  const { plan, measures } = document
  const places = { title: named(plan.title), reference: inBrackets(plan.reference) }
  const period = plan.period === null ? null : yearsOf(plan.period.from, plan.period.to)
  const results = measures.flatMap((measure) => measure.results)
  const reports = new Set(results.map(({ report, id }) => report?.id ?? id)).size
  const bodies = new Set(results.map(({ body }) => body)).size
  const date = day(document.asOf)
  return {
    id: 'matter',
    level: 1,
    title: label('chapter.matter'),
    nodes: [
      paragraph(
        [
          plan.decided === null
            ? label('matter.plan', places)
            : label('matter.decided', { ...places, day: day(plan.decided) }),
          ...(period === null
            ? []
            : [label(period.length > 4 ? 'matter.period' : 'matter.year', { period })]),
        ].join(' '),
      ),
      paragraph(
        reports === 0
          ? label('matter.noBasis', { day: date })
          : label('matter.basis', {
              reports: count('count.reports', reports),
              bodies: count('count.bodies', bodies),
              day: date,
            }),
      ),
    ],
    chapters: [],
  }
}
