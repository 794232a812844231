import { beforeAll, describe, expect, test } from 'vitest'
import { type JointScene, openJointWorld } from '../../../testing/joint-scene.ts'
import { paths } from '../paths.ts'
import { endJoint, leaveJoint, letGo, viewJoint, viewJoints } from './frame-actions.ts'
import {
  registerCopy,
  rewriteEntry,
  shareEntry,
  viewEntry,
  viewLayer,
  viewShared,
  withdrawShare,
  writeEntry,
} from './layer-actions.ts'
import { agree, changeStep, noteAttendance, planStep, viewStep } from './step-actions.ts'

let scene: JointScene
beforeAll(async () => {
  scene = await openJointWorld()
})

const reasons = 'Påhittat skäl: behövs för planeringen.'

describe('one layer for each authority', () => {
  test('what is written is seen by its own authority alone until it is shared, and then only that', async () => {
    const { social_services: social, police, child_health: health } = scene.people
    const { investigationId } = await scene.begin({ text: 'Påhittat: barnet har berättat för sin lärare.' })
    await social.perform(writeEntry, { investigationId, kind: 'note', text: 'Påhittad intern rad' })
    const { entries } = await social.perform(viewLayer, { investigationId })
    expect(entries.map(({ kind }) => kind).toSorted()).toEqual(['note', 'request'])
    expect((await police.perform(viewShared, { investigationId })).rows).toEqual([])
    expect((await police.perform(viewLayer, { investigationId })).entries).toEqual([])

    const request = entries.find(({ kind }) => kind === 'request')!
    await social.perform(shareEntry, {
      investigationId,
      entryId: request.id,
      to: [scene.bodyOf('police')],
      ground: 'offence_against_child',
      reasons,
      revision: 1,
    })
    const { rows } = await police.perform(viewShared, { investigationId })
    expect(rows.map(({ text }) => text)).toEqual(['Påhittat: barnet har berättat för sin lärare.'])
    expect((await health.perform(viewShared, { investigationId })).rows).toEqual([])
    // The recipient sees neither the reasons nor that there is another row.
    const page = await (await police.get(paths.shared({ investigationId }))).text()
    expect(page).toContain('10 kap. 21 §')
    expect(page).not.toContain(reasons)
    expect(page).not.toContain('intern rad')
    expect((await police.get(paths.layerEntry({ investigationId, entryId: request.id }))).status).toBe(404)
  })

  test('a later version is not shared by what was shared, and what is withdrawn is not seen any more', async () => {
    const { social_services: social, child_health: health } = scene.people
    const { investigationId } = await scene.begin({ text: 'Första lydelsen' })
    const [entry] = (await social.perform(viewLayer, { investigationId })).entries
    const entryId = entry!.id
    const share = {
      investigationId,
      entryId,
      to: [scene.bodyOf('child_health')],
      ground: 'care_of_child' as const,
      reasons,
    }
    await social.perform(shareEntry, { ...share, revision: 1 })
    await social.perform(rewriteEntry, { investigationId, entryId, text: 'Andra lydelsen', revision: 1 })
    expect((await health.perform(viewShared, { investigationId })).rows[0]?.text).toBe('Första lydelsen')
    await expect(social.perform(shareEntry, { ...share, revision: 1 })).rejects.toMatchObject({
      code: 'joint.entry_changed',
    })
    const { shares } = await social.perform(viewEntry, { investigationId, entryId })
    expect(shares[0]?.reasons).toBe(reasons)
    await social.perform(withdrawShare, { investigationId, shareId: shares[0]!.id })
    expect((await health.perform(viewShared, { investigationId })).rows).toEqual([])
  })

  test('a ground that does not carry to a recipient is refused with what to do, and nothing is shared with anybody', async () => {
    const { social_services: social, police } = scene.people
    const { investigationId } = await scene.begin({ text: 'Påhittat' })
    const [entry] = (await social.perform(viewLayer, { investigationId })).entries
    const sent = await social.post(paths.shareEntry({ investigationId, entryId: entry!.id }), {
      'to[]': [scene.bodyOf('police'), scene.bodyOf('child_health')],
      ground: 'offence_against_child',
      reasons,
      revision: '1',
    })
    expect(sent.status).toBe(422)
    const page = await sent.text()
    expect(page).toContain('Grunden bär inte till Region Exempel')
    expect(page).toContain(reasons)
    expect((await police.perform(viewShared, { investigationId })).rows).toEqual([])
  })

  test('what is registered in the own layer stays after the end; what is only shared does not', async () => {
    const { social_services: social, police, prosecutor } = scene.people
    const { investigationId } = await scene.begin({ text: 'Påhittat att ta in' })
    const [entry] = (await social.perform(viewLayer, { investigationId })).entries
    await social.perform(shareEntry, {
      investigationId,
      entryId: entry!.id,
      to: [scene.bodyOf('police'), scene.bodyOf('prosecutor')],
      ground: 'offence_against_child',
      reasons,
      revision: 1,
    })
    const [shared] = (await police.perform(viewShared, { investigationId })).rows
    await police.perform(registerCopy, { investigationId, shareId: shared!.id })
    await police.perform(registerCopy, { investigationId, shareId: shared!.id })
    await social.perform(endJoint, {
      investigationId,
      reason: 'completed',
      endedOn: '2026-11-24',
      revision: 1,
    })
    for (const person of [police, prosecutor])
      expect((await person.get(paths.shared({ investigationId }))).status).toBe(404)
    const layer = await police.perform(viewLayer, { investigationId })
    expect(layer.entries.map(({ text, fromName }) => [text, fromName])).toEqual([
      ['Påhittat att ta in', 'Exempelköpings kommun'],
    ])
    expect((await prosecutor.perform(viewLayer, { investigationId })).entries).toEqual([])
  })

  test('of two who write the same row, the second is shown both versions', async () => {
    const { social_services: social } = scene.people
    const { investigationId } = await scene.begin({ text: 'Först' })
    const [entry] = (await social.perform(viewLayer, { investigationId })).entries
    const address = paths.layerEntry({ investigationId, entryId: entry!.id })
    expect((await social.post(address, { text: 'Kollegans ord', revision: '1' })).status).toBe(303)
    const second = await social.post(address, { text: 'Mina ord', revision: '1' })
    expect(second.status).toBe(409)
    const page = await second.text()
    for (const words of ['Sparat av kollegan', 'Kollegans', 'Mina']) expect(page).toContain(words)
  })

  test('the police do not write the child’s voice, and the social services no interview', async () => {
    const { social_services: social, police } = scene.people
    const { investigationId } = await scene.begin()
    await expect(
      police.perform(writeEntry, { investigationId, kind: 'child_voice', text: 'Påhittat' }),
    ).rejects.toMatchObject({ code: 'joint.not_ours_to_write' })
    await expect(
      social.perform(writeEntry, { investigationId, kind: 'interview', text: 'Påhittat' }),
    ).rejects.toMatchObject({ code: 'joint.not_ours_to_write' })
  })
})

