import { planPaths as paths } from '../../../plan/index.ts'
import type { DraftingContent } from './drafting-content.ts'
import { conflictSentences, snapshotSentences } from './figures.ts'
import { phrasesIn } from './phrases.ts'
import { counted, inParagraph, type Proposed } from './proposed.ts'
import { sentencesIn, standing } from './quoted.ts'

const activityNouns = ['insatser', 'insats', 'activities', 'activity']
const indicatorNouns = ['mått', 'följts', 'indicators', 'indicator']
const factNouns = ['uppgifter', 'uppgift', 'figures', 'figure']

/** What became of the plan's baselines: how many figures it states, and what has been measured since. */
export const outcomeSentences = (content: DraftingContent): Proposed[] => {
  const { account, plan, facts, snapshots } = content
  const t = phrasesIn(account.language)
  const sources = [{ kind: 'plan_passage' as const, id: plan.versionId }]
  const page = { label: plan.reference, address: paths.plan({ planId: plan.id }) }
  const indicators = [...new Map(snapshots.map((one) => [one.indicatorId ?? one.series, one])).values()].map(
    ({ id, content: { indicator, series } }) => ({
      label: (indicator ?? series).title[account.language],
      address: paths.snapshot({ snapshotId: id }),
    }),
  )
  const measures = [...new Set(snapshots.map(({ measureId }) => measureId))]
  return [
    ...inParagraph(
      'baselines',
      facts.length === 0
        ? null
        : {
            key: 'facts',
            text: t('startsFrom', { count: facts.length }),
            sources,
            worked: [
              counted(
                facts.map(({ topic }) => ({ ...page, label: topic })),
                factNouns,
              ),
            ],
          },
      indicators.length === 0
        ? { key: 'none', text: t('notFollowed'), sources, worked: [counted([], indicatorNouns)] }
        : {
            key: 'followed',
            text: t('followed', { count: indicators.length }),
            sources,
            worked: [counted(indicators, indicatorNouns)],
          },
    ),
    ...measures.flatMap((measureId) => snapshotSentences(content, measureId)),
    ...conflictSentences(content, null),
  ]
}

/** Work that no measure ordered, of each who did it. */
export const outsideSentences = (content: DraftingContent): Proposed[] => {
  const { account, plan, activities } = content
  const t = phrasesIn(account.language)
  if (activities.length === 0) return []
  const bodies = [...new Set(activities.map(({ body }) => body))].sort((one, other) =>
    one.localeCompare(other, 'sv'),
  )
  return [
    ...inParagraph('outside', {
      key: 'count',
      text: t('outside', { count: activities.length, bodies }),
      sources: [{ kind: 'plan_passage', id: plan.versionId }],
      worked: [
        counted(
          activities.map(({ id, title }) => ({ label: title, address: paths.activity({ activityId: id }) })),
          activityNouns,
        ),
      ],
    }),
    ...activities.flatMap(({ id, title, body, output, outcome }) => {
      const source = { kind: 'report_back' as const, id: `activity-${id}` }
      return inParagraph(
        `activity:${id}`,
        { key: 'title', text: t('worksWith', { body, title }), sources: [source] },
        ...[...sentencesIn(output, 'sv'), ...sentencesIn(outcome, 'sv')].map((text, at) => ({
          key: `told:${at}`,
          text: standing(text, body, t),
          sources: [{ ...source, passage: text }],
        })),
      )
    }),
  ]
}
