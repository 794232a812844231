import { madeUpRecords } from '../modules/demonstration/made-up-records.ts'
import { seedCollection } from '../modules/statistics/collection/made-up-store.ts'
import { statisticsActions } from '../modules/statistics/index.ts'
import type { World } from './world.ts'

/** A released table of made-up people, some of whom are too few to be shown. */
export const givenRelease = async (
  world: World,
  by: readonly ('sex' | 'age' | 'organisation')[] = ['sex', 'age'],
): Promise<string> => {
  const rapporteur = await world.as('rapporteur', 'Påhittade rapportören')
  const bodyId = await world.body('Påhittade polisen')
  const now = world.house.clock.now()
  const today = now.toISOString().slice(0, 10)
  const year = Number(today.slice(0, 4)) - 1
  const on = `${year}-03-01`
  const collectionId = await world.asSystem((tx) =>
    seedCollection(tx, {
      bodyId: rapporteur.actor.bodyId,
      title: { sv: `Påhittad insamling ${year}`, en: `Made-up collection ${year}` },
      year,
      reporters: [
        {
          bodyId,
          kind: 'police',
          records: madeUpRecords('p', 'police', [
            [40, { sex: 'feminine', age: 30, on }],
            [30, { sex: 'masculine', age: 30, on }],
            [3, { sex: 'feminine', age: 15, on }],
          ]),
        },
      ],
      now,
    }),
  )
  const { tableId } = await rapporteur.perform(statisticsActions.makeTable, {
    collectionId,
    titleSv: `Påhittade offer ${year}`,
    titleEn: `Made-up victims ${year}`,
    subject: 'registered_victims',
    by: [...by],
    countedOn: today,
  })
  return (await rapporteur.perform(statisticsActions.releaseTable, { tableId })).releaseId
}
