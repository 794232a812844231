import { sql } from 'kysely'
import { breakdownOf, inBoth } from '../../../platform/series/breakdown.ts'
import type { Series } from '../../../platform/series/series.ts'
import { tallied } from '../../../platform/series/tallied.ts'
import { groups, topics } from '../codes.ts'
import { studyWords } from '../studies/messages.ts'
import { marks } from '../studies/registers.ts'

const stands = sql`t.report_of is null and t.retracted_on is null and knowledge.stands(t.id)`

const byTopic = breakdownOf(
  'topic',
  { sv: 'Ämne', en: 'Topic' },
  topics,
  inBoth((locale) => (topic) => studyWords(locale)(`topic_${topic}`)),
)

/** What has become known, and what has not (measures 32, 35); no people stand behind these counts. */
export const knowledgeSeries: readonly Series[] = [
  {
    name: 'knowledge.studies',
    title: { sv: 'Studier som kom ut', en: 'Studies that were published' },
    definition: {
      sv: 'Studier i registret som gavs ut under perioden, efter ämne och efter hur stor risken är att de vilseleder; bara de som är bedömda. En studie räknas en gång för varje ämne, hur många rapporter den än har, och inte alls om den har dragits tillbaka.',
      en: 'Studies in the register that were published in the period, by topic and by how likely they are to mislead; only those that have been judged. A study counts once for each topic, however many reports it has, and not at all if it was retracted.',
    },
    unit: { sv: 'studier', en: 'studies' },
    evidence: 'output',
    measures: [32, 35],
    breakdowns: [
      byTopic,
      breakdownOf('mark', { sv: 'Risk att vilseleda', en: 'Risk of misleading' }, marks, inBoth(studyWords)),
    ],
    every: 'year',
    adds: true,
    threshold: 1,
    count: tallied(
      ({ from, to }) => sql`select topic, t.mark, count(*) from knowledge.study t, unnest(t.topics) as topic
        where t.year between ${Number(from.slice(0, 4))} and ${Number(to.slice(0, 4))} and t.mark is not null and ${stands}
        group by topic, t.mark`,
    ),
  },
  {
    name: 'knowledge.gaps',
    title: { sv: 'Grupper som ingen studie gäller', en: 'Groups that no study is of' },
    definition: {
      sv: 'Hur många av registrets grupper som ingen studie, utgiven till och med periodens slut, gäller i varje ämne. Det säger var ingen har sökt eller funnit något, inte att inget finns.',
      en: 'How many of the register’s groups no study, published up to the end of the period, is of in each topic. It says where nobody has searched or found anything, not that there is nothing.',
    },
    unit: { sv: 'grupper', en: 'groups' },
    evidence: 'output',
    measures: [32, 35],
    breakdowns: [byTopic],
    every: 'year',
    adds: false,
    threshold: 1,
    count: tallied(
      ({
        to,
      }) => sql`select topic, count(*) from unnest(${[...topics]}::text[]) as topic, unnest(${[...groups]}::text[]) as "group"
        where not exists (select from knowledge.study t where topic = any(t.topics) and "group" = any(t.groups)
          and t.year <= ${Number(to.slice(0, 4))} and ${stands})
        group by topic`,
    ),
  },
]
