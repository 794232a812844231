import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { setActor } from '../../../../platform/access/action.ts'
import { aliasOf } from '../../../../platform/access/relations.ts'
import { NotFound } from '../../../../platform/refusal.ts'
import { givenCase } from '../../../../testing/cases.ts'
import { givenLocation } from '../../../../testing/housing-pool.ts'
import { givenGrant } from '../../../../testing/placements.ts'
import { openSharing, type SharingScene } from '../../../../testing/sharing-scene.ts'
import { givenShelter } from '../../../../testing/shelters.ts'
import type { TestPerson } from '../../../../testing/world.ts'
import { recordCheck } from '../../../law/checking/actions.ts'
import { viewCase } from '../../../support/cases/view-actions.ts'
import { decideDisclosure } from '../../sharing/decide-actions.ts'
import { viewCopy, viewReceived } from '../../sharing/received-actions.ts'
import { viewDisclosure } from '../../sharing/view-actions.ts'
import { lookUp, printAnswer, registerRequest, viewQueue, viewRequest } from './actions.ts'
import { answerSheet } from './answer-sheet.ts'
import { decideRequest } from './decide-action.ts'
import { ASKERS, type Asker, BASES, CONTACT_DATA, DECISIONS, dutyOf, flawOf, type ToDecide } from './rules.ts'
import type { decideInput, registerInput } from './schema.ts'

let scene: SharingScene
let manager: TestPerson
let lawyer: TestPerson

beforeAll(async () => {
  scene = await openSharing()
  manager = await scene.municipal('case_manager')
  lawyer = await scene.municipal('lawyer')
})

const registered = async (changed: Partial<z.input<typeof registerInput>> = {}): Promise<string> => {
  const { requestId } = await scene.social.perform(registerRequest, {
    fromKind: 'police',
    fromBody: scene.body.police,
    from: 'Påhittad utredare, K 1-26',
    basis: 'law-2025-170-4',
    request: 'Telefon till Påhittad Asp.',
    receivedOn: '2026-11-23',
    answerBy: '2026-11-27',
    ...changed,
  })
  return requestId
}

/** A request whose case somebody has found, or has found not to be there. */
const lookedUp = async (
  requestId: string,
  caseId: string | null,
  person: TestPerson = manager,
): Promise<void> => {
  const { request } = await person.perform(viewRequest, { requestId })
  const caseNumber = caseId === null ? undefined : (await scene.social.perform(viewCase, { caseId })).number
  await person.perform(lookUp, {
    requestId,
    revision: request.revision,
    found: caseId === null ? 'no' : 'yes',
    caseNumber,
  })
}

const decided = (person: TestPerson, requestId: string, changed: Partial<z.input<typeof decideInput>> = {}) =>
  person.perform(decideRequest, {
    requestId,
    revision: 2,
    decision: 'answered',
    basis: 'law-2025-170-4',
    individual: 'yes',
    exceptional: 'no',
    items: [{ section: 'contact', field: 'telephone' }],
    reasons: 'Påhittade skäl.',
    ...changed,
  })

const stayRequest = async (): Promise<string> =>
  registered({
    basis: 'sol-15-7',
    fromKind: 'court',
    fromBody: await scene.world.body('Påhittade tingsrätten', 'agency', 'court'),
    request: 'Vistas Påhittad Asp hos er?',
  })
const onStay: Partial<z.input<typeof decideInput>> = {
  basis: 'sol-15-7',
  exceptional: undefined,
  items: [],
  stays: 'no',
}

