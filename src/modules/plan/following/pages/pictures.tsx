import { formatter } from '../../../../platform/i18n/format.ts'
import { areaProgress } from '../../../../web/pictures/area-progress.tsx'
import { countyMap } from '../../../../web/pictures/county-map.tsx'
import { dependencyGraph } from '../../../../web/pictures/dependency-graph.tsx'
import type { Depiction, PictureReader } from '../../../../web/pictures/depiction.ts'
import { type DayRow, lastDays } from '../../../../web/pictures/last-days.tsx'
import { COUNTIES } from '../../../directory/index.ts'
import { titleIn } from '../../names/pages/title.tsx'
import { paths } from '../../paths.ts'
import type { FollowedMeasure } from '../../standing/follow.ts'
import { words } from '../../standing/pages/words.tsx'
import { countKinds } from '../../standing/rules.ts'
import type { viewCounties, viewDependencies, viewPlan, viewTimeline } from '../actions.ts'

type Found<A extends { run: (...given: never[]) => unknown }> = Awaited<ReturnType<A['run']>>

/** In English where the reader is English and it has an English title. */
const label = (
  { number, heading }: FollowedMeasure,
  { language }: { readonly language: string },
  { locale }: PictureReader,
): string => `${number}. ${titleIn(heading, language, locale)}`

/** A measure at its last day: the last that it owes, else the last that the plan sets. */
const rowOf = (
  measure: Found<typeof viewTimeline>['measures'][number],
  { plan, links }: Found<typeof viewTimeline>,
  reader: PictureReader,
): DayRow => {
  const days = [...measure.deadlines, ...measure.obligations].map(({ day }) => day).sort()
  const [first, end] = [days[0], days.at(-1)]
  return {
    id: measure.number,
    label: label(measure, plan, reader),
    href: paths.measure({ planId: plan.id, measureId: measure.id }),
    ...(first === undefined || end === undefined
      ? {}
      : { start: plan.decided !== null && plan.decided < end ? plan.decided : first, end }),
    status: measure.standing.kind,
    interim: measure.obligations.filter(({ kind }) => kind === 'interim').map(({ day }) => day),
    after: links
      .filter(({ measureId, kind }) => measureId === measure.id && kind === 'depends_on')
      .map(({ otherNumber }) => otherNumber),
    group:
      measure.areaKey === null
        ? words(reader.locale)('outsideAreas')
        : `${measure.areaKey} ${titleIn(measure.areaTitle ?? '', plan.language, reader.locale)}`,
  }
}

/** The measures of a plan over time: every one of them at its last day, with the finding as its title. */
export const planTimeline = (data: Found<typeof viewTimeline>, reader: PictureReader): Depiction => {
  const t = words(reader.locale)
  const rows = data.measures.map((measure) => rowOf(measure, data, reader))
  const counts = countKinds(data.measures.map(({ standing }) => standing))
  return lastDays(
    rows,
    {
      title: t('timelineFinding', {
        done: counts.done,
        total: rows.length,
        late: counts.late,
        missing: counts.missing,
        atRisk: counts.atRisk,
      }),
      undated: t('withoutDay'),
      headings: { row: t('measure'), start: t('start'), end: t('deadline'), status: t('standing') },
    },
    reader,
  )
}

/** Which measures build on which. */
export const planDependencies = (
  { plan, measures, links }: Found<typeof viewDependencies>,
  reader: PictureReader,
): Depiction => {
  const t = words(reader.locale)
  const needed = links.filter(({ kind }) => kind === 'depends_on')
  const linked = new Set(needed.flatMap(({ measureId, otherId }) => [measureId, otherId]))
  return dependencyGraph(
    measures
      .filter(({ id }) => linked.has(id))
      .map((measure) => ({
        id: measure.id,
        number: measure.number,
        label: label(measure, plan, reader),
        href: paths.measure({ planId: plan.id, measureId: measure.id }),
        status: measure.standing.kind,
      })),
    needed.map(({ measureId, otherId }) => ({ from: otherId, to: measureId })),
    {
      title: t('dependenciesPicture'),
      note: t('dependenciesDescription'),
      headings: { node: t('measure'), waitsFor: t('needs'), status: t('standing') },
    },
    reader,
  )
}

/** How far each area of a plan has come. */
export const planAreas = (
  {
    plan,
    areas,
    measures,
  }: Pick<Found<typeof viewPlan>, 'areas'> & {
    readonly plan: { readonly id: string }
    readonly measures: readonly FollowedMeasure[]
  },
  reader: PictureReader,
): Depiction => {
  const t = words(reader.locale)
  return areaProgress(
    areas.map(({ key, title }) => ({
      label: `${key} ${titleIn(title, 'sv', reader.locale)}`,
      href: paths.plan({ planId: plan.id }, { area: key }),
      counts: countKinds(measures.filter(({ areaKey }) => areaKey === key).map(({ standing }) => standing)),
    })),
    {
      title: t('areasPicture'),
      headings: { area: t('area'), total: t('total') },
    },
    reader,
  )
}

/** What the county boards have been given in a plan. */
export const planCounties = ({ counties }: Found<typeof viewCounties>, reader: PictureReader): Depiction => {
  const t = words(reader.locale)
  const format = formatter(reader.locale)
  return countyMap(
    COUNTIES.map(([code, , name]) => {
      const found = counties.find((county) => county.code === code)
      const count = found?.assignments ?? 0
      return { code, name, figure: count === 0 ? { kind: 'zero' } : { kind: 'measured', value: count } }
    }),
    {
      title: t('countiesPicture'),
      heading: t('assignmentsOfCounty'),
      write: (value) => format.number(value),
    },
    reader,
  )
}
