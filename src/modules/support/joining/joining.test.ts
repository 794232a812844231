import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { perform, setActor } from '../../../platform/access/action.ts'
import { listWaiting } from '../../../platform/arrivals/store.ts'
import { givenDenial } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { sayAbsence } from '../../on-call/absences/actions.ts'
import { closeCase, reopenCase } from '../cases/close-actions.ts'
import { viewCases } from '../cases/list-actions.ts'
import { changeSetting } from '../cases/setting-actions.ts'
import { assignCase, endAssignment } from '../cases/staff-actions.ts'
import { viewCase } from '../cases/view-actions.ts'
import { paths } from '../paths.ts'
import { placeHold } from '../retention/actions.ts'
import { beginDisposalWith, carryOutDisposal } from '../retention/disposal/actions.ts'
import { answerProposal, partJoined, proposeJoining, viewJoinings } from './actions.ts'

const BODY = 'Exempelvik'
const NOW = '2026-11-24T12:00:00Z'

let world: World
let worker: TestPerson
let other: TestPerson
let leader: TestPerson
let second: TestPerson
let annexed: string
let main: string
let numbers: Readonly<Record<string, string>>

beforeAll(async () => {
  world = await openWorld()
  world.setTime(NOW)
  worker = await world.as('caseworker', BODY)
  other = await world.as('caseworker', BODY)
  leader = await world.as('case_manager', BODY)
  second = await world.as('case_manager', BODY)
})

beforeEach(async () => {
  world.setTime(NOW)
  annexed = await givenCase(worker, {
    chosenName: 'Påhittad Dubblett',
    values: { whereabouts: { protection: 'protected_registration' } },
  })
  main = await givenCase(other, { chosenName: 'Påhittad Dubblett' })
  numbers = {
    [annexed]: (await worker.perform(viewCase, { caseId: annexed })).number,
    [main]: (await other.perform(viewCase, { caseId: main })).number,
  }
})

const close = (caseId = annexed, person = worker) =>
  person.perform(closeCase, { caseId, reason: 'opened_by_mistake', acknowledged: 'yes' })

const propose = async (caseId = annexed, into = main) =>
  (await leader.perform(proposeJoining, { caseId, into: numbers[into]!, because: 'opened_twice' })).joiningId

const join = async (): Promise<string> => {
  await close()
  const joiningId = await propose()
  await second.perform(answerProposal, { caseId: annexed, joiningId, answer: 'confirm' })
  return joiningId
}

const seen = async (person: TestPerson) =>
  (await person.perform(viewCases, { pageSize: 100 })).rows.map(({ id }) => id)

