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
let told = ''
let sealed: ReadonlyMap<string, string> = new Map()
beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  worker = await world.as('caseworker', 'Exempelköpings kommun')
  owner = new pg.Client(world.database.owner)
  await owner.connect()
  return () => owner.end()
})

const OF_A_SHELTER = 'where a shelter is and what it is called tells where others live (OSL 26:14 b–c)'
const OF_A_LINKAGE =
  'keys and counts of a linkage, where nobody can be found again; destroyed when it is done'

/** What the person is not told word for word, each with why. */
const NOT_TOLD: Readonly<Record<string, string>> = {
  'support.draft.sealed': 'not signed: nothing in the file yet',
  'support.letter.sealed_returned': 'words among colleagues about a draft',
  'support.letter.sealed_sheet': 'what is told here, once more, as it was printed',
  'disclosure.referral.sealed_draft': 'not sent: nothing in the file yet',
  'support.document.sealed_content': 'the file itself is handed out; the list has its name',
  'disclosure.copy.sealed': 'what was handed over is told by the disclosure, in its parts',
  'support.disposal_begun.sealed_package': 'what is told here, once more, for the archive',
  'support.archive_package.sealed': 'what is told here, once more, for the archive',
  'children.concern.sealed_reporter': 'who has reported is somebody else, and is kept secret (OSL 26:5)',
  'housing.location.sealed_address': OF_A_SHELTER,
  'housing.location.sealed_county': OF_A_SHELTER,
  'housing.location.sealed_municipality': OF_A_SHELTER,
  'housing.location.sealed_property': OF_A_SHELTER,
  'housing.room.sealed_name': OF_A_SHELTER,
  'housing.shelter.sealed_name': OF_A_SHELTER,
  'identity.kept_form.sealed':
    'what a member of staff has not sent: nothing in the file yet, and gone within a week',
  'identity.one_time_code.sealed_secret': 'key material of an account of staff',
  'statistics.linkage_keys.sealed': OF_A_LINKAGE,
  'statistics.linkage_work.sealed': OF_A_LINKAGE,
  'surveys.halfway.sealed': 'opened by the code that whoever answered has alone, until they send it',
  'webhooks.secret.sealed': 'key material of what receives deliveries',
}

/** What is sealed as codes, with the words that tell it. */
const TOLD_IN_WORDS: Readonly<Record<string, string>> = {
  'disclosure.disclosure.sealed_ground': '12 kap. 2 § offentlighets- och sekretesslagen',
  'disclosure.compelled_request.sealed_ground': '15 kap. 7 § socialtjänstlagen',
  'housing.areas_freed.sealed_areas': 'Luleå',
  'housing.request.sealed_exclusions': 'Malmö, Norrbottens län',
}

test('everything that is kept about a person is told, from every table, and nothing of anybody else', async () => {
  const caseId = await givenCase(worker, { chosenName: 'Påhittad Asp' })
  const otherId = await givenCase(worker, { chosenName: 'Påhittad Björk' })
  const planted = await plantEverything(world, worker, owner, { caseId, of: 'första' })
  sealed = planted.sealed
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
  told = everything.parts
    .flatMap(({ entries }) => entries.map(({ label, value }) => `${label} ${value}`))
    .join('\n')
  expect(planted.markers.filter((marker) => !told.includes(marker))).toEqual([])
  expect(told).toContain('Påhittad Asp')
  expect(told).not.toMatch(/andra|Björk/)
})

/** What of a text that was sealed is found again in what is told: the marks in it. */
const isTold = (text: string): boolean => {
  const marks = text.match(/Påhittat första [^"]+/gu) ?? []
  return marks.length > 0 && marks.every((mark) => told.includes(mark))
}

test('no sealed column of the house is forgotten: it is told, or there is a reason why not', async () => {
  const { rows: columns } = await owner.query<{ name: string; values: string }>(
    `select format('%s.%s.%s', table_schema, table_name, column_name) as name,
       format('select encode(%I, ''hex'') as value from %I.%I where %1$I is not null', column_name, table_schema, table_name) as values
     from information_schema.columns where column_name like 'sealed%' and data_type = 'bytea' order by 1`,
  )
  const untold: string[] = []
  for (const { name, values } of columns) {
    const { rows } = await owner.query<{ value: string }>(values)
    const words = TOLD_IN_WORDS[name]
    const isKnown =
      words === undefined ? rows.some(({ value }) => isTold(sealed.get(value) ?? '')) : told.includes(words)
    if (!isKnown) untold.push(name)
  }
  expect(columns.length).toBeGreaterThan(100)
  expect(untold).toEqual(Object.keys(NOT_TOLD).toSorted())
})