describe('a request that a law obliges to answer', () => {
  test('stands in the queue by number, what is to be answered first and then the oldest first, and says nothing of whom it is about', async () => {
    const older = await registered({ receivedOn: '2026-11-02' })
    await registered({ receivedOn: '2026-11-01', answerBy: undefined })
    const sooner = await registered({ receivedOn: '2026-11-04', answerBy: '2026-11-24' })
    const { rows, total } = await manager.perform(viewQueue, {})
    expect(rows.slice(0, 2).map(({ id }) => id)).toEqual([sooner, older])
    expect(rows[0]!.number).toMatch(/^B-/)
    expect(total).toBeGreaterThan(0)
    const answer = await manager.get('/v1/requests')
    const text = await answer.text()
    expect(answer.status).toBe(200)
    expect(text).toContain(rows[0]!.number)
    for (const hidden of ['Påhittad Asp', 'Påhittad utredare', older]) expect(text).not.toContain(hidden)
    expect(await (await manager.get('/requests')).text()).not.toContain('Påhittad Asp')
  })

  test('is answered by nobody until a person has looked for the case and decided', async () => {
    const caseId = await scene.aCase()
    const before = (await scene.officer.perform(viewReceived, {})).total
    const requestId = await registered()
    await expect(decided(manager, requestId, { revision: 1 })).rejects.toMatchObject({
      code: 'request.look_up_first',
      field: 'decision',
    })
    await lookedUp(requestId, caseId)
    const { request } = await manager.perform(viewRequest, { requestId })
    expect(request.decision).toBeNull()
    expect((await scene.officer.perform(viewReceived, {})).total).toBe(before)
    await expect(manager.perform(printAnswer, { requestId })).rejects.toMatchObject({
      code: 'request.not_decided',
    })
  })

  test('is answered as a disclosure with its provision, to whoever asked, with the contact data and nothing else', async () => {
    const caseId = await scene.aCase()
    const requestId = await registered()
    await lookedUp(requestId, caseId)
    await decided(scene.social, requestId)
    const { request } = await scene.social.perform(viewRequest, { requestId })
    const { disclosure } = await scene.social.perform(viewDisclosure, {
      caseId,
      disclosureId: request.disclosureId!,
    })
    expect(disclosure).toMatchObject({
      provision: 'contact_request',
      toKind: 'police',
      purpose: 'answer_to_request',
      items: [{ section: 'contact', field: 'telephone' }],
    })
    const { content } = await scene.officer.perform(viewCopy, { copyId: disclosure.copyId! })
    expect(content.values.map(({ value }) => value)).toEqual(['070-000 00 00'])
    const printed = await scene.social.perform(printAnswer, { requestId })
    const sheet = JSON.stringify(answerSheet(printed, 'sv'))
    expect(sheet).toContain('070-000 00 00')
    for (const hidden of ['Påhittad Asp', 'förmiddagar', 'Påhittade skäl', 'påhittat hot'])
      expect(sheet).not.toContain(hidden)
    for (const person of [manager, lawyer]) {
      await expect(person.perform(printAnswer, { requestId })).rejects.toThrow(NotFound)
      const shown = await (await person.get(`/requests/${requestId}`)).text()
      expect(shown).toContain('Besvaras')
      expect(shown).not.toContain('070-000 00 00')
    }
    const file = await scene.social.get(`/requests/${requestId}/file`)
    expect(file.headers.get('content-type')).toBe('application/pdf')
    await expect(decided(scene.social, requestId, { revision: 3 })).rejects.toMatchObject({
      code: 'request.decided_already',
    })
  })

  test('gives contact data alone under 2025:170: how to reach somebody safely is refused at its field', async () => {
    const caseId = await scene.aCase()
    const requestId = await registered()
    await lookedUp(requestId, caseId)
    for (const item of [
      { section: 'contact', field: 'safe_when' },
      { section: 'contact', field: '' },
      { section: 'identity', field: 'full_name' },
      { section: 'whereabouts', field: 'address' },
    ] as const)
      await expect(decided(scene.social, requestId, { items: [item] })).rejects.toMatchObject({
        code: 'request.not_contact_data',
        field: 'items',
      })
  })

  const CONTACT = {
    contact: {
      ...{ telephone: '070-000 00 01', email: 'pahittad@exempel.se', workplace: 'Påhittade bageriet' },
      ...{ representative: 'Påhittade biträdet', user_names: 'pahittad_asp' },
    },
    whereabouts: {
      ...{ home_address: 'Påhittade gatan 3', ip_addresses: '192.0.2.17', staying_at: 'Hos påhittad vän' },
    },
  } as const

  test('gives what lag 2025:170 4 § (SFS 2025:170) counts as contact data: address, workplace, representative, user name and IP address too', async () => {
    const caseId = await givenCase(scene.social, { values: CONTACT })
    const requestId = await registered()
    await lookedUp(requestId, caseId)
    const { material } = await scene.social.perform(viewRequest, { requestId })
    expect(material?.parts.map(({ section, field }) => `${section}.${field}`).sort()).toEqual(
      [...CONTACT_DATA].sort(),
    )
    const page = await (await scene.social.get(`/requests/${requestId}`)).text()
    expect(page).toContain('Påhittade gatan 3')
    expect(page).not.toContain('Hos påhittad vän')
    const items = CONTACT_DATA.map((name) => {
      const [section, field] = name.split('.') as ['contact' | 'whereabouts', string]
      return { section, field }
    })
    await decided(scene.social, requestId, { items })
    const sheet = JSON.stringify(answerSheet(await scene.social.perform(printAnswer, { requestId }), 'sv'))
    for (const told of [...Object.values(CONTACT.contact), 'Påhittade gatan 3', '192.0.2.17'])
      expect(sheet).toContain(told)
    expect(sheet).not.toContain('Hos påhittad vän')
  })

  test('tells neither address nor IP address of an adult in protected housing, on the page or by a form (domain rule 8)', async () => {
    const caseId = await givenCase(scene.social, { values: CONTACT })
    const { world } = scene
    await world.body('Påhittade huset', 'ngo')
    const staff = await world.as('shelter_staff', 'Påhittade huset')
    const shelter = await givenShelter(world, staff, [{ places: ['adult'] }])
    await givenLocation(world, staff, shelter, '1280')
    await givenGrant(world, scene.social, { caseId, shelter, staff })
    const requestId = await registered()
    await lookedUp(requestId, caseId)
    const { material } = await scene.social.perform(viewRequest, { requestId })
    expect(material?.sheltered).toBe(true)
    expect(material?.parts.map(({ section }) => section)).not.toContain('whereabouts')
    expect(await (await scene.social.get(`/requests/${requestId}`)).text()).not.toContain('Påhittade gatan 3')
    for (const field of ['home_address', 'ip_addresses'])
      await expect(
        decided(scene.social, requestId, { items: [{ section: 'whereabouts', field }] }),
      ).rejects.toMatchObject({ code: 'legal.whereabouts_of_shelter', field: 'items' })
    await decided(scene.social, requestId, { items: [{ section: 'contact', field: 'workplace' }] })
  })

  test('asks for exceptional reasons, and with them tells nothing', async () => {
    const caseId = await scene.aCase()
    const requestId = await registered()
    await lookedUp(requestId, caseId)
    await expect(decided(scene.social, requestId, { exceptional: undefined })).rejects.toMatchObject({
      code: 'request.exceptional_missing',
      field: 'exceptional',
    })
    await expect(decided(scene.social, requestId, { exceptional: 'yes' })).rejects.toMatchObject({
      code: 'request.exceptional_reasons',
      field: 'exceptional',
    })
    await decided(scene.social, requestId, { exceptional: 'yes', decision: 'refused' })
    const { request } = await scene.social.perform(viewRequest, { requestId })
    expect(request).toMatchObject({ decision: 'refused', exceptionalReasons: true, disclosureId: null })
  })

  test('on SoL 15:7 tells only whether; and no case is told in the same words as nobody staying', async () => {
    const caseId = await scene.aCase()
    const known = await stayRequest()
    await lookedUp(known, caseId)
    await expect(
      decided(scene.social, known, { ...onStay, items: [{ section: 'contact', field: 'telephone' }] }),
    ).rejects.toMatchObject({ code: 'request.only_whether', field: 'items' })
    await decided(scene.social, known, onStay)
    const unknown = await stayRequest()
    await lookedUp(unknown, null)
    await decided(manager, unknown, { ...onStay, stays: undefined, decision: 'no_such_case' })
    const [one, other] = await Promise.all(
      [
        { requestId: known, person: scene.social },
        { requestId: unknown, person: manager },
      ].map(async ({ requestId, person }) => {
        const printed = await person.perform(printAnswer, { requestId })
        return JSON.stringify(answerSheet({ ...printed, number: '', decidedAt: new Date(0) }, 'sv'))
      }),
    )
    expect(other).toBe(one)
    expect(one).toContain('Personen vistas inte hos oss')
    const { request } = await scene.social.perform(viewRequest, { requestId: known })
    const { disclosure } = await scene.social.perform(viewDisclosure, {
      caseId,
      disclosureId: request.disclosureId!,
    })
    expect(disclosure).toMatchObject({ provision: 'stay_request', items: [] })
    expect((await scene.social.get(`/cases/${caseId}/disclosures/${disclosure.id}`)).status).toBe(200)
  })

  test('on a provision that does not name the one who asks is refused at the provision', async () => {
    const caseId = await scene.aCase()
    const requestId = await stayRequest()
    await lookedUp(requestId, caseId)
    await expect(decided(scene.social, requestId)).rejects.toMatchObject({
      code: 'request.asker_outside_section',
      field: 'basis',
    })
  })

  test('to a private shelter on SoL 15:7 is refused: that duty is the board’s', async () => {
    const { world } = scene
    const bodyId = await world.body('Påhittat skyddat boende', 'ngo')
    await world.asSystem((tx) =>
      tx
        .insertInto('support.body_setting')
        .values({
          body_id: bodyId,
          file_kind: 'own',
          secrecy: 'private_provider',
          retention: 'private_provider',
        })
        .execute(),
    )
    const staff = await world.as('shelter_staff', 'Påhittat skyddat boende')
    const leader = await world.as('case_manager', 'Påhittat skyddat boende')
    const caseId = await scene.aCase(staff)
    const { requestId } = await staff.perform(registerRequest, {
      fromKind: 'police',
      fromBody: scene.body.police,
      from: 'Påhittad utredare',
      basis: 'sol-15-7',
      request: 'Påhittad fråga.',
      receivedOn: '2026-11-24',
    })
    await leader.perform(lookUp, {
      requestId,
      revision: 1,
      found: 'yes',
      caseNumber: (await staff.perform(viewCase, { caseId })).number,
    })
    await expect(decided(staff, requestId, { ...onStay, stays: 'yes' })).rejects.toMatchObject({
      code: 'legal.secrecy_outside_section',
      field: 'basis',
    })
    const { material } = await staff.perform(viewRequest, { requestId })
    expect(material?.sheltered).toBe(true)
    const shown = await (await staff.get(`/requests/${requestId}`)).text()
    expect(shown).toContain('26 kap. 14 d §')
  })

  test('on another act is answered by an ordinary disclosure alone, which the general clause cannot carry from social services', async () => {
    const caseId = await scene.aCase()
    const other = { basis: 'osl-10-28', items: [], exceptional: undefined } as const
    const requestId = await registered({ basis: 'osl-10-28' })
    await lookedUp(requestId, caseId)
    await expect(
      scene.social.perform(
        decideDisclosure,
        scene.toPolice(caseId, { provision: 'general_clause', offence: undefined, offenceForm: undefined }),
      ),
    ).rejects.toMatchObject({ code: 'legal.general_clause_excluded', field: 'provision' })
    const elsewhere = await scene.aCase()
    const foreign = await scene.social.perform(decideDisclosure, scene.toPolice(elsewhere))
    for (const disclosureId of [undefined, foreign.disclosureId])
      await expect(
        decided(scene.social, requestId, { ...other, items: [], disclosureId }),
      ).rejects.toMatchObject({ code: 'request.disclosure_missing', field: 'disclosureId' })
    const { disclosureId } = await scene.social.perform(decideDisclosure, scene.toPolice(caseId))
    await decided(scene.social, requestId, { ...other, items: [], disclosureId })
    expect((await scene.social.perform(viewRequest, { requestId })).request.disclosureId).toBe(disclosureId)
  })

  test('tells nothing to a body on the deny list, and is not there for a manager who stands on it', async () => {
    const caseId = await scene.aCase()
    const requestId = await registered()
    await lookedUp(requestId, caseId)
    const relative = await scene.municipal('case_manager')
    expect((await relative.perform(viewRequest, { requestId })).request.id).toBe(requestId)
    for (const denied of [
      { person_alias: aliasOf('denied', relative.actor.personId) },
      { body_alias: aliasOf('denied', scene.body.police) },
    ])
      await scene.world.database.connection.database.transaction().execute(async (tx) => {
        await setActor(tx, scene.social.actor)
        await tx
          .insertInto('disclosure.denial')
          .values({
            id: crypto.randomUUID(),
            case_id: caseId,
            sealed_reason: Buffer.from('x'),
            made_by: scene.social.actor.personId,
            made_at: new Date('2026-11-24T12:00:00Z'),
            ...denied,
          })
          .execute()
      })
    await expect(relative.perform(viewRequest, { requestId })).rejects.toThrow(NotFound)
    expect((await relative.perform(viewQueue, {})).rows.map(({ id }) => id)).not.toContain(requestId)
    await expect(decided(scene.social, requestId)).rejects.toMatchObject({
      code: 'disclosure.recipient_denied',
      field: 'decision',
    })
  })

  test('is not there for another body, nor for a colleague who has nothing to do with it', async () => {
    const requestId = await registered()
    const colleague = await scene.municipal('caseworker')
    for (const person of [scene.ngo, scene.officer, colleague]) {
      await expect(person.perform(viewRequest, { requestId })).rejects.toThrow(NotFound)
      await expect(decided(person, requestId)).rejects.toThrow(NotFound)
      expect((await person.get(`/requests/${requestId}`)).status).toBe(404)
      const { rows } = await person.perform(viewQueue, {})
      expect(rows.map(({ id }) => id)).not.toContain(requestId)
    }
  })

  test('lets a lawyer and a manager refuse, and only somebody who works on the case tell', async () => {
    const caseId = await scene.aCase()
    const requestId = await registered()
    await lookedUp(requestId, caseId, lawyer)
    for (const person of [lawyer, manager]) {
      await expect(decided(person, requestId)).rejects.toMatchObject({ code: 'request.only_worker_tells' })
      const shown = await (await person.get(`/requests/${requestId}`)).text()
      expect(shown).not.toContain('070-000 00 00')
    }
    await decided(lawyer, requestId, { decision: 'refused', items: [] })
    expect((await lawyer.perform(viewRequest, { requestId })).request.decision).toBe('refused')
  })

  test('takes no number of another body’s case, in the words of a number that is not there', async () => {
    const foreign = await scene.aCase(scene.ngo)
    const { number } = await scene.ngo.perform(viewCase, { caseId: foreign })
    const requestId = await registered()
    for (const caseNumber of [number, 'S-0000-0000-0000'])
      await expect(
        manager.perform(lookUp, { requestId, revision: 1, found: 'yes', caseNumber }),
      ).rejects.toMatchObject({ code: 'request.no_case_with_number', field: 'caseNumber' })
  })

  test('tells the second of two who write, and keeps what was entered', async () => {
    const requestId = await registered()
    await lookedUp(requestId, null)
    const again = await manager.post(`/requests/${requestId}/look-up`, { revision: '1', found: 'no' })
    expect(again.status).toBe(409)
    const kept = await manager.post(`/requests/${requestId}/decide`, {
      revision: '1',
      basis: 'law-2025-170-4',
      decision: 'refused',
      individual: 'yes',
      exceptional: 'no',
      reasons: 'Påhittade skäl som inte får försvinna.',
    })
    expect(kept.status).toBe(409)
    expect(await kept.text()).toContain('Påhittade skäl som inte får försvinna.')
  })
})

