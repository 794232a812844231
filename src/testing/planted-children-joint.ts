import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { answerInvitation } from '../modules/children/joint/frame-actions.ts'
import { addHouse, addHouseBody } from '../modules/children/joint/house-actions.ts'
import { shareEntry, viewLayer, writeEntry } from '../modules/children/joint/layer-actions.ts'
import { requestJoint } from '../modules/children/joint/request-actions.ts'
import { dayOf } from '../platform/clock/clock.ts'
import type { CaseKey } from '../platform/vault/case-vault.ts'
import { givenCase } from './cases.ts'
import type { TestPerson, World } from './world.ts'

type Values = Readonly<Record<string, unknown>>
/** Puts a row into a table with marked values in its sealed columns. @returns its identifier. */
type Insert = (table: string, values: Values, sealed?: Values, by?: CaseKey) => Promise<string>

interface ToPlant {
  readonly caseId: string
  readonly bodyId: string
  readonly personId: string
  readonly otherBody: string
}

/** Plants the social services' layer of a joint investigation, with a row that is shared, past every wall. */
export const plantJoint = async (
  owner: pg.Client,
  insert: Insert,
  /** A key beside the case's own, as a layer has. */
  key: CaseKey,
  { caseId, bodyId, personId, otherBody }: ToPlant,
): Promise<void> => {
  const at = '2026-11-01T10:00:00Z'
  const day = '2026-11-01'
  const house = randomUUID()
  const frame = randomUUID()
  await owner.query(
    `insert into children.house (id, name, host_body, made_by, made_at) values ($1, 'Påhittade huset', $2, $3, $4)`,
    [house, bodyId, personId, at],
  )
  await owner.query(
    `insert into children.investigation (id, number, house_id, body_id, requested_by, requested_on, requested_at, urgency)
     values ($1, $2, $3, $4, $5, $6, $7, 'planned')`,
    [frame, `G-${frame.slice(0, 8)}`, house, bodyId, personId, day, at],
  )
  for (const [body, part] of [
    [bodyId, 'social_services'],
    [otherBody, 'police'],
  ]) {
    await owner.query(
      `insert into directory.body_kind (body_id, kind, source) values ($1, $2, 'påhittat') on conflict do nothing`,
      [body, part],
    )
    await owner.query(
      `insert into children.participant (investigation_id, body_id, part, state, invited_by, invited_at, calendar_ground)
       values ($1, $2, $3, 'joined', $4, $5, 'own_task')`,
      [frame, body, part, personId, at],
    )
  }
  const layer = await insert('children.layer', {
    ...{ case_id: caseId, investigation_id: frame, body_id: bodyId },
    ...{ key_id: key.id, made_by: personId, made_at: at },
  })
  const of = { layer_id: layer, investigation_id: frame }
  const entry = await insert('children.entry', {
    ...of,
    ...{ body_id: bodyId, kind: 'child_voice', made_by: personId, made_at: at },
  })
  const version = await insert(
    'children.entry_version',
    { ...of, entry_id: entry, revision: 1, key_id: key.id, written_by: personId, written_at: at },
    { sealed: 'text' },
    key,
  )
  const share = await insert('children.share', {
    ...of,
    ...{ version_id: version, entry_id: entry, from_body: bodyId, to_body: otherBody },
    ...{ kind: 'child_voice', ground: 'own_task', decided_by: personId, decided_at: at },
  })
  await insert('children.share_reason', { id: share, layer_id: layer }, { sealed: 'text' }, key)
  await insert('children.guideline_use', {
    ...{ case_id: caseId, guideline: 'child_signs', version: '2026-1' },
    ...{ body_id: bodyId, used_on: day, used_by: personId },
  })
}

/** Plants marks in a joint investigation of a child through the actions that its pages use. */
export const plantJointMarks = async (
  world: World,
  worker: TestPerson,
  mark: (what: string) => string,
): Promise<void> => {
  const police = await world.as('police_prosecutor', 'Påhittade planterade polisen')
  const { bodyId } = police.actor
  const { houseId } = await worker.perform(addHouse, {
    name: 'Påhittade planterade barnahuset',
    part: 'social_services',
  })
  await worker.perform(addHouseBody, { houseId, bodyId, part: 'police' })
  const caseId = await givenCase(worker, { ageGroup: 'child', chosenName: 'Påhittade Al' })
  const { investigationId } = await worker.perform(requestJoint, {
    ...{ caseId, houseId, bodies: [bodyId], urgency: 'at_once' },
    requestedOn: dayOf(world.house.clock.now()),
    text: mark('joint request'),
  })
  await police.perform(answerInvitation, { investigationId, answer: 'join', calendarGround: 'own_task' })
  await worker.perform(writeEntry, {
    investigationId,
    kind: 'child_voice',
    text: mark('joint voice of the child'),
  })
  const { entries } = await worker.perform(viewLayer, { investigationId })
  await worker.perform(shareEntry, {
    investigationId,
    entryId: entries.find(({ kind }) => kind === 'request')!.id,
    to: [bodyId],
    ground: 'offence_against_child',
    reasons: mark('joint share reasons'),
    revision: 1,
  })
}
