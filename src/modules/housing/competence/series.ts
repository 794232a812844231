import { sql } from 'kysely'
import { formatter } from '../../../platform/i18n/format.ts'
import { breakdownOf } from '../../../platform/series/breakdown.ts'
import type { MaterialSource } from '../../../platform/series/material.ts'
import type { Series } from '../../../platform/series/series.ts'
import { questionnaireOf } from './content.ts'
import { competenceWords } from './messages.ts'
import { settings } from './rules.ts'
import { listProposalsOf } from './store.ts'

/** Answers in rounds that closed in a year. */
export const competenceSeries: readonly Series[] = [
  {
    name: 'housing.competence_answers',
    title: { sv: 'Självskattningar av kompetens i boenden', en: 'Self-assessments of competence in housing' },
    definition: {
      sv: 'Svar från personal i skyddade boenden och boenden för barn, i omgångar som har stängt under året. En person svarar en gång i varje omgång.',
      en: 'Answers from staff of protected housing and children’s housing, in rounds that closed in the year. A person answers once in each round.',
    },
    unit: { sv: 'svar', en: 'answers' },
    evidence: 'output',
    measures: [3],
    breakdowns: [
      breakdownOf('setting', { sv: 'Boende för', en: 'Housing for' }, settings, (key) => ({
        sv: competenceWords('sv')(key),
        en: competenceWords('en')(key),
      })),
    ],
    every: 'year',
    adds: true,
    count: async (tx, { from, to }) => {
      const { rows } = await sql<{ setting: string; count: number }>`
        select a.setting, count(*)::int as count from housing.competence_answer a
        join housing.competence_round r on r.id = a.round_id
        where r.closes_on between ${from}::date and ${to}::date group by 1`.execute(tx)
      return rows.map(({ setting, count }) => ({ cell: { setting }, count }))
    },
  },
]

/** Proposals that an authority has made because of a round, for its own report-back (measure 3). */
export const competenceMaterials: readonly MaterialSource[] = [
  {
    name: 'housing.competence_proposals',
    measures: [3],
    collect: async ({ tx, actor }) => {
      if (actor.kind !== 'person') return []
      // A report-back is written in Swedish, whatever the reader's language.
      const { date } = formatter('sv')
      const made = await listProposalsOf(tx, actor.bodyId)
      return made.map(({ id, topic, heading, proposal, version, opensOn, closesOn }) => {
        const about = questionnaireOf(version).topics.find(({ key }) => key === topic)
        return {
          key: id,
          heading,
          text: proposal,
          source: `Självskattning i boenden ${date(opensOn)} till ${date(closesOn)}, ${about?.name.sv ?? topic}`,
          level: 'outcome' as const,
        }
      })
    },
  },
]
