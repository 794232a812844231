import type { StatusKind } from '../../../platform/status-kinds.ts'
import { drawAreas } from '../../../web/pictures/area-progress.tsx'
import { type Depiction, type PictureReader, tableOf } from '../../../web/pictures/depiction.ts'
import { sharesOf } from '../../../web/pictures/finding.ts'
import { statusSign } from '../../../web/pictures/legend.tsx'
import { agreementWords } from './messages.ts'
import { type Outcome, outcomes, type Tally } from './rules.ts'

/** As what each outcome is drawn. */
const drawnAs: Readonly<Record<Outcome, StatusKind>> = {
  present: 'done',
  weaker: 'atRisk',
  absent: 'missing',
  not_applicable: 'withdrawn',
  unchecked: 'planned',
}

/** How agreements of each value stand. */
export const compliancePicture = (byValue: readonly Tally[], { locale }: PictureReader): Depiction => {
  const t = agreementWords(locale)
  const label = ({ key }: Tally) => t(key as 'under_1')
  const sum = (outcome: Outcome) => byValue.reduce((total, { counts }) => total + counts[outcome], 0)
  const total = outcomes.reduce((all, outcome) => all + sum(outcome), 0)
  return {
    title: t('byValue'),
    description: sharesOf(
      outcomes.map((outcome) => ({ word: t(outcome), count: sum(outcome) })),
      total,
      locale,
    ),
    draw: (screen, prefix) =>
      drawAreas(
        total === 0
          ? []
          : byValue.map((one) => ({
              label: label(one),
              counts: Object.fromEntries(outcomes.map((outcome) => [drawnAs[outcome], one.counts[outcome]])),
            })),
        screen,
        prefix,
        locale,
      ),
    legend: outcomes
      .filter((outcome) => sum(outcome) > 0)
      .map((outcome) => ({ sign: statusSign(drawnAs[outcome]), word: t(outcome) })),
    table: tableOf(byValue, [
      { name: 'value', heading: t('valueBand'), rowHeading: true, value: label },
      ...outcomes.map((outcome) => ({
        name: outcome,
        heading: t(outcome),
        kind: 'number' as const,
        value: ({ counts }: Tally) => counts[outcome],
      })),
    ]),
  }
}
