import { beforeAll, describe, expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { givenLiveView } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { givenConsent } from '../../../testing/disclosures.ts'
import { givenLocation } from '../../../testing/housing-pool.ts'
import { asOwner, runFrom } from '../../../testing/migration-part.ts'
import { givenGrant, revisionOf } from '../../../testing/placements.ts'
import { openSharing, type SharingScene } from '../../../testing/sharing-scene.ts'
import { type GivenShelter, givenShelter } from '../../../testing/shelters.ts'
import type { TestPerson } from '../../../testing/world.ts'
import { withdrawPlacement } from '../../housing/placements/decide-actions.ts'
import { viewCase } from '../../support/cases/view-actions.ts'
import { supportPaths } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { decideDisclosure } from './decide-actions.ts'
import { viewDisclosure } from './view-actions.ts'

// Where somebody in protected housing is goes through no live view, whichever day it was opened (domain rule 8).

let scene: SharingScene
let staff: TestPerson
let shelter: GivenShelter

beforeAll(async () => {
  scene = await openSharing()
  await scene.world.body('Påhittade huset', 'ngo')
  staff = await scene.world.as('shelter_staff', 'Påhittade huset')
  shelter = await givenShelter(scene.world, staff, [{ places: ['adult'] }, { places: ['adult'] }])
  await givenLocation(scene.world, staff, shelter, '1280')
})

const HOME = 'Påhittade gatan 3'
const ADDRESS_OF_LINE = '192.0.2.7'
const PARTS = ['needs', 'whereabouts.home_address', 'whereabouts.ip_addresses']

const aCase = (worker: TestPerson = scene.social) =>
  givenCase(worker, {
    values: {
      needs: { wants: 'sova i fred' },
      whereabouts: { home_address: HOME, ip_addresses: ADDRESS_OF_LINE },
    },
  })
const opened = async (caseId: string, worker: TestPerson = scene.social, to: TestPerson = scene.ngo) =>
  givenLiveView(scene.world, worker, { caseId, toBody: to.actor.bodyId, parts: PARTS })
const place = (caseId: string) => givenGrant(scene.world, scene.social, { caseId, shelter, staff })

/** The sections of a case whose rows somebody reads past the actions. */
const readBySql = ({ actor }: TestPerson, caseId: string): Promise<string[]> =>
  scene.world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, actor, scene.world.house.clock.now())
    const rows = await tx
      .selectFrom('support.field')
      .select('section')
      .distinct()
      .where('case_id', '=', caseId)
      .orderBy('section')
      .execute()
    return rows.map(({ section }) => section)
  })

const page = async (person: TestPerson, caseId: string) =>
  (await person.get(supportPaths.case({ caseId }))).text()
const sectionOf = (person: TestPerson, caseId: string) =>
  person.get(supportPaths.section({ caseId, section: 'whereabouts' }))

