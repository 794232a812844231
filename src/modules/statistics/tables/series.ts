import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { breakdownOf } from '../../../platform/series/breakdown.ts'
import type { Figure } from '../../../platform/series/figure.ts'
import type { Period, RawCell, Series } from '../../../platform/series/series.ts'
import { TOTAL } from '../protection/index.ts'
import { eurostatOrganisations } from '../standards/index.ts'
import { SEVERAL, UNTOLD } from './dimensions.ts'
import { labelName } from './naming.ts'
import { listStandingOf, type StandingRelease } from './release-store.ts'

const organisations = [...eurostatOrganisations, SEVERAL, UNTOLD]

/** The release of a year that divides registered victims by who registered them. */
const releaseOf = async (
  tx: DatabaseTransaction,
  { from, to }: Period,
): Promise<StandingRelease | undefined> =>
  (await listStandingOf(tx, 'registered_victims')).findLast(
    ({ content }) =>
      content.from === from &&
      content.to === to &&
      content.dimensions.some(({ name }) => name === 'organisation'),
  )

/** A figure that is protected already: what is hidden stays hidden, and zero stays zero. */
const rawOf = (cell: RawCell['cell'], figure: Figure): RawCell[] => {
  switch (figure.kind) {
    case 'measured':
      return [{ cell, count: figure.value, value: figure.value }]
    case 'zero':
      return [{ cell, count: Number.MAX_SAFE_INTEGER, value: 0 }]
    case 'suppressed':
      return [{ cell, count: 1, value: null }]
    case 'unknown':
      return [{ cell, count: Number.MAX_SAFE_INTEGER, value: null }]
    case 'not_collected':
      return []
  }
}

const registeredVictims: Series = {
  name: 'statistics.registered_victims',
  title: { sv: 'Registrerade offer för människohandel', en: 'Registered victims of trafficking' },
  definition: {
    sv: 'Personer som under året först togs för offer, förmodade eller identifierade, av någon organisation som rapporterar till den nationella rapportören, och inte har avskrivits. Var och en räknas en gång; den som flera har registrerat står som ”Flera”. Som i den släppta tabellen för året, skyddad.',
    en: 'People who were first taken to be victims in the year, presumed or identified, by any organisation that reports to the national rapporteur, and have not been rejected. Each is counted once; whoever several have registered stands under “Several”. As in the released table of the year, protected.',
  },
  unit: { sv: 'personer', en: 'persons' },
  evidence: 'output',
  measures: [19, 32],
  breakdowns: [
    breakdownOf(
      'organisation',
      { sv: 'Registrerande organisation', en: 'Registering organisation' },
      organisations,
      (organisation) => ({
        sv: labelName('organisation', organisation, 'sv'),
        en: labelName('organisation', organisation, 'en'),
      }),
    ),
  ],
  every: 'year',
  adds: false,
  ready: async (tx, period) => (await releaseOf(tx, period)) !== undefined,
  count: async (tx, period) => {
    const release = await releaseOf(tx, period)
    if (release === undefined) return []
    const figureOf = (label: string): Figure =>
      release.content.cells.find(({ labels }) =>
        Object.entries(labels).every(([name, of]) => of === (name === 'organisation' ? label : TOTAL)),
      )?.figure ?? { kind: 'not_collected' }
    return [
      ...rawOf({}, figureOf(TOTAL)),
      ...organisations.flatMap((organisation) => rawOf({ organisation }, figureOf(organisation))),
    ]
  },
}

/** The bodies that were asked in the collections of a year whose last day has passed, and whether each has handed in. */
const askedIn = async (
  tx: DatabaseTransaction,
  { from, to }: Period,
): Promise<{ asked: number; handedIn: number }> => {
  const { rows } = await sql<{ asked: string; handedIn: string }>`
    select count(*) as asked,
      count(*) filter (where exists (
        select from statistics.submission s where s.collection_id = r.collection_id and s.body_id = r.body_id
      )) as "handedIn"
    from statistics.reporter r join statistics.collection c on c.id = r.collection_id
    where c.period_from >= ${from}::date and c.period_to <= ${to}::date
      and c.due_on < access.now()::date`.execute(tx)
  return { asked: Number(rows[0]!.asked), handedIn: Number(rows[0]!.handedIn) }
}

const shareReported: Series = {
  name: 'statistics.share_reported',
  title: {
    sv: 'Tillfrågade organisationer som har rapporterat',
    en: 'Organisations asked that have reported',
  },
  definition: {
    sv: 'Hur stor del av de organisationer som den nationella rapportören har bett om uppgifter för året som har lämnat in något, när sista dagen har gått.',
    en: 'How large a part of the organisations that the national rapporteur has asked for the year have handed anything in, once the last day has passed.',
  },
  unit: { sv: 'procent', en: 'per cent' },
  evidence: 'output',
  measures: [19],
  breakdowns: [],
  every: 'year',
  adds: false,
  // Bodies are no persons: that one of six has not reported tells of nobody.
  threshold: 1,
  ready: async (tx, period) => (await askedIn(tx, period)).asked > 0,
  count: async (tx, period) => {
    const { asked, handedIn } = await askedIn(tx, period)
    return asked === 0
      ? []
      : [{ cell: {}, count: asked, part: handedIn, value: Math.round((handedIn / asked) * 100) }]
  },
}

/** What the plan and everybody may quote of the rapporteur's work. */
export const tableSeries: readonly Series[] = [registeredVictims, shareReported]
