import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  answerNetwork,
  leaveNetwork,
  renewMembership,
  saveMembership,
  tellNetwork,
  viewExchange,
  viewNetwork,
  withdrawExchange,
} from '../../src/modules/learning/network/actions.ts'
import { lapseMemberships } from '../../src/modules/learning/network/lapse-actions.ts'
import { networkSeries } from '../../src/modules/learning/network/series.ts'
import { paths } from '../../src/modules/learning/paths.ts'
import { perform, setActor } from '../../src/platform/access/action.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 28: the network of those who were trained together on children exposed to trafficking, in ten countries.

let world: World
let police: TestPerson
let psychiatry: TestPerson
let outsider: TestPerson

const officer = {
  country: 'LV',
  function: 'police_officer',
  address: 'cooperation.unit@exempel.invalid',
  languages: ['lv', 'en'],
  topics: ['online_exploitation', 'cross_border'],
  shows: ['topics', 'languages'],
}

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  police = await world.as('learner', 'Påhittade sekretariatet')
  psychiatry = await world.as('body_officer', 'Påhittade barnpsykiatrin')
  outsider = await world.as('national_coordinator')
  await police.perform(saveMembership, officer)
  await psychiatry.perform(saveMembership, {
    country: 'SE',
    function: 'child_psychiatry',
    address: 'enheten@exempel.invalid',
    languages: ['sv'],
    topics: ['trauma'],
    shows: ['address', 'languages', 'topics'],
  })
})

const seenBy = async (person: TestPerson, sought = {}) => (await person.perform(viewNetwork, sought)).found