describe('a live view that was opened before somebody was granted protected housing', () => {
  test('shows where they are until then, and not after: by no page, no action and no SQL; the rest of it is shown as before', async () => {
    const caseId = await aCase()
    await opened(caseId)
    expect(await (await sectionOf(scene.ngo, caseId)).text()).toContain(HOME)
    expect(await readBySql(scene.ngo, caseId)).toEqual(['needs', 'whereabouts'])
    expect(await page(scene.ngo, caseId)).not.toContain('visas inte för er')

    await place(caseId)
    expect(await readBySql(scene.ngo, caseId)).toEqual(['needs'])
    expect((await sectionOf(scene.ngo, caseId)).status).toBe(404)
    const seen = await scene.ngo.perform(viewCase, { caseId })
    expect(seen.sections).toEqual(['needs'])
    expect(seen.fields.map(({ section }) => section)).toEqual(['needs'])
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${HOME}|${ADDRESS_OF_LINE}`))
    expect(await readBySql(scene.social, caseId), 'those who work on it read it as before').toContain(
      'whereabouts',
    )
  })

  test('says to the recipient that the part is not shown, and not why', async () => {
    const caseId = await aCase()
    await opened(caseId)
    await place(caseId)
    const shown = await page(scene.ngo, caseId)
    expect(shown).toContain('sova i fred')
    expect(shown).toContain('Var personen är visas inte för er')
    const listed = await (await scene.ngo.get(paths.liveViews())).text()
    expect(listed).toContain('Var personen är visas inte för er')
    for (const text of [shown, listed]) expect(text).not.toMatch(/skyddat boende|placerad/i)
  })

  test('does not show it again when the grant is taken back: that takes a decision of its own', async () => {
    const caseId = await aCase()
    await opened(caseId)
    const placement = await place(caseId)
    await scene.social.perform(withdrawPlacement, {
      ...{ ...placement, reason: 'declined', revision: await revisionOf(scene.world, placement) },
    })
    expect(await readBySql(scene.ngo, caseId)).toEqual(['needs'])
    expect((await sectionOf(scene.ngo, caseId)).status).toBe(404)
    await opened(caseId)
    expect(await readBySql(scene.ngo, caseId)).toEqual(['needs', 'whereabouts'])
    expect((await sectionOf(scene.ngo, caseId)).status).toBe(200)
  })

  test('is told to those whose case it is as what the recipient no longer sees', async () => {
    const caseId = await aCase()
    const disclosureId = await opened(caseId)
    const before = await scene.social.perform(viewDisclosure, { caseId, disclosureId })
    expect(before.disclosure.items.filter(({ shut }) => shut)).toEqual([])
    await place(caseId)
    const told = await (await scene.social.get(paths.disclosure({ caseId, disclosureId }))).text()
    expect(told).toContain('Mottagaren ser inte var personen är')
  })
})

test('a live view that is opened past the gate, of somebody who has a place, shows nothing of where they are', async () => {
  const caseId = await aCase()
  await place(caseId)
  await opened(caseId)
  expect(await readBySql(scene.ngo, caseId)).toEqual(['needs'])
  expect((await sectionOf(scene.ngo, caseId)).status).toBe(404)
})

describe('a body that gives protected housing itself', () => {
  const secrecyOf = (bodyId: string, secrecy: string) =>
    scene.world.asSystem((tx) =>
      tx
        .insertInto('support.body_setting')
        .values({
          ...{ body_id: bodyId, file_kind: 'own', secrecy, retention: 'ngo' },
          ...{ changed_by: scene.ngo.actor.personId, changed_at: scene.world.house.clock.now() },
        })
        .onConflict((conflict) => conflict.column('body_id').doUpdateSet({ secrecy }))
        .execute(),
    )

  test('shows nothing of where somebody is through what it had opened before it did, and not when it says otherwise either', async () => {
    const caseId = await aCase(scene.ngo)
    await opened(caseId, scene.ngo, scene.social)
    expect(await readBySql(scene.social, caseId)).toEqual(['needs', 'whereabouts'])
    await secrecyOf(scene.ngo.actor.bodyId, 'private_provider')
    expect(await readBySql(scene.social, caseId)).toEqual(['needs'])
    expect((await sectionOf(scene.social, caseId)).status).toBe(404)
    await secrecyOf(scene.ngo.actor.bodyId, 'ngo')
    expect(await readBySql(scene.social, caseId)).toEqual(['needs'])
  })

  describe('is one that is hidden, whatever it says of its secrecy', () => {
    let officer: TestPerson
    let caseId: string

    beforeAll(async () => {
      await scene.world.body('Annat påhittat hus', 'ngo')
      officer = await scene.world.as('ngo_officer', 'Annat påhittat hus')
      caseId = await aCase(officer)
      await opened(caseId, officer, scene.social)
    })

    test('what it had opened of where somebody is, is shown no longer', async () => {
      expect(await readBySql(scene.social, caseId)).toEqual(['needs', 'whereabouts'])
      await scene.world.as('shelter_staff', 'Annat påhittat hus')
      expect(await readBySql(scene.social, caseId)).toEqual(['needs'])
      expect((await sectionOf(scene.social, caseId)).status).toBe(404)
    })

    test('no consent lets it tell where somebody is', async () => {
      await scene.world.as('shelter_staff', 'Annat påhittat hus')
      const where = { section: 'whereabouts', field: 'home_address' } as const
      const consentId = await givenConsent(officer, {
        ...{ caseId, toBody: scene.body.ngo, purpose: 'support', items: [where] },
        ...{ givenOn: '2026-11-24', expiresOn: '2026-12-31' },
      })
      const told = scene.onConsent(caseId, consentId, { provision: 'explicit_consent', items: [where] })
      await expect(officer.perform(decideDisclosure, told)).rejects.toMatchObject({
        code: 'legal.whereabouts_of_shelter',
      })
    })
  })
})

test('what stood open before this was known is shut with the house, of those whose grant was taken back too', async () => {
  const [kept, lost, other] = [await aCase(), await aCase(), await aCase()]
  for (const caseId of [kept, lost, other]) await opened(caseId)
  await place(kept)
  const placement = await place(lost)
  await scene.social.perform(withdrawPlacement, {
    ...{ ...placement, reason: 'declined', revision: await revisionOf(scene.world, placement) },
  })
  const marked = () =>
    scene.world.asSystem(async (tx) => {
      const items = await tx
        .selectFrom('disclosure.item')
        .select('case_id')
        .distinct()
        .where('case_id', 'in', [kept, lost, other])
        .where('shut', '=', true)
        .execute()
      return items.map(({ case_id }) => case_id)
    })
  await asOwner(scene.world, 'update disclosure.item set shut = false')
  expect(await marked()).toEqual([])
  await runFrom(scene.world, '0425_where_is_never_live', 'update disclosure.item i set shut = true\n  from')
  expect((await marked()).sort()).toEqual([kept, lost].sort())
})
