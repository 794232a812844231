import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { aliasOf } from '../../../platform/access/relations.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { givenDenial } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { givenConsent } from '../../../testing/disclosures.ts'
import { openSharing, type SharingScene } from '../../../testing/sharing-scene.ts'
import type { TestPerson } from '../../../testing/world.ts'
import { findCases } from '../../support/cases/find-actions.ts'
import { viewCase } from '../../support/cases/view-actions.ts'
import { beginChecklist, judgeChecklist } from '../../support/identification/actions.ts'
import { signNote } from '../../support/notes/sign-actions.ts'
import { decideDisclosure, previewDisclosure } from './decide-actions.ts'
import { copySheet } from './print.ts'
import { registerCopy, viewCopy, viewReceived } from './received-actions.ts'
import { printCopy } from './view-actions.ts'

let scene: SharingScene

beforeAll(async () => {
  scene = await openSharing()
})

describe('a handed-over copy', () => {
  const handed = async () => {
    const caseId = await scene.aCase()
    const asked = scene.onConsent(caseId, await scene.consentTo(scene.social, caseId, scene.body.ngo))
    const { copyId } = await scene.social.perform(decideDisclosure, asked)
    return { caseId, asked, copyId: copyId! }
  }

  test('holds exactly what the preview showed, and nothing else', async () => {
    const { asked, copyId } = await handed()
    const preview = await scene.social.perform(previewDisclosure, asked)
    const { content } = await scene.ngo.perform(viewCopy, { copyId })
    expect(content).toEqual(preview.content)
    expect(content.values.map(({ section, field }) => `${section}.${field}`)).toEqual([
      'contact.telephone',
      'needs.wants',
    ])
    expect(JSON.stringify(content)).not.toContain('påhittad medicin')
  })

  test('shows by page and API nothing but its parts', async () => {
    const { copyId } = await handed()
    const answer = await scene.ngo.get(`/v1/received/${copyId}`)
    const text = await answer.text()
    expect(answer.status).toBe(200)
    expect(text).toContain('vill lära sig svenska')
    for (const hidden of ['Påhittad Asp', 'förmiddagar', 'påhittat hot', 'påhittad medicin'])
      expect(text).not.toContain(hidden)
  })

  test('is found by the number of the person once it is registered, however that was written', async () => {
    const caseId = await givenCase(scene.social, {
      values: { identity: { identity_number: '121212+1212' } },
    })
    const items = [{ section: 'identity' as const, field: 'identity_number' }]
    const consentId = await givenConsent(scene.social, {
      caseId,
      toBody: scene.body.ngo,
      purpose: 'support',
      items,
      givenOn: '2026-11-24',
      expiresOn: '2026-12-31',
    })
    const { copyId } = await scene.social.perform(
      decideDisclosure,
      scene.onConsent(caseId, consentId, { items }),
    )
    const registered = await scene.ngo.perform(registerCopy, { copyId: copyId!, ageGroup: 'adult' })
    const { rows } = await scene.ngo.perform(findCases, { sought: '19121212-1212' })
    expect(rows.map(({ id }) => id)).toEqual([registered.caseId])
  })

  test('is not there for a third body, and cannot be registered by it', async () => {
    const { copyId } = await handed()
    const third = await scene.world.as('ngo_officer', 'Annan påhittad förening')
    await expect(third.perform(viewCopy, { copyId })).rejects.toThrow(NotFound)
    await expect(third.perform(registerCopy, { copyId, ageGroup: 'adult' })).rejects.toThrow(NotFound)
    expect((await third.perform(viewReceived, {})).copies).toEqual([])
    expect((await third.get(`/v1/received/${copyId}`)).status).toBe(404)
  })

  test('is not there for somebody at the recipient who is denied by name', async () => {
    const { caseId, copyId } = await handed()
    const relative = await scene.world.as('ngo_officer', 'Påhittade stödföreningen')
    await scene.world.database.connection.database.transaction().execute(async (tx) => {
      await setActor(tx, scene.social.actor)
      await tx
        .insertInto('disclosure.denial')
        .values({
          id: crypto.randomUUID(),
          case_id: caseId,
          person_alias: aliasOf('denied', relative.actor.personId),
          sealed_reason: Buffer.from('x'),
          made_by: scene.social.actor.personId,
          made_at: new Date('2026-11-24T12:00:00Z'),
        })
        .execute()
    })
    await expect(relative.perform(viewCopy, { copyId })).rejects.toThrow(NotFound)
    expect((await relative.perform(viewReceived, {})).copies.map(({ id }) => id)).not.toContain(copyId)
    expect((await scene.ngo.perform(viewCopy, { copyId })).copy.id).toBe(copyId)
  })

  test('is still not there for the denied, nor for another role, when the case it came from is gone', async () => {
    const caseId = await scene.aCase()
    const consentId = await scene.consentTo(scene.social, caseId, scene.body.ngo)
    const { copyId } = await scene.social.perform(decideDisclosure, {
      ...scene.onConsent(caseId, consentId),
      toRole: 'ngo_officer',
    })
    const relative = await scene.world.as('ngo_officer', 'Påhittade stödföreningen')
    const otherRole = await scene.world.as('caseworker', 'Påhittade stödföreningen')
    await givenDenial(scene.world, scene.social, { caseId, personId: relative.actor.personId })
    await scene.world.asSystem((tx) => sql`select support.dispose_case(${caseId}::uuid)`.execute(tx))
    for (const stopped of [relative, otherRole]) {
      await expect(stopped.perform(viewCopy, { copyId: copyId! })).rejects.toThrow(NotFound)
      const read = await scene.world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, stopped.actor)
        return tx.selectFrom('disclosure.copy').select('id').where('id', '=', copyId!).execute()
      })
      expect(read).toEqual([])
    }
    expect((await scene.ngo.perform(viewCopy, { copyId: copyId! })).content.values).not.toEqual([])
  })

  test('cannot be changed by whoever handed it over, nor by the recipient', async () => {
    const { copyId } = await handed()
    const change = (person: TestPerson, set: object) =>
      scene.world.database.connection.database.transaction().execute(async (tx) => {
        await setActor(tx, person.actor)
        await tx.updateTable('disclosure.copy').set(set).where('id', '=', copyId).execute()
      })
    for (const person of [scene.social, scene.ngo])
      await expect(change(person, { sealed: Buffer.from('another') })).rejects.toThrow(/permission denied/)
    await expect(change(scene.social, { withdrawal_answer: 'destroyed' })).rejects.toThrow(
      /only the recipient/,
    )
    await expect(
      change(scene.ngo, { withdrawal_told_at: null, received_at: new Date() }),
    ).resolves.toBeUndefined()
  })

  test('keeps what it held when the case goes on, and becomes the recipient’s own case once', async () => {
    const { caseId, copyId } = await handed()
    const { caseId: own } = await scene.ngo.perform(registerCopy, { copyId, ageGroup: 'adult' })
    const registered = await scene.ngo.perform(viewCase, { caseId: own })
    expect(registered.bodyId).toBe(scene.body.ngo)
    expect(registered.fields.map(({ field, value }) => [field, value])).toEqual([
      ['telephone', '070-000 00 00'],
      ['wants', 'vill lära sig svenska'],
    ])
    await expect(scene.ngo.perform(registerCopy, { copyId, ageGroup: 'adult' })).rejects.toMatchObject({
      code: 'disclosure.already_registered',
    })
    await expect(scene.ngo.perform(viewCase, { caseId })).rejects.toThrow(NotFound)
    await expect(scene.social.perform(viewCase, { caseId: own })).rejects.toThrow(NotFound)
  })

  test('for somebody outside the directory is printed with its parts alone; a body’s own copy is not opened here', async () => {
    const { social } = scene
    const caseId = await scene.aCase()
    const { disclosureId, copyId } = await social.perform(
      decideDisclosure,
      scene.toPolice(caseId, {
        toBody: null,
        toName: 'Påhittad privat mottagning',
        toKind: 'health',
        purpose: 'health_care',
        provision: 'harm_test',
        offence: undefined,
        offenceForm: undefined,
        harmTest: 'clear_no_harm',
        harmText: 'Påhittad prövning.',
        necessity: 'Påhittat skäl.',
        items: [{ section: 'health', field: 'medicine' }],
      }),
    )
    const content = await social.perform(printCopy, { caseId, disclosureId })
    const sheet = JSON.stringify(copySheet(content, 'sv'))
    expect(sheet).toContain('påhittad medicin')
    for (const hidden of ['Påhittad Asp', 'påhittat hot', '070-000 00 00'])
      expect(sheet).not.toContain(hidden)
    const file = await social.get(`/cases/${caseId}/disclosures/${disclosureId}/file`)
    expect(file.headers.get('content-type')).toBe('application/pdf')
    await expect(scene.ngo.perform(viewCopy, { copyId: copyId! })).rejects.toThrow(NotFound)

    const consentId = await scene.consentTo(social, caseId, scene.body.ngo)
    const given = await social.perform(decideDisclosure, scene.onConsent(caseId, consentId))
    await expect(social.perform(printCopy, { caseId, disclosureId: given.disclosureId })).rejects.toThrow(
      NotFound,
    )
  })

  test('holds the notes as they were signed, where the section of notes is told', async () => {
    const { social, officer } = scene
    const caseId = await scene.aCase()
    await social.perform(signNote, {
      caseId,
      kind: 'note',
      happenedOn: '2026-11-23',
      text: 'Påhittad anteckning.',
    })
    const { copyId } = await social.perform(
      decideDisclosure,
      scene.toPolice(caseId, { necessity: 'Påhittat skäl.', items: [{ section: 'notes', field: '' }] }),
    )
    const { content } = await officer.perform(viewCopy, { copyId: copyId! })
    expect(content.texts).toEqual([
      { section: 'notes', kind: 'note', day: '2026-11-23', text: 'Påhittad anteckning.' },
    ])
    expect(content.values).toEqual([])
    expect(await (await officer.get(`/received/${copyId}`)).text()).toContain('Påhittad anteckning.')
  })

  test('holds the judgement of a checklist with its reasons, and none of its answers', async () => {
    const { social, officer } = scene
    const caseId = await scene.aCase()
    const { assessmentId } = await social.perform(beginChecklist, { caseId, checklist: 'adult' })
    await social.perform(judgeChecklist, {
      caseId,
      assessmentId,
      judgement: 'presumed',
      reasons: 'Påhittade skäl.',
    })
    const { copyId } = await social.perform(
      decideDisclosure,
      scene.toPolice(caseId, {
        necessity: 'Påhittat skäl.',
        items: [{ section: 'identification', field: '' }],
      }),
    )
    const { content } = await officer.perform(viewCopy, { copyId: copyId! })
    expect(content.texts).toEqual([
      expect.objectContaining({ kind: 'judged_presumed', text: 'Påhittade skäl.' }),
    ])
    expect(await (await officer.get(`/received/${copyId}`)).text()).toContain('förmodat offer')
  })
})
