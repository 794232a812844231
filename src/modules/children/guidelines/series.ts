import { sql } from 'kysely'
import type { Breakdown, RawCell, Series } from '../../../platform/series/series.ts'
import { guidelineKeys, guidelines } from './content.ts'

const breakdown: Breakdown = {
  key: 'guideline',
  name: { sv: 'Riktlinjer', en: 'Guidelines' },
  values: guidelineKeys.map((key) => ({ key, name: guidelines[key][0].title })),
}

const cells = (rows: readonly { guideline: string; count: string }[]): readonly RawCell[] =>
  rows.map(({ guideline, count }) => ({ cell: { guideline }, count: Number(count) }))

const held: Series = {
  name: 'children.guidelines_held',
  title: { sv: 'Verksamheter som har tagit emot riktlinjerna', en: 'Bodies that have taken the guidelines' },
  definition: {
    sv: 'Verksamheter som vid periodens slut har kvitterat någon version. Varje verksamhet räknas en gång per riktlinje.',
    en: 'Bodies that by the end of the period have acknowledged some version. Each body is counted once for each set of guidelines.',
  },
  unit: { sv: 'verksamheter', en: 'bodies' },
  evidence: 'output',
  measures: [1, 21],
  breakdowns: [breakdown],
  every: 'quarter',
  // A body may have both: their sum would count it twice.
  adds: false,
  // Which bodies have them is open; nobody is behind the figure.
  threshold: 1,
  count: async (tx, { to }) =>
    cells(
      (
        await sql<{ guideline: string; count: string }>`
          select guideline, count(distinct body_id) as count from children.guideline_held where taken_on <= ${to} group by 1`.execute(
          tx,
        )
      ).rows,
    ),
}

const used: Series = {
  name: 'children.guidelines_used',
  title: {
    sv: 'Ärenden och utredningar där riktlinjerna följts',
    en: 'Cases and investigations that followed the guidelines',
  },
  definition: {
    sv: 'Ärenden där det under perioden antecknades att riktlinjerna följs, och gemensamma utredningar som begärdes enligt dem.',
    en: 'Cases in which it was noted in the period that the guidelines are followed, and joint investigations asked for under them.',
  },
  unit: { sv: 'ärenden', en: 'cases' },
  evidence: 'output',
  measures: [1, 21],
  breakdowns: [breakdown],
  every: 'quarter',
  adds: true,
  count: async (tx, { from, to }) =>
    cells(
      (
        await sql<{ guideline: string; count: string }>`
          select guideline, count(*) as count from (
            select guideline, case_id as id from children.guideline_use where used_on between ${from} and ${to} group by 1, 2
            union
            select 'joint_investigation', id from children.investigation
              where guideline_version is not null and requested_on between ${from} and ${to}) u group by 1`.execute(
          tx,
        )
      ).rows,
    ),
}

/** Who has the guidelines and who follows them (measures 1 and 21). */
export const guidelineSeries: readonly Series[] = [held, used]
