import { type Chapter, paragraph, plain } from '../../../web/composed/composition.ts'
import { figureTable } from './compose-figures.ts'
import type { Composing } from './composing.ts'

/** Work that no measure ordered. */
export const composeActivities = (composing: Composing): Chapter => {
  const { label, list, period } = composing.wording
  const { activities, comments } = composing.document
  return {
    id: 'activities',
    level: 1,
    title: label('chapter.activities'),
    nodes: [
      ...composing.blocks(comments?.activities ?? []),
      ...(activities.length === 0 ? [paragraph(label('empty.activities'), 'quiet')] : []),
    ],
    chapters: activities.map((activity) => ({
      id: `activity-${activity.id}`,
      level: 2,
      title: composing.named(activity.title),
      nodes: [
        {
          kind: 'facts',
          title: null,
          rows: [
            { term: label('activity.bodies'), runs: [plain(list(activity.bodies))], tone: 'normal' },
            ...(activity.period === null
              ? []
              : [
                  {
                    term: label('activity.period'),
                    runs: [plain(period(activity.period))],
                    tone: 'normal' as const,
                  },
                ]),
          ],
        },
        ...composing.blocks(activity.description),
        ...(activity.figures.length === 0
          ? []
          : [
              figureTable(
                composing,
                activity.figures,
                `activity-${activity.id}-figures`,
                label('table.figures', { place: activity.title }),
              ),
            ]),
      ],
      chapters: [],
    })),
  }
}