describe('as lived', () => {
  test('whoever is in it finds who knows of what, and sees what each has chosen and no more', async () => {
    const [found, ...others] = await seenBy(psychiatry, { topics: 'cross_border' })
    expect(others).toEqual([])
    expect(found).toMatchObject({
      country: 'LV',
      function: 'police_officer',
      languages: ['lv', 'en'],
      address: '',
    })
    await police.perform(saveMembership, { ...officer, shows: ['address'], revision: 1 })
    expect(await seenBy(psychiatry, { country: 'LV' })).toMatchObject([
      { address: officer.address, languages: [], topics: [] },
    ])
    // What is hidden cannot be found by looking for it either.
    expect(await seenBy(psychiatry, { topics: 'cross_border' })).toEqual([])
    await police.perform(saveMembership, { ...officer, revision: 2 })
  })

  test('a name stands nowhere: not on the page, not in what the database gives', async () => {
    const html = await (await psychiatry.get(paths.network())).text()
    expect(html).toContain('Polis, Lettland')
    expect(html).not.toContain(police.actor.personId)
    const rows = await world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, psychiatry.actor, world.house.clock.now())
      return (await sql<{ person_id: string }>`select person_id from learning.member`.execute(tx)).rows
    })
    expect(rows).toEqual([{ person_id: psychiatry.actor.personId }])
  })

  test('whoever is not in it sees nobody and nothing, past the actions too', async () => {
    const { exchangeId } = await police.perform(tellNetwork, {
      title: 'Samtal genom ett spel',
      topic: 'online_exploitation',
      words: 'Vi börjar med spelet, inte med frågorna. Då kommer orden.',
    })
    const { member, found, exchanges } = await outsider.perform(viewNetwork, {})
    expect({ member, found, exchanges }).toEqual({ member: undefined, found: [], exchanges: [] })
    await expect(outsider.perform(viewExchange, { exchangeId })).rejects.toThrow('not_found')
    const past = await world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, outsider.actor, world.house.clock.now())
      const { rows } =
        await sql`select id from learning.network() union all select id from learning.exchange`.execute(tx)
      return rows
    })
    expect(past).toEqual([])
  })

  test('experience is told and answered, without a case: an identity number is refused, a name asks for a second look', async () => {
    const told = { title: 'Ställföreträdare samma dag', topic: 'guardianship' }
    await expect(
      psychiatry.perform(tellNetwork, { ...told, words: 'Pojken 20110704-2386 väntade i tre dagar.' }),
    ).rejects.toMatchObject({ code: 'network.identity_number', field: 'words' })
    await expect(
      psychiatry.perform(tellNetwork, { ...told, words: 'Kontakta Rädda Barnen redan första dagen.' }),
    ).rejects.toMatchObject({ code: 'network.look_again', field: 'looked' })
    const { exchangeId } = await psychiatry.perform(tellNetwork, {
      ...told,
      words: 'Kontakta Rädda Barnen redan första dagen.',
      looked: 'yes',
    })
    await police.perform(answerNetwork, { exchangeId, words: 'Vi gör likadant, med en jourlista.' })
    const { first, answers } = await psychiatry.perform(viewExchange, { exchangeId })
    expect(answers).toMatchObject([{ country: 'LV', function: 'police_officer', isOwn: false }])
    await expect(police.perform(withdrawExchange, { exchangeId: first.id })).rejects.toThrow('not_found')
    await psychiatry.perform(withdrawExchange, { exchangeId: first.id })
    expect((await police.perform(viewExchange, { exchangeId })).first.words).toBe(null)
  })

  test('it lapses after 24 months: reminded a month before, renewed by a word, else gone', async () => {
    const system = (): Promise<{ gone: number; reminded: number }> =>
      perform(world.house, { actor: { kind: 'system', name: 'test' } }, lapseMemberships, {})
    world.setTime('2028-10-23T12:00:00Z')
    expect(await system()).toEqual({ gone: 0, reminded: 0 })
    world.setTime('2028-10-25T12:00:00Z')
    expect(await system()).toEqual({ gone: 0, reminded: 2 })
    expect(await system()).toEqual({ gone: 0, reminded: 0 })
    await psychiatry.perform(renewMembership, {})
    world.setTime('2028-11-24T12:00:00Z')
    expect(await seenBy(psychiatry)).toHaveLength(1)
    expect((await police.perform(viewNetwork, {})).member).toBe(undefined)
    expect(await system()).toEqual({ gone: 1, reminded: 0 })
    const counted = await world.asSystem((tx) =>
      networkSeries[0]!.count(tx, { from: '2028-01-01', to: '2028-12-31' }),
    )
    expect(counted).toEqual([{ cell: { country: 'SE' }, count: 1 }])
  })

  test('whoever leaves is gone at once; what they told stays as from their function', async () => {
    await psychiatry.perform(leaveNetwork, {})
    await police.perform(saveMembership, officer)
    const { exchanges } = await police.perform(viewNetwork, {})
    expect(exchanges.map(({ title }) => title)).toContain('Samtal genom ett spel')
    expect(await seenBy(police)).toHaveLength(1)
  })

  test('an address that looks like a person’s is refused where it stands', async () => {
    await expect(
      outsider.perform(saveMembership, { ...officer, address: 'anna.exempel@exempel.invalid' }),
    ).rejects.toMatchObject({ code: 'network.a_function', field: 'address' })
  })
})

describe('as ordered', () => {
  test('the assignment to keep the network alive is ordered, reported back and accepted', async () => {
    world.setTime('2032-03-01T09:00:00Z')
    const { report } = await reportBackOf(world, {
      title: 'Påhittat uppdrag: nätverket av yrkesverksamma',
      task: 'Främja det nätverk av yrkesverksamma som har utbildats tillsammans.',
      body: 'Påhittade sekretariatet',
      questions: ['Hur har erfarenheterna tagits till vara?'],
      answer: 'Påhittat: genom nätverket, som fem länder är med i.',
      output: 'Ett nätverk där man hittar varandra efter kunskap.',
      figure: { label: 'Yrkesverksamma i nätverket', value: '48', unit: 'personer' },
    })
    expect(report.state).toBe('accepted')
  })
})
