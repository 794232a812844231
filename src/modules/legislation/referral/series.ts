import { sql } from 'kysely'
import { breakdownOf, inBoth } from '../../../platform/series/breakdown.ts'
import type { Series } from '../../../platform/series/series.ts'
import { tallied } from '../../../platform/series/tallied.ts'
import { respondentKinds, treatments } from './fields.ts'
import { proposalWords, respondentWords } from './messages.ts'

/** How many bodies answered referrals, and what bills made of proposals: never how many were for or against. */
export const referralSeries: readonly Series[] = [
  {
    name: 'legislation.answers',
    title: { sv: 'Remissvar', en: 'Referral answers' },
    definition: {
      sv: 'Remissinstanser som svarade i perioden, tillfrågade eller inte, efter vad de är. Inget om vad de svarade.',
      en: 'Respondents that answered a referral in the period, asked or not, by what they are. Nothing of what they answered.',
    },
    unit: { sv: 'svar', en: 'answers' },
    evidence: 'output',
    measures: [23],
    breakdowns: [
      breakdownOf(
        'kind',
        { sv: 'Remissinstans', en: 'Respondent' },
        respondentKinds,
        inBoth(respondentWords),
      ),
    ],
    every: 'year',
    adds: true,
    threshold: 5,
    count: tallied(
      ({ from, to }) => sql`select kind, count(*) from legislation.respondent
        where answered_on between ${from} and ${to} group by kind`,
    ),
  },
  {
    name: 'legislation.treatments',
    title: {
      sv: 'Förslag som propositioner har tagit ställning till',
      en: 'Proposals that bills have decided on',
    },
    definition: {
      sv: 'Utredningars förslag efter vad propositionen gjorde med dem. Räknas det år då propositionen beslutades.',
      en: 'Proposals of inquiries by what the bill made of them. Counted in the year in which the bill was decided.',
    },
    unit: { sv: 'förslag', en: 'proposals' },
    evidence: 'output',
    measures: [23],
    breakdowns: [
      breakdownOf('treatment', { sv: 'Propositionen', en: 'The bill' }, treatments, inBoth(proposalWords)),
    ],
    every: 'year',
    adds: true,
    threshold: 1,
    count: tallied(
      ({ from, to }) => sql`select p.treatment, count(*) from legislation.proposal p
        where p.treatment is not null and exists (select 1 from legislation.step s
          where s.matter_id = p.matter_id and s.kind = 'bill' and s.decided_on between ${from} and ${to})
        group by p.treatment`,
    ),
  },
]
