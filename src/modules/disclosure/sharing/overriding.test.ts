import { beforeAll, describe, expect, test } from 'vitest'
import { NotFound } from '../../../platform/refusal.ts'
import { givenDenial } from '../../../testing/case-access.ts'
import { openSharing, type SharingScene } from '../../../testing/sharing-scene.ts'
import { viewCase } from '../../support/cases/view-actions.ts'
import { decideDisclosure, handOverNow } from './decide-actions.ts'
import { overrideDisclosure, reviewOverride, viewOverride } from './override-actions.ts'
import { answerQuestion, viewQuestion, viewQuestions } from './question-actions.ts'
import { viewCopy } from './received-actions.ts'
import { viewDisclosure, viewDisclosures } from './view-actions.ts'

let scene: SharingScene

beforeAll(async () => {
  scene = await openSharing()
})

describe('a lawyer', () => {
  test('of another body finds no question', async () => {
    const caseId = await scene.aCase()
    const waiting = await scene.social.perform(
      decideDisclosure,
      scene.toPolice(caseId, {
        provision: 'crime_prevention',
        necessity: 'påhittat skäl',
        situation: { balancing: 'outweighs' },
      }),
    )
    const stranger = await scene.world.as('lawyer', 'Påhittade regionen')
    const own = await scene.municipal('lawyer')
    const { questions } = await own.perform(viewQuestions, {})
    const { id } = questions.find(({ disclosureId }) => disclosureId === waiting.disclosureId)!
    await expect(stranger.perform(viewQuestion, { questionId: id })).rejects.toThrow(NotFound)
    await expect(
      stranger.perform(answerQuestion, { questionId: id, verdict: 'may', reason: 'x' }),
    ).rejects.toThrow(NotFound)
  })

  test('on the deny list of the case finds neither question nor answer, though they are the body’s own', async () => {
    const caseId = await scene.aCase()
    const relative = await scene.municipal('lawyer')
    await scene.social.perform(
      decideDisclosure,
      scene.toPolice(caseId, {
        provision: 'crime_prevention',
        necessity: 'påhittat skäl',
        situation: { balancing: 'outweighs' },
      }),
    )
    const asked = async () => (await relative.perform(viewQuestions, {})).questions
    const { id } = (await asked()).find((one) => one.caseId === caseId)!
    await givenDenial(scene.world, scene.social, { caseId, personId: relative.actor.personId })
    expect((await asked()).map((one) => one.caseId)).not.toContain(caseId)
    await expect(relative.perform(viewQuestion, { questionId: id })).rejects.toThrow(NotFound)
    await expect(
      relative.perform(answerQuestion, { questionId: id, verdict: 'may', reason: 'x' }),
    ).rejects.toThrow(NotFound)
  })

  test('opens a copy for handing over, and it is handed over as the case then is', async () => {
    const caseId = await scene.aCase()
    const lawyer = await scene.municipal('lawyer')
    const { disclosureId } = await scene.social.perform(
      decideDisclosure,
      scene.toPolice(caseId, {
        provision: 'crime_prevention',
        necessity: 'påhittat skäl',
        situation: { balancing: 'outweighs' },
      }),
    )
    await expect(scene.social.perform(handOverNow, { caseId, disclosureId })).rejects.toMatchObject({
      code: 'disclosure.not_answered',
    })
    const { questions } = await lawyer.perform(viewQuestions, {})
    const { id } = questions.find((one) => one.disclosureId === disclosureId)!
    await lawyer.perform(answerQuestion, { questionId: id, verdict: 'may', reason: 'Påhittat.' })
    const { copyId } = await scene.social.perform(handOverNow, { caseId, disclosureId })
    expect((await scene.officer.perform(viewCopy, { copyId })).content.values).toEqual([
      { section: 'safety', field: 'threats', occurrence: 0, value: 'ett påhittat hot' },
    ])
  })

  test('who says yes after the last day has passed is told so, and nothing opens', async () => {
    const lawyer = await scene.municipal('lawyer')
    const caseId = await scene.aCase()
    const { disclosureId } = await scene.social.perform(
      decideDisclosure,
      scene.toPolice(caseId, {
        provision: 'crime_prevention',
        necessity: 'påhittat skäl',
        situation: { balancing: 'outweighs' },
      }),
    )
    const { questions } = await lawyer.perform(viewQuestions, {})
    const { id } = questions.find((one) => one.disclosureId === disclosureId)!
    scene.world.setTime('2027-01-10T12:00:00Z')
    try {
      await expect(
        lawyer.perform(answerQuestion, { questionId: id, verdict: 'may', reason: 'Sent.' }),
      ).rejects.toMatchObject({ code: 'disclosure.time_has_passed', status: 409 })
    } finally {
      scene.world.setTime('2026-11-24T12:00:00Z')
    }
  })

  test('who says no refuses it for good', async () => {
    const caseId = await scene.aCase()
    const lawyer = await scene.municipal('lawyer')
    const { disclosureId } = await scene.social.perform(
      decideDisclosure,
      scene.toPolice(caseId, {
        provision: 'crime_prevention',
        necessity: 'påhittat skäl',
        situation: { balancing: 'outweighs' },
      }),
    )
    const { questions } = await lawyer.perform(viewQuestions, {})
    const { id } = questions.find((one) => one.disclosureId === disclosureId)!
    await lawyer.perform(answerQuestion, { questionId: id, verdict: 'may_not', reason: 'Nej.' })
    const { disclosure } = await scene.social.perform(viewDisclosure, { caseId, disclosureId })
    expect(disclosure).toMatchObject({ standing: 'refused', refusal: 'lawyer_may_not' })
    await expect(scene.social.perform(handOverNow, { caseId, disclosureId })).rejects.toMatchObject({
      code: 'disclosure.not_waiting',
    })
  })
})

