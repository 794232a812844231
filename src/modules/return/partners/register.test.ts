import { beforeAll, describe, expect, test } from 'vitest'
import { openReturns, type ReturnScene } from '../../../testing/returns.ts'
import { prepareActivity } from '../capacity/actions.ts'
import { paths } from '../paths.ts'
import { partnerRegister } from './register.ts'

let scene: ReturnScene
let partnerId: string

const written = {
  name: 'Påhittade ankomsten',
  kind: 'ngo',
  countries: ['RO', 'MD'],
  competence: ['legal'],
  address: 'ankomsten@exempel.invalid',
  protection: 'none',
  description: 'Tar emot vid stationen, 50 % av dagarna.',
}

beforeAll(async () => {
  scene = await openReturns()
  const added = await scene.coordinator.perform(partnerRegister.add, written)
  partnerId = added.id
})

const found = async (query: Record<string, unknown>) =>
  (await scene.coordinator.perform(partnerRegister.list, query)).rows.map(({ name }) => name)

describe('a register', () => {
  test('is narrowed by one of the values that a record holds', async () => {
    expect(await found({ countries: 'MD' })).toEqual(['Påhittade ankomsten'])
    expect(await found({ countries: 'MD', competence: 'shelter' })).toEqual([])
  })

  test('finds words where they stand, and takes no sign for another', async () => {
    expect(await found({ q: 'STATIONEN' })).toEqual(['Påhittade ankomsten'])
    expect(await found({ q: '50 %' })).toEqual(['Påhittade ankomsten'])
    expect(await found({ q: '50_%' })).toEqual([])
  })

  test('comes page by page, and says how many there are in all', async () => {
    const first = await scene.coordinator.perform(partnerRegister.list, { pageSize: 1 })
    const second = await scene.coordinator.perform(partnerRegister.list, { pageSize: 1, page: 2 })
    expect(first.total).toBe(2)
    expect(second.rows[0]!.name > first.rows[0]!.name).toBe(true)
  })

  test('tells what a record was before, in words, on its page', async () => {
    const { entry } = await scene.coordinator.perform(partnerRegister.view, { id: partnerId })
    await scene.coordinator.perform(partnerRegister.change, {
      ...{ ...written, id: partnerId, revision: entry.revision },
      competence: ['legal', 'children'],
    })
    const html = await (await scene.coordinator.get(paths.partner.one({ id: partnerId }))).text()
    expect(html).toContain('<del>Juridiskt stöd</del> <ins>Juridiskt stöd, Barn</ins>')
    await expect(
      scene.coordinator.perform(partnerRegister.change, {
        ...{ ...written, id: partnerId, revision: entry.revision },
      }),
    ).rejects.toThrow('changed_by_another')
  })

  test('gives every row to take along, as it is narrowed', async () => {
    const file = await scene.coordinator.get(paths.partner.file({ as: 'csv', countries: 'MD' }))
    const [, ...rows] = (await file.text()).trim().split('\n')
    expect(rows).toHaveLength(1)
    expect(rows[0]).toContain('Rumänien och Moldavien')
  })

  const listed = async (query: Record<string, string> = {}) =>
    (await scene.coordinator.get(paths.partner.list(query))).text()

  test('says of those that have ended that there are none, and takes nobody for narrowing by it', async () => {
    const html = await listed({ ended: 'yes' })
    expect(html).toContain('Inget är avslutat')
    expect(html).not.toContain('Rensa urvalet')
    expect(html).toContain(`href="${paths.partner.list()}"`)
  })

  test('asks what it is narrowed by where its rows are too many to take in', async () => {
    const asked = 'class="filter-form"'
    expect(await listed()).not.toContain(asked)
    expect(await listed({ countries: 'MD' })).toContain(asked)
    for (const at of [1, 2, 3, 4, 5, 6, 7])
      await scene.coordinator.perform(partnerRegister.add, { ...written, name: `Påhittade ${at}` })
    expect((await scene.coordinator.perform(partnerRegister.list, {})).total).toBe(9)
    expect(await listed()).not.toContain(asked)
    await scene.coordinator.perform(partnerRegister.add, { ...written, name: 'Påhittade 8' })
    expect(await listed()).toContain(asked)
  })

  test('narrows those that have ended among themselves', async () => {
    const html = await listed({ ended: 'yes', countries: 'MD' })
    expect(html).toContain('<input type="hidden" name="ended" value="yes"/>')
    expect(html).toContain(`href="${paths.partner.list({ ended: 'yes' })}">Rensa urvalet`)
  })

  test('lists what has ended apart, offers it nowhere, and changes it no more', async () => {
    const offered = async () =>
      (await scene.coordinator.perform(prepareActivity, {})).partners.map(({ id }) => id)
    expect(await offered()).toContain(partnerId)
    await scene.coordinator.perform(partnerRegister.close, { id: partnerId })
    expect(await found({})).not.toContain('Påhittade ankomsten')
    expect(await offered()).not.toContain(partnerId)
    expect(await found({ ended: 'yes' })).toEqual(['Påhittade ankomsten'])
    await expect(scene.coordinator.perform(partnerRegister.close, { id: partnerId })).rejects.toThrow(
      'ended_already',
    )
    const { keeps } = await scene.coordinator.perform(partnerRegister.view, { id: partnerId })
    expect(keeps).toBe(false)
  })
})
