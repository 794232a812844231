import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { givenCase } from '../../../testing/cases.ts'
import { plantEverything } from '../../../testing/everything-planted.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { childrenSubjectParts } from '../../children/subject-parts.ts'
import { disclosureSubjectParts } from '../../disclosure/subject-parts.ts'
import { housingSubjectParts } from '../../housing/subject-parts.ts'
import { redressSubjectParts } from '../../redress/subject-parts.ts'
import { returningSubjectParts } from '../../return/subject-parts.ts'
import { tellEverythingWith } from './everything-actions.ts'
import { supportSubjectParts } from './parts/index.ts'

let world: World
let worker: TestPerson
let owner: pg.Client
let planted: readonly string[] = []
beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  worker = await world.as('caseworker', 'Exempelköpings kommun')
  owner = new pg.Client(world.database.owner)
  await owner.connect()
  return () => owner.end()
})

/** What the person is not told word for word, each with why. */
const NOT_TOLD: Readonly<Record<string, string>> = {
  'support.draft.sealed': 'not signed: nothing in the file yet',
  'disclosure.referral.sealed_draft': 'not sent: nothing in the file yet',
  'support.document.sealed_content': 'the file itself is handed out; the list has its name',
  'disclosure.copy.sealed': 'what was handed over is told by the disclosure, in its parts',
  'support.disposal_begun.sealed_package': 'what is told here, once more, for the archive',
}

test('everything that is kept about a person is told, from every table, and nothing of anybody else', async () => {
  const caseId = await givenCase(worker, { chosenName: 'Påhittad Asp' })
  const otherId = await givenCase(worker, { chosenName: 'Påhittad Björk' })
  const { markers, columns } = await plantEverything(world, worker, owner, { caseId, of: 'första' })
  planted = columns
  await plantEverything(world, worker, owner, { caseId: otherId, of: 'andra' })
  const action = tellEverythingWith([
    ...supportSubjectParts,
    ...disclosureSubjectParts,
    ...childrenSubjectParts,
    ...housingSubjectParts,
    ...redressSubjectParts,
    ...returningSubjectParts,
  ])
  const { everything } = await worker.perform(action, { caseId })
  const told = everything.parts
    .flatMap(({ entries }) => entries.map(({ label, value }) => `${label} ${value}`))
    .join('\n')
  expect(markers.filter((marker) => !told.includes(marker))).toEqual([])
  expect(told).toContain('Påhittad Asp')
  expect(told).not.toMatch(/andra|Björk/)
})

test('no sealed column of a case is forgotten: it is told, or there is a reason why not', async () => {
  const found = await owner.query<{ name: string }>(
    `select format('%s.%s.%s', table_schema, table_name, column_name) as name from information_schema.columns
     where table_schema in ('support', 'disclosure') and column_name like 'sealed%' and table_name <> 'archive_package' order by 1`,
  )
  const forgotten = found.rows
    .map(({ name }) => name)
    .filter((name) => !planted.includes(name) && !(name in NOT_TOLD))
  expect(forgotten).toEqual([])
})