describe('who takes part', () => {
  test('whoever is asked sees the house and who asks, and nothing of the child, the calendar or the others', async () => {
    const { social_services: social, police } = scene.people
    const { investigationId } = await scene.begin({ without: ['police'], text: 'Påhittad hemlighet' })
    await social.perform(planStep, {
      investigationId,
      kind: 'consultation',
      responsibleBody: scene.bodyOf('social_services'),
      plannedOn: '2026-11-26',
    })
    const seen = await police.perform(viewJoint, { investigationId })
    expect(seen.steps).toEqual([])
    expect(seen.participants.map(({ bodyId }) => bodyId)).toEqual([scene.bodyOf('police')])
    const page = await (await police.get(paths.joint({ investigationId }))).text()
    expect(page).toContain('Ni är tillfrågade')
    for (const hidden of ['Påhittad hemlighet', 'Ask', 'Samrådsmöte', 'Region Exempel'])
      expect(page).not.toContain(hidden)
    expect((await police.get(paths.layer({ investigationId }))).status).toBe(404)
    expect((await police.get(paths.jointCalendar({ investigationId }))).status).toBe(404)
  })

  test('a colleague who is not let in, another body and other roles do not know that it is there', async () => {
    const { investigationId, caseId } = await scene.begin()
    const strangers = [
      await scene.world.as('police_prosecutor', 'Påhittade polisen'),
      await scene.world.as('caseworker', 'Exempelköpings kommun'),
      await scene.world.as('caseworker', 'Annan kommun'),
      await scene.world.as('administrator', 'Exempelköpings kommun'),
      await scene.world.as('ngo_officer', 'Påhittade föreningen'),
      await scene.world.as('national_coordinator', 'Påhittade samordningen'),
    ]
    for (const stranger of strangers) {
      for (const address of [
        paths.joint({ investigationId }),
        paths.layer({ investigationId }),
        paths.shared({ investigationId }),
        paths.forChild({ investigationId }),
        paths.jointsOfCase({ caseId }),
        `/v1/joint-investigations/${investigationId}`,
        `/v1/joint-investigations/${investigationId}/layer`,
      ])
        expect((await stranger.get(address)).status, address).toBe(404)
    }
  })

  test('an authority that leaves, or is let go, loses what others share at once and keeps its own layer', async () => {
    const { social_services: social, police, child_health: health } = scene.people
    const { investigationId } = await scene.begin({ text: 'Påhittat' })
    await police.perform(writeEntry, { investigationId, kind: 'note', text: 'Polisens egen rad' })
    await police.perform(leaveJoint, { investigationId })
    await social.perform(letGo, { investigationId, bodyId: scene.bodyOf('child_health') })
    for (const person of [police, health]) {
      expect((await person.get(paths.shared({ investigationId }))).status).toBe(404)
      expect((await person.get(paths.jointCalendar({ investigationId }))).status).toBe(404)
      expect((await person.perform(viewJoint, { investigationId })).steps).toEqual([])
    }
    const { entries } = await police.perform(viewLayer, { investigationId })
    expect(entries.map(({ text }) => text)).toEqual(['Polisens egen rad'])
    const { investigations } = await police.perform(viewJoints, {})
    expect(investigations.find(({ id }) => id === investigationId)?.own).toBe('left')
  })
})

