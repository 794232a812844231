import {
  cellKey,
  cellsOf,
  type ReportedTable,
  type TableName,
} from '../modules/statistics/collection/content.ts'
import { askBody, openCollection } from '../modules/statistics/collection/round-actions.ts'
import type { Figure } from '../platform/series/figure.ts'
import { openWorld, type TestPerson, type World } from './world.ts'

// Made-up bodies that report to a made-up rapporteur, and made-up figures.

export const [POLICE, COUNTY, SHELTER] = [
  'Påhittade polisen',
  'Påhittade länsstyrelsen',
  'Påhittade huset Gömman',
] as const
export const countedOn = '2010-01-31'

/** A rapporteur, and those who are asked; a shelter that nobody finds among them. */
export interface CollectionScene {
  readonly world: World
  readonly rapporteur: TestPerson
  readonly police: TestPerson
  readonly county: TestPerson
  readonly shelter: TestPerson
  /** Opens a collection of 2009, with what a test changes of it. @returns its identifier */
  collection(more?: object): Promise<string>
  /** Asks a body, for tables and records where a test says nothing else. */
  ask(collectionId: string, body: string, more?: object): Promise<unknown>
}

export const openCollectionScene = async (): Promise<CollectionScene> => {
  const world = await openWorld()
  world.setTime('2010-02-01T09:00:00Z')
  const rapporteur = await world.as('rapporteur', 'Påhittade rapportören')
  await world.body(SHELTER, 'shelter')
  return {
    world,
    rapporteur,
    police: await world.as('police_prosecutor', POLICE),
    county: await world.as('county_coordinator', COUNTY),
    shelter: await world.as('shelter_staff', SHELTER),
    collection: async (more = {}) => {
      const { collectionId } = await rapporteur.perform(openCollection, {
        titleSv: 'Påhittad insamling',
        from: '2009-01-01',
        to: '2009-12-31',
        dueOn: '2010-02-15',
        ...more,
      })
      return collectionId
    },
    ask: (collectionId, body, more = {}) =>
      rapporteur.perform(askBody, {
        collectionId,
        body,
        kind: 'police',
        ways: ['tables', 'records'],
        tables: ['victims_by_status', 'events'],
        ...more,
      }),
  }
}

/** A count as a figure. */
export const many = (value: number): Figure => (value === 0 ? { kind: 'zero' } : { kind: 'measured', value })

/** A whole table with the same figure everywhere but where something else is said. */
export const tableOf = (
  table: TableName,
  figure: Figure,
  but: Readonly<Record<string, Figure>> = {},
): ReportedTable => ({
  table,
  cells: cellsOf(table).map((cell) => ({ cell, figure: but[cellKey(table, cell)] ?? figure })),
})

/** The two tables that the scene asks for, with a number of presumed victims and of events. */
export const tablesOf = (count: number): ReportedTable[] => [
  tableOf('victims_by_status', many(0), { presumed: many(count) }),
  tableOf('events', many(count)),
]