describe('the rules of a decision', () => {
  const anything = fc.record({
    asker: fc.constantFrom(...ASKERS),
    hasCase: fc.boolean(),
    lookedUp: fc.boolean(),
    works: fc.boolean(),
    decision: fc.constantFrom(...DECISIONS),
    basis: fc.constantFrom(...BASES),
    individual: fc.constantFrom('yes' as const, 'no' as const),
    exceptional: fc.constantFrom('yes' as const, 'no' as const, undefined),
    stays: fc.constantFrom('yes' as const, 'no' as const, undefined),
    items: fc.subarray([...CONTACT_DATA, 'contact.safe_when', 'identity.full_name', 'whereabouts.address']),
    disclosureId: fc.constantFrom(undefined, 'one'),
  })
  const tells = (given: ToDecide) =>
    flawOf(given) === null && (given.decision === 'answered' || given.decision === 'partly')

  test('tell nothing unless somebody who works on the case has it, and the section names the one who asks', () => {
    fc.assert(
      fc.property(anything, (given) => {
        if (!tells(given)) return
        expect(given.works && given.hasCase && given.lookedUp).toBe(true)
        expect(dutyOf(given.basis).askers).toContain(given.asker as Asker)
      }),
    )
  })

  test('tell no more than the section covers, and nothing against exceptional reasons', () => {
    fc.assert(
      fc.property(anything, (given) => {
        if (!tells(given)) return
        const { shape } = dutyOf(given.basis)
        if (shape === 'stay') expect(given.items).toEqual([])
        if (shape !== 'contact') return
        expect(given.exceptional).toBe('no')
        for (const item of given.items) expect(CONTACT_DATA).toContain(item)
      }),
    )
  })

  test('never say that there is no case where one was found', () => {
    fc.assert(
      fc.property(anything, (given) => {
        if (given.decision === 'no_such_case' && given.hasCase) expect(flawOf(given)).not.toBeNull()
      }),
    )
  })
})

test('an answer under a section that a lawyer has read otherwise is answered for at its own field', async () => {
  scene.world.setTime('2026-12-02T12:00:00Z')
  const read = { section: 'law-2025-170-4', against: '2026:1', confidence: 'statute' } as const
  await lawyer.perform(recordCheck, { ...read, readOn: '2026-12-01', agrees: 'no', note: 'påhittat' })
  const worker = scene.social
  const requestId = await registered()
  await lookedUp(requestId, await scene.aCase())
  await expect(decided(worker, requestId)).rejects.toMatchObject({
    ...{ code: 'disclosure.law_says_otherwise', field: 'staleLaw' },
  })
  await decided(worker, requestId, { staleLaw: 'Påhittat skäl.' })
  expect((await worker.perform(viewRequest, { requestId })).request.decision).toBe('answered')
  await lawyer.perform(recordCheck, { ...read, readOn: '2026-12-02', agrees: 'yes' })
  scene.world.setTime('2026-11-24T12:00:00Z')
})