describe('one proposes and another confirms', () => {
  test('whoever proposes does not confirm, and nothing has happened until another does', async () => {
    await close()
    const joiningId = await propose()
    await expect(
      leader.perform(answerProposal, { caseId: annexed, joiningId, answer: 'confirm' }),
    ).rejects.toMatchObject({ code: 'joining.not_alone' })
    expect(await seen(other)).not.toContain(annexed)
    await second.perform(answerProposal, { caseId: annexed, joiningId, answer: 'confirm' })
    expect(await seen(other)).toContain(annexed)
    const [row] = (await leader.perform(viewJoinings, { caseId: main })).rows
    expect(row).toMatchObject({
      id: joiningId,
      state: 'joined',
      because: 'opened_twice',
      copies: 0,
      views: 0,
    })
  })

  test('whoever would come to read the annexed by it does not confirm it', async () => {
    await close()
    const joiningId = await propose()
    await leader.perform(assignCase, { caseId: main, personId: second.actor.personId })
    await expect(
      second.perform(answerProposal, { caseId: annexed, joiningId, answer: 'confirm' }),
    ).rejects.toMatchObject({ code: 'joining.gains' })
    await leader.perform(endAssignment, { caseId: main, personId: second.actor.personId })
    await second.perform(answerProposal, { caseId: annexed, joiningId, answer: 'confirm' })
  })

  test('the database says the same, whatever the application sends', async () => {
    await close()
    const joiningId = await propose()
    await expect(
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, leader.actor, world.house.clock.now())
        await tx
          .updateTable('support.joining')
          .set({ state: 'joined', answered_by: leader.actor.personId, answered_at: new Date(NOW) })
          .where('id', '=', joiningId)
          .execute()
      }),
    ).rejects.toThrow('joining.not_alone')
  })

  test('it waits for those who lead until it is answered, and can be declined and taken back', async () => {
    const waits = async () =>
      (await listWaiting(world.house.database, second.actor)).filter(
        ({ kind, place }) => kind === 'support.joining_proposed' && place.caseId === annexed,
      ).length
    const declined = await propose()
    expect(await waits()).toBe(1)
    await second.perform(answerProposal, { caseId: annexed, joiningId: declined, answer: 'decline' })
    expect(await waits()).toBe(0)
    const own = await propose()
    await leader.perform(answerProposal, { caseId: annexed, joiningId: own, answer: 'decline' })
    expect((await leader.perform(viewJoinings, { caseId: annexed })).mayPropose).toBe(true)
  })

  test('an open case is not annexed: those who work on it close it first, with all that others see of it', async () => {
    const joiningId = await propose()
    await expect(
      second.perform(answerProposal, { caseId: annexed, joiningId, answer: 'confirm' }),
    ).rejects.toMatchObject({ code: 'joining.close_first' })
  })

  test('no chain, no case of another body, none that one may not know of', async () => {
    await join()
    const third = await givenCase(worker)
    numbers = { ...numbers, [third]: (await worker.perform(viewCase, { caseId: third })).number }
    for (const [caseId, into] of [
      [third, annexed],
      [main, third],
    ] as const)
      await expect(
        leader.perform(proposeJoining, { caseId, into: numbers[into]!, because: 'person_says' }),
      ).rejects.toMatchObject({ code: 'joining.chain' })
    const elsewhere = await world.as('caseworker', 'Främmande exempelkommun')
    const foreign = await givenCase(elsewhere)
    const { number } = await elsewhere.perform(viewCase, { caseId: foreign })
    for (const into of [number, 'S-0000-0000-0000'])
      await expect(
        leader.perform(proposeJoining, { caseId: third, into, because: 'person_says' }),
      ).rejects.toMatchObject({ code: 'joining.no_such_case' })
    await expect(worker.perform(viewJoinings, { caseId: annexed })).rejects.toThrow()
  })
})