describe('in danger to life', () => {
  const refused = async () => {
    const caseId = await scene.aCase()
    const disclosed = await scene.social.perform(
      decideDisclosure,
      scene.toPolice(caseId, {
        offence: 'procuring',
        situation: { dangerToLife: 'yes' },
        danger: 'Någon hotar att döda personen.',
      }),
    )
    return { caseId, ...disclosed }
  }
  const reason = 'Personen hotas till livet i natt och polisen måste veta.'

  test('a refusal at midnight is overridden by the one who leads, and reviewed on the next working day', async () => {
    scene.world.setTime('2026-11-27T23:30:00Z')
    const { caseId, disclosureId, state } = await refused()
    expect(state).toBe('refused')
    const manager = await scene.municipal('case_manager')
    const { inDanger } = await manager.perform(viewQuestions, {})
    expect(inDanger.map((line) => line.disclosureId)).toContain(disclosureId)
    const { disclosure } = await manager.perform(viewDisclosure, { caseId, disclosureId })
    expect(disclosure.reasons.danger).toBe('Någon hotar att döda personen.')
    const { copyId, reviewDue } = await manager.perform(overrideDisclosure, { caseId, disclosureId, reason })
    expect(reviewDue).toBe('2026-11-30')
    // What the recipient sees is why it really came, and not the provision that did not carry it.
    expect((await scene.officer.perform(viewCopy, { copyId: copyId! })).content).toMatchObject({
      overridden: true,
      section: 'brb-24-4',
    })
    expect((await scene.officer.perform(viewCopy, { copyId: copyId! })).content.values[0]?.value).toBe(
      'ett påhittat hot',
    )
    await expect(manager.perform(viewCase, { caseId })).rejects.toThrow(NotFound)
    const staff = await scene.world.asSystem((tx) =>
      tx
        .selectFrom('support.assignment')
        .selectAll()
        .where('case_id', '=', caseId)
        .where('person_id', '=', manager.actor.personId)
        .execute(),
    )
    expect(staff).toEqual([expect.objectContaining({ part: 'worker', ended_at: expect.any(Date) })])
    const alerts = await scene.world.asSystem((tx) =>
      tx.selectFrom('disclosure.alert').select('kind').where('subject_id', '=', disclosureId).execute(),
    )
    expect(alerts).toEqual([{ kind: 'override' }])

    const lawyer = await scene.municipal('lawyer')
    expect((await lawyer.perform(viewQuestions, {})).overrides).toContainEqual(
      expect.objectContaining({ disclosureId, reviewDue: '2026-11-30' }),
    )
    const shown = await lawyer.perform(viewOverride, { disclosureId })
    expect(shown.overrideReason).toBe(reason)
    expect(JSON.stringify(shown)).not.toContain('påhittat hot')
    await lawyer.perform(reviewOverride, { disclosureId, outcome: 'upheld', reason: 'Riktigt.' })
    await expect(
      lawyer.perform(reviewOverride, { disclosureId, outcome: 'not_upheld', reason: 'Nej.' }),
    ).rejects.toMatchObject({ code: 'disclosure.already_reviewed' })
    scene.world.setTime('2026-11-24T12:00:00Z')
  })

  test('whoever leads sees in the list, as on its page, why a life is in danger and no other words of the case', async () => {
    const caseId = await scene.aCase()
    await scene.social.perform(
      decideDisclosure,
      scene.toPolice(caseId, {
        offence: 'procuring',
        situation: { dangerToLife: 'yes' },
        danger: 'Någon hotar att döda personen.',
        proviso: 'Påhittat FÖRBEHÅLL',
      }),
    )
    const manager = await scene.municipal('case_manager')
    const told = JSON.stringify(await manager.perform(viewDisclosures, { caseId }))
    expect(told).toContain('hotar att döda')
    expect(told).not.toContain('FÖRBEHÅLL')
    expect(JSON.stringify(await scene.social.perform(viewDisclosures, { caseId }))).toContain('FÖRBEHÅLL')
  })

  test('an override needs a reason, the right role and the right body', async () => {
    const { caseId, disclosureId } = await refused()
    const manager = await scene.municipal('case_manager')
    await expect(
      manager.perform(overrideDisclosure, { caseId, disclosureId, reason: 'fara' }),
    ).rejects.toMatchObject({ code: 'disclosure.override_needs_reason', field: 'reason' })
    await expect(
      scene.social.perform(overrideDisclosure, { caseId, disclosureId, reason }),
    ).rejects.toMatchObject({
      code: 'not_permitted',
    })
    const stranger = await scene.world.as('case_manager', 'Påhittade regionen')
    await expect(stranger.perform(overrideDisclosure, { caseId, disclosureId, reason })).rejects.toThrow(
      NotFound,
    )
  })

  test('a live view whose override is not upheld ends at once', async () => {
    const caseId = await scene.aCase()
    const { disclosureId } = await scene.social.perform(
      decideDisclosure,
      scene.toPolice(caseId, {
        form: 'live',
        situation: { dangerToLife: 'yes' },
        danger: 'Någon hotar att döda personen.',
      }),
    )
    const manager = await scene.municipal('case_manager')
    await manager.perform(overrideDisclosure, { caseId, disclosureId, reason })
    await scene.officer.perform(viewCase, { caseId })
    const lawyer = await scene.municipal('lawyer')
    await lawyer.perform(reviewOverride, { disclosureId, outcome: 'not_upheld', reason: 'Fel.' })
    await expect(scene.officer.perform(viewCase, { caseId })).rejects.toThrow(NotFound)
  })
})
