import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { listedOffences, offenceOf } from '../../src/modules/law/index.ts'
import { findCases } from '../../src/modules/support/cases/find-actions.ts'
import { closingReasons, listInput } from '../../src/modules/support/cases/schema.ts'
import { checklistOn } from '../../src/modules/support/content/checklists.ts'
import { sections } from '../../src/modules/support/sections/sections.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { openSharing, type SharingScene } from '../../src/testing/sharing-scene.ts'

// Rule 1. Fault: a field, code, filter, indicator or reason that marks the person for selling sex, or a list that can be
// searched by it.

const selling = /prostitu|\bsell|sells|selling|escort|sex_?work|buyer|customer|sälj|eskort|köpare/i

let scene: SharingScene
beforeAll(async () => {
  scene = await openSharing()
})

test('no field of a case, no choice in one, no reason and no column marks the person for selling sex', async () => {
  const keys = Object.entries(sections).flatMap(([section, { fields }]) => [
    section,
    ...Object.entries(fields as Record<string, { options?: readonly string[] }>).flatMap(([field, shape]) => [
      field,
      // What the person wants help with is their own wish, not what they are.
      ...(field === 'needs' ? [] : (shape.options ?? [])),
    ]),
  ])
  expect([...keys, ...closingReasons].filter((key) => selling.test(key))).toEqual([])
  const owner = new pg.Client(scene.world.database.owner)
  await owner.connect()
  const columns = await owner.query<{ name: string }>(
    `select format('%s.%s', table_name, column_name) as name from information_schema.columns where table_schema in ('support', 'disclosure')`,
  )
  await owner.end()
  expect(columns.rows.map(({ name }) => name).filter((name) => selling.test(name))).toEqual([])
})

test('no sign of a checklist is that the person sells sex', () => {
  for (const list of [checklistOn('adult', '2026-11-24')!, checklistOn('child', '2026-11-24')!])
    for (const { key, text } of list.dimensions.flatMap(({ indicators }) => indicators)) {
      expect(key).not.toMatch(selling)
      // Somebody else may sell pictures of the person; that the person sells is no sign.
      expect(text.sv).not.toMatch(/^(personen|barnet) säljer|säljer sex|prostitu|eskort/i)
    }
})

test('no offence of the legal rules is one of the person who sells', () => {
  for (const key of listedOffences()) expect(offenceOf(key)!.sv).not.toMatch(/sälj|prostitu|försäljning/i)
})

test('no list and no look-up finds people by it', async () => {
  expect(Object.keys(listInput.shape).sort()).toEqual([
    'ageGroup',
    'county',
    'number',
    'openedFrom',
    'openedTo',
    'page',
    'pageSize',
    'state',
    'step',
  ])
  const leaving = await givenCase(scene.social, {
    chosenName: 'Påhittad Alm',
    values: { needs: { needs: 'leaving_prostitution' } },
  })
  const other = await givenCase(scene.social, { chosenName: 'Påhittad Ek' })
  for (const query of ['need=leaving_prostitution', 'search=leaving_prostitution', 'needs=prostitution']) {
    const page = await (await scene.social.get(`/cases?${query}`)).text()
    for (const caseId of [leaving, other]) expect(page).toContain(caseId)
  }
  for (const sought of ['leaving_prostitution', 'prostitution'])
    expect((await scene.social.perform(findCases, { sought })).rows).toEqual([])
})