describe('while two are joined', () => {
  test('those who work on the one that goes on read the annexed, also who comes later; nobody writes in it', async () => {
    await join()
    expect(await seen(other)).toEqual(expect.arrayContaining([main, annexed]))
    const later = await world.as('caseworker', BODY)
    await leader.perform(assignCase, { caseId: main, personId: later.actor.personId })
    expect(await seen(later)).toEqual(expect.arrayContaining([main, annexed]))
    await leader.perform(endAssignment, { caseId: main, personId: later.actor.personId })
    expect(await seen(later)).toEqual([])
    await expect(worker.perform(reopenCase, { caseId: annexed })).rejects.toMatchObject({
      code: 'joining.goes_on_elsewhere',
    })
  })

  test('whoever stands in on the one that goes on reads the annexed as long, and no longer', async () => {
    const standIn = await world.as('caseworker', BODY)
    const away = await world.as('caseworker', BODY)
    await leader.perform(assignCase, { caseId: main, personId: away.actor.personId })
    await away.perform(sayAbsence, {
      ...{ fromDay: '2026-11-25', toDay: '2026-11-27' },
      standInId: standIn.actor.membershipId,
    })
    const joiningId = await join()
    expect(await seen(standIn)).toEqual([])
    world.setTime('2026-11-26T12:00:00Z')
    expect(await seen(standIn)).toEqual(expect.arrayContaining([main, annexed]))
    world.setTime('2026-11-28T12:00:00Z')
    expect(await seen(standIn)).toEqual([])
    world.setTime('2026-11-26T13:00:00Z')
    await leader.perform(partJoined, { caseId: main, joiningId })
    expect(await seen(standIn)).toEqual([main])
  })

  test('whoever comes to stand in on the one that goes on reads the annexed too', async () => {
    await join()
    const standIn = await world.as('caseworker', BODY)
    await other.perform(sayAbsence, {
      ...{ fromDay: '2026-11-24', toDay: '2026-11-24' },
      standInId: standIn.actor.membershipId,
    })
    expect(await seen(standIn)).toEqual(expect.arrayContaining([main, annexed]))
    world.setTime('2026-11-25T12:00:00Z')
    expect(await seen(standIn)).toEqual([])
  })

  test('each is a signpost to the other, with the protection that is marked', async () => {
    await join()
    const read = async (person: TestPerson, caseId: string) =>
      (await person.get(paths.case({ caseId }))).text()
    const there = await read(other, main)
    expect(there).toContain(`Hit hör ärende ${numbers[annexed]}`)
    expect(there).toContain('Skyddad folkbokföring')
    expect(await read(worker, annexed)).toContain(`Fortsätter i ärende ${numbers[main]}`)
  })

  test('whoever is denied one of them is denied both, at once, also who is denied later', async () => {
    const before = await world.as('caseworker', BODY)
    await leader.perform(assignCase, { caseId: main, personId: before.actor.personId })
    await givenDenial(world, worker, { caseId: annexed, personId: before.actor.personId })
    expect(await seen(before)).toContain(main)
    const joiningId = await join()
    expect(await seen(before)).toEqual([])
    expect((await before.get(paths.case({ caseId: main }))).status).toBe(404)
    await givenDenial(world, other, { caseId: main, personId: worker.actor.personId })
    expect(await seen(worker)).not.toContain(annexed)
    await leader.perform(partJoined, { caseId: main, joiningId })
    expect(await seen(before)).toContain(main)
    expect(await seen(worker)).toContain(annexed)
  })

  describe('its law is the later of the two', () => {
    const job = { actor: { kind: 'system', name: 'job', opens: ['case'] } } as const
    const begins = async (caseId: string) =>
      (await perform(world.house, job, beginDisposalWith([]), { caseId })).due

    beforeAll(async () => {
      await leader.perform(changeSetting, {
        fileKind: 'own',
        secrecy: 'social',
        retention: 'municipal',
        opensAt: '08:00',
        closesAt: '17:00',
      })
    })

    test('neither is disposed of before the other, and a hold on one holds both', async () => {
      const alone = await givenCase(worker)
      await close(alone)
      await join()
      world.setTime('2040-01-02T12:00:00Z')
      expect([await begins(alone), await begins(annexed)]).toEqual([true, false])
      await close(main, other)
      world.setTime('2060-01-02T12:00:00Z')
      expect([await begins(annexed), await begins(main)]).toEqual([true, true])
      await leader.perform(placeHold, { caseId: main, kind: 'court', reason: 'påhittat skäl' })
      expect((await perform(world.house, job, carryOutDisposal, { caseId: annexed })).gone).toBe(false)
      expect([await begins(annexed), await begins(main)]).toEqual([false, false])
    })

    test('no key is destroyed while they can be parted; after that one goes, and then the other', async () => {
      await close(main, other)
      await close()
      world.setTime('2060-01-02T12:00:00Z')
      const joiningId = await propose()
      await second.perform(answerProposal, { caseId: annexed, joiningId, answer: 'confirm' })
      expect([await begins(annexed), await begins(main)]).toEqual([false, false])
      world.setTime('2060-02-02T12:00:00Z')
      for (const caseId of [main, annexed]) {
        expect(await begins(caseId)).toBe(true)
        expect((await perform(world.house, job, carryOutDisposal, { caseId })).gone).toBe(true)
      }
    })
  })
})

test('parted within thirty days each is as it was; after that they stay joined', async () => {
  const joiningId = await join()
  await leader.perform(partJoined, { caseId: annexed, joiningId })
  expect(await seen(other)).not.toContain(annexed)
  await worker.perform(reopenCase, { caseId: annexed })
  expect((await worker.perform(viewCase, { caseId: annexed })).codes?.state).toBe('open')
  const again = await join()
  world.setTime('2026-12-24T12:00:01Z')
  await expect(leader.perform(partJoined, { caseId: annexed, joiningId: again })).rejects.toMatchObject({
    code: 'joining.too_late',
  })
})

test('those who lead come to it from the case, and read who, why and what others have', async () => {
  const staff = await (await leader.get(paths.staff({ caseId: annexed }))).text()
  expect(staff).toContain(`href="${paths.joining({ caseId: annexed })}"`)
  const joiningId = await join()
  const page = await (await leader.get(paths.joining({ caseId: main }))).text()
  for (const text of [
    `${numbers[annexed]} läggs till ${numbers[main]}`,
    'Öppnat två gånger av misstag',
    `Då hade ingen annan något ur ${numbers[annexed]}`,
    paths.partJoined({ caseId: main, joiningId }),
  ])
    expect(page).toContain(text)
  const sent = await leader.post(paths.joining({ caseId: main }), { into: 'S-0000-0000-0000' })
  expect(sent.status).toBe(422)
  expect(await sent.text()).toContain('S-0000-0000-0000')
})
