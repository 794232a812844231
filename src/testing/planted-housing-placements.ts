import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { recordCourt, reviewPlacement } from '../modules/housing/placements/course-actions.ts'
import { dayOf } from '../platform/clock/clock.ts'
import { aliasIn } from './aliases.ts'
import { givenGrant, givenStart, revisionOf } from './placements.ts'
import { givenShelter } from './shelters.ts'
import type { TestPerson, World } from './world.ts'

type Values = Readonly<Record<string, unknown>>
/** Puts a row into a table with marked values in its sealed columns. @returns its identifier. */
type Insert = (table: string, values: Values, sealed?: Values) => Promise<string>

interface ToPlant {
  readonly caseId: string
  readonly bodyId: string
  readonly personId: string
}

/** Plants a placement with a child, its decision and a review, past every wall. */
export const plantPlacement = async (
  owner: pg.Client,
  insert: Insert,
  { caseId, bodyId, personId }: ToPlant,
): Promise<void> => {
  const shelterId = randomUUID()
  const operator = await aliasIn(owner, 'operator', bodyId)
  await owner.query(
    `insert into housing.shelter (id, operator, key_id, kind, sealed_name, made_by_alias, made_at)
     values ($1, $2, gen_random_uuid(), 'ngo', 'x', $3, now())`,
    [shelterId, operator, await aliasIn(owner, 'shelter_staff', personId)],
  )
  const of = { case_id: caseId }
  const day = '2026-11-01'
  const placement = await insert('housing.placement', {
    ...of,
    ...{ number: `P-${shelterId.slice(0, 8)}`, body_id: bodyId, shelter_id: shelterId, operator },
    ...{ ground: 'social_board', decided_on: day, decided_by: personId, known_until: '2026-11-29' },
    ...{ planned_from: day, planned_until: '2026-12-20', state: 'in_force', started_on: day },
  })
  const part = { ...of, placement_id: placement }
  await insert('housing.placement_person', { ...part, number: 1, kind: 'adult' })
  await insert('housing.placement_person', { ...part, number: 2, kind: 'child' })
  await insert('housing.placement_child', { ...part, number: 2, guardians: 'sole' }, { sealed_birth: 'text' })
  await insert(
    'housing.placement_decision',
    {
      ...part,
      ...{ kind: 'grant', ground: 'social_board', decided_on: day, from_day: day, until_day: '2026-12-20' },
      ...{ decided_by: personId, made_at: `${day}T10:00:00Z` },
    },
    { sealed_reasons: 'text' },
  )
  await insert(
    'housing.placement_review',
    {
      ...part,
      ...{ held_on: day, outcome: 'continues', person_took_part: true },
      ...{ made_by: personId, made_at: `${day}T10:00:00Z` },
    },
    { sealed_note: 'text' },
  )
}

/** Plants marks in a placement through the actions that its pages use. */
export const plantPlacementMarks = async (
  world: World,
  worker: TestPerson,
  caseId: string,
  mark: (what: string) => string,
): Promise<void> => {
  const staff = await world.as('shelter_staff', 'Påhittade planterade huset')
  const shelter = await givenShelter(world, staff, [{ places: ['adult', 'child'] }])
  const placement = await givenGrant(world, worker, {
    ...{ caseId, shelter, staff },
    more: {
      ground: 'social_board_immediate',
      children: [{ birth: '2019-03-03', guardians: 'second_without_consent' }],
      reasons: mark('placement reasons'),
    },
  })
  await givenStart(world, staff, placement.placementId)
  const today = dayOf(world.house.clock.now())
  await worker.perform(recordCourt, {
    ...placement,
    sentOn: today,
    revision: await revisionOf(world, placement),
  })
  await worker.perform(reviewPlacement, {
    ...placement,
    ...{ heldOn: today, outcome: 'end', tookPart: 'yes', note: mark('placement review') },
    revision: await revisionOf(world, placement),
  })
}
