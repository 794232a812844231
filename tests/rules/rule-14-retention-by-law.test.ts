import { beforeAll, expect, test } from 'vitest'
import { closeCase } from '../../src/modules/support/cases/close-actions.ts'
import { getCase } from '../../src/modules/support/cases/store.ts'
import { signNote } from '../../src/modules/support/notes/sign-actions.ts'
import { paths } from '../../src/modules/support/paths.ts'
import { liftHold, placeHold, setCircumstances } from '../../src/modules/support/retention/actions.ts'
import { disposeNightly } from '../../src/modules/support/retention/disposal/job.ts'
import { storedProof } from '../../src/modules/support/retention/disposal/statement.ts'
import { proofKey, verifyProof } from '../../src/platform/proof/proof.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Rule 14. Fault: a file kept or disposed of on another day than the section says, in spite of a hold, without a proof, or
// that opens again from a backup after its key is gone.

let world: World
let municipal: TestPerson
let private_: TestPerson
beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  municipal = await world.as('caseworker', 'Exempelköpings kommun')
  await world.body('Påhittade jouren', 'ngo')
  private_ = await world.as('ngo_officer', 'Påhittade jouren')
})

const closed = async (worker: TestPerson, ageGroup: 'adult' | 'child' = 'adult', placed = false) => {
  world.setTime('2026-11-24T12:00:00Z')
  const caseId = await givenCase(worker, { ageGroup })
  if (placed)
    await worker.perform(setCircumstances, { caseId, placedOrSheltered: 'yes', investigation: 'none' })
  await worker.perform(signNote, { caseId, kind: 'note', happenedOn: '2026-11-24', text: 'Påhittad.' })
  await worker.perform(closeCase, { caseId, reason: 'needs_met', acknowledged: 'yes' })
  return caseId
}
const night = async (day: string) => {
  world.setTime(`${day}T02:00:00Z`)
  await disposeNightly(world.house, [])({})
}
const isThere = (caseId: string) =>
  world.asSystem(
    async (tx) =>
      (await tx.selectFrom('support.case_file').select('id').where('id', '=', caseId).execute()).length === 1,
  )

test('each is kept until its day and disposed of then: five years and the turn of a year, two years, never', async () => {
  const board = await closed(municipal)
  const placed = await closed(municipal, 'child', true)
  const organisation = await closed(private_)
  const there = async () => [await isThere(board), await isThere(placed), await isThere(organisation)]
  await night('2028-11-24')
  expect(await there()).toEqual([true, true, true])
  await night('2028-11-25')
  expect(await there()).toEqual([true, true, false])
  await night('2031-11-24')
  expect(await there()).toEqual([true, true, false])
  await night('2033-01-01')
  expect(await there()).toEqual([false, true, false])
  await night('2099-01-01')
  expect(await isThere(placed)).toBe(true)
})

test('not while a hold is in force, and with a signed proof; a copy of the rows is not opened any more', async () => {
  const caseId = await closed(private_)
  const { holdId } = await private_.perform(placeHold, { caseId, kind: 'court', reason: 'Ett påhittat mål' })
  const note = await world.asSystem((tx) =>
    tx.selectFrom('support.note').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow(),
  )
  const { keyId } = await world.asSystem((tx) => getCase(tx, caseId))
  await night('2028-11-25')
  expect(await isThere(caseId)).toBe(true)
  await private_.perform(liftHold, { caseId, holdId, reason: 'Målet är avgjort' })
  expect((await world.house.vault.openKey(keyId)).open(`support.note:${note.id}`, note.sealed)).toBe(
    'Påhittad.',
  )
  await night('2028-11-26')
  expect(await isThere(caseId)).toBe(false)
  const kept = await world.asSystem((tx) =>
    tx.selectFrom('support.disposal').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow(),
  )
  expect(verifyProof(proofKey(world.house.settings), storedProof(kept))).toBe(true)
  expect(
    verifyProof(proofKey(world.house.settings), storedProof({ ...kept, statement: `${kept.statement} ` })),
  ).toBe(false)
  await expect(world.house.vault.openKey(keyId)).rejects.toMatchObject({ code: 'vault.key_destroyed' })
})

test('the page says the day and its section', async () => {
  world.setTime('2026-11-24T12:00:00Z')
  const caseId = await givenCase(municipal)
  await municipal.perform(signNote, { caseId, kind: 'note', happenedOn: '2026-11-24', text: 'Påhittad.' })
  const page = await (await municipal.get(paths.retention({ caseId }))).text()
  expect(page).toContain('16 kap. 1 §')
  expect(page).toContain('24 november 2031')
})
