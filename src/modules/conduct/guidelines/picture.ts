import type { StatusKind } from '../../../platform/status-kinds.ts'
import { drawAreas } from '../../../web/pictures/area-progress.tsx'
import { type Depiction, type PictureReader, tableOf } from '../../../web/pictures/depiction.ts'
import { sharesOf } from '../../../web/pictures/finding.ts'
import { statusSign } from '../../../web/pictures/legend.tsx'
import { guidelineWords } from './messages.ts'
import { type Standing, standings } from './questions.ts'
import type { Covered } from './rules.ts'

/** As what each standing is drawn: what stands in a text as done, what was not answered as missing. */
const drawnAs: Readonly<Record<Standing, StatusKind>> = {
  yes: 'done',
  no: 'withdrawn',
  no_answer: 'missing',
  waiting: 'waiting',
  not_asked: 'planned',
}

/** What guidelines say, question by question, of bodies or of their employees. */
export const coveragePicture = (
  covered: readonly Covered[],
  of: 'bodies' | 'staff',
  { locale }: PictureReader,
): Depiction => {
  const t = guidelineWords(locale)
  const rows = covered.map((one) => ({
    label: t(one.question),
    counts: Object.fromEntries(standings.map((standing) => [drawnAs[standing], one[of][standing]])),
  }))
  const occurring = standings.filter((standing) => covered.some((one) => one[of][standing] > 0))
  const total = Object.values(covered[0]?.[of] ?? {}).reduce((sum, count) => sum + count, 0)
  return {
    title: t(of === 'bodies' ? 'byBodies' : 'byStaff'),
    description: sharesOf(
      covered.map((one) => ({ word: t(one.question), count: one[of].yes })),
      total,
      locale,
    ),
    draw: (screen, prefix) => drawAreas(total === 0 ? [] : rows, screen, prefix, locale),
    legend: occurring.map((standing) => ({ sign: statusSign(drawnAs[standing]), word: t(standing) })),
    table: tableOf(covered, [
      { name: 'question', heading: t('question'), rowHeading: true, value: ({ question }) => t(question) },
      ...standings.map((standing) => ({
        name: standing,
        heading: t(standing),
        kind: 'number' as const,
        value: (one: Covered) => one[of][standing],
      })),
    ]),
  }
}