describe('the common calendar', () => {
  test('a step is planned, put off with what was missing, and done by the responsible authority; others may not', async () => {
    const { social_services: social, police, child_health: health } = scene.people
    const { investigationId } = await scene.begin()
    const { stepId } = await social.perform(planStep, {
      investigationId,
      kind: 'interview',
      responsibleBody: scene.bodyOf('police'),
      plannedOn: '2026-11-26',
      plannedAt: '13:30',
    })
    const change = {
      investigationId,
      stepId,
      responsibleBody: scene.bodyOf('police'),
      plannedOn: '2026-12-01',
      state: 'planned' as const,
      missing: ['no_interpreter' as const],
      revision: 1,
    }
    await expect(health.perform(changeStep, change)).rejects.toMatchObject({ status: 403 })
    await police.perform(changeStep, change)
    await expect(police.perform(changeStep, change)).rejects.toMatchObject({ code: 'joint.step_changed' })
    scene.world.setTime('2026-12-01T15:00:00Z')
    await police.perform(changeStep, {
      ...change,
      state: 'done',
      doneOn: '2026-12-01',
      missing: [],
      revision: 2,
    })
    scene.world.setTime('2026-11-24T12:00:00Z')
    const { step } = await health.perform(viewStep, { investigationId, stepId })
    expect(step).toMatchObject({ state: 'done', doneOn: '2026-12-01', missing: ['no_interpreter'] })
  })

  test('an interview is no step of the social services, and none is planned before the request', async () => {
    const { social_services: social } = scene.people
    const { investigationId } = await scene.begin()
    const step = { investigationId, kind: 'interview' as const, plannedOn: '2026-11-26' }
    await expect(
      social.perform(planStep, { ...step, responsibleBody: scene.bodyOf('social_services') }),
    ).rejects.toMatchObject({ code: 'joint.not_their_step', field: 'responsibleBody' })
    await expect(
      social.perform(planStep, {
        ...step,
        responsibleBody: scene.bodyOf('police'),
        plannedOn: '2026-11-01',
      }),
    ).rejects.toMatchObject({ code: 'joint.before_request' })
  })

  test('a meeting has its attendance and who does what by when; what is late says so', async () => {
    const { social_services: social, police } = scene.people
    const { investigationId } = await scene.begin({ requestedOn: '2026-11-16' })
    const { stepId } = await social.perform(planStep, {
      investigationId,
      kind: 'consultation',
      responsibleBody: scene.bodyOf('social_services'),
      plannedOn: '2026-11-18',
    })
    await police.perform(noteAttendance, {
      investigationId,
      stepId,
      came: [scene.bodyOf('police'), scene.bodyOf('social_services')],
    })
    await police.perform(agree, {
      investigationId,
      stepId,
      kind: 'plan_interview',
      responsibleBody: scene.bodyOf('police'),
      dueOn: '2026-11-22',
    })
    const seen = await social.perform(viewStep, { investigationId, stepId })
    expect([...seen.attendance.values()].filter(Boolean)).toHaveLength(2)
    expect(seen.attendance.size).toBe(5)
    expect(await (await social.get(paths.joint({ investigationId }))).text()).toContain('2 dagar försenad')
  })

  test('the calendar file says “1 möte” and the time, and nothing that could give it away', async () => {
    const { social_services: social, police } = scene.people
    const { investigationId } = await scene.begin()
    await social.perform(planStep, {
      investigationId,
      kind: 'medical',
      responsibleBody: scene.bodyOf('forensic_medicine'),
      plannedOn: '2026-11-26',
      plannedAt: '09:15',
    })
    const answer = await police.get(paths.jointCalendar({ investigationId }))
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="1.ics"')
    const text = await answer.text()
    expect(text).toContain('SUMMARY:1 möte')
    expect(text).toContain('DTSTART;TZID=Europe/Stockholm:20261126T091500')
    const told = text
      .split('\r\n')
      .filter((line) => /^(SUMMARY|DESCRIPTION|LOCATION|ORGANIZER|ATTENDEE|URL)/.test(line))
    expect(told).toEqual(['SUMMARY:1 möte'])
    expect(text).not.toMatch(/barnahus|polis|medic|läkar|Samlad/i)
    expect(text).not.toContain(investigationId)
  })
})
