import { beforeAll, describe, expect, test } from 'vitest'
import { NotFound } from '../../../platform/refusal.ts'
import { openSharing, type SharingScene } from '../../../testing/sharing-scene.ts'
import { viewCase } from '../../support/cases/view-actions.ts'
import { disclosureRoom } from '../room.ts'
import { viewWithdrawal, withdrawConsent } from '../withdrawal/actions.ts'
import { decideDisclosure, endDisclosure } from './decide-actions.ts'
import { answerQuestion, viewQuestion, viewQuestions } from './question-actions.ts'
import { acknowledgeWithdrawal, viewCopy, viewLiveViews } from './received-actions.ts'
import { viewDisclosures } from './view-actions.ts'

let scene: SharingScene

beforeAll(async () => {
  scene = await openSharing()
})

describe('a withdrawal', () => {
  test('closes a live view at once, and lists the copies that cannot be recalled', async () => {
    const caseId = await scene.aCase(scene.ngo)
    const live = await scene.liveOnConsent(caseId)
    await scene.ngo.perform(decideDisclosure, live)
    const { copyId } = await scene.ngo.perform(decideDisclosure, {
      ...live,
      form: 'copy',
      liveGround: undefined,
    })
    expect(
      (await scene.social.perform(viewCase, { caseId })).fields.map(({ field }) => field).sort(),
    ).toEqual(['telephone', 'wants'])
    const address = { caseId, consentId: live.consentId! }
    const effect = await scene.ngo.perform(viewWithdrawal, address)
    expect(effect.live.map(({ toName }) => toName)).toEqual(['Exempelköpings kommun'])
    expect(effect.copies.map((copy) => copy.copyId)).toEqual([copyId])

    const withdrawn = await scene.ngo.perform(withdrawConsent, address)
    expect(withdrawn).toMatchObject({ ended: 1, copies: [{ copyId, toBody: scene.body.social }] })
    await expect(scene.social.perform(viewCase, { caseId })).rejects.toThrow(NotFound)
    expect((await scene.social.perform(viewLiveViews, {})).views.map((view) => view.caseId)).not.toContain(
      caseId,
    )
    const remembered = await scene.world.house.vault.remembered()
    expect(remembered).toContainEqual(
      expect.objectContaining({ kind: 'consent_withdrawn', subjectId: live.consentId }),
    )

    expect((await scene.social.perform(viewCopy, { copyId: copyId! })).copy.toldAt).not.toBeNull()
    await scene.social.perform(acknowledgeWithdrawal, { copyId: copyId!, answer: 'destroyed' })
    expect((await scene.ngo.perform(viewWithdrawal, address)).copies[0]).toMatchObject({
      answer: 'destroyed',
    })
  })
})

describe('a live view', () => {
  test('shows the recipient its parts alone, until the clock ends it', async () => {
    const caseId = await scene.aCase(scene.ngo)
    await scene.ngo.perform(decideDisclosure, await scene.liveOnConsent(caseId, { endsOn: '2026-11-25' }))
    const seen = await scene.social.perform(viewCase, { caseId })
    expect(seen.fields.map(({ field }) => field).sort()).toEqual(['telephone', 'wants'])
    scene.world.setTime('2026-11-25T22:59:00Z')
    await scene.social.perform(viewCase, { caseId })
    scene.world.setTime('2026-11-25T23:00:00Z')
    await expect(scene.social.perform(viewCase, { caseId })).rejects.toThrow(NotFound)
    const { disclosures } = await scene.ngo.perform(viewDisclosures, { caseId })
    expect(disclosures[0]?.standing).toBe('expired')
    scene.world.setTime('2026-11-24T12:00:00Z')
  })

  test('closes when it is ended', async () => {
    const caseId = await scene.aCase(scene.ngo)
    const { disclosureId } = await scene.ngo.perform(decideDisclosure, await scene.liveOnConsent(caseId))
    await scene.ngo.perform(endDisclosure, { caseId, disclosureId, reason: 'purpose_met' })
    await expect(scene.social.perform(viewCase, { caseId })).rejects.toThrow(NotFound)
    expect(await scene.world.house.vault.remembered()).toContainEqual(
      expect.objectContaining({ kind: 'disclosure_ended', subjectId: disclosureId }),
    )
  })

  test('into an authority’s file needs a stated section, which a lawyer confirms before anything opens', async () => {
    const caseId = await scene.aCase()
    const lawyer = await scene.municipal('lawyer')
    const live = scene.toPolice(caseId, { form: 'live' })
    await expect(scene.social.perform(decideDisclosure, live)).rejects.toMatchObject({
      code: 'legal.live_without_ground',
    })
    await expect(
      scene.social.perform(decideDisclosure, { ...live, liveGround: 'stated_section' }),
    ).rejects.toMatchObject({ code: 'disclosure.live_without_section', field: 'liveSection' })
    const waiting = await scene.social.perform(decideDisclosure, {
      ...live,
      liveGround: 'stated_section',
      liveSection: 'en påhittad paragraf',
      question: 'Ger paragrafen direktåtkomst?',
    })
    expect(waiting).toMatchObject({ state: 'waits_for_lawyer', copyId: null })
    await expect(scene.officer.perform(viewCase, { caseId })).rejects.toThrow(NotFound)

    const { questions } = await lawyer.perform(viewQuestions, {})
    const question = questions.find(({ disclosureId }) => disclosureId === waiting.disclosureId)!
    const shown = await lawyer.perform(viewQuestion, { questionId: question.id })
    expect(shown.question.question).toBe('Ger paragrafen direktåtkomst?')
    expect(JSON.stringify(shown)).not.toContain('påhittat hot')
    await lawyer.perform(answerQuestion, { questionId: question.id, verdict: 'may', reason: 'Ja, påhittat.' })
    expect((await scene.officer.perform(viewCase, { caseId })).fields.map(({ field }) => field)).toEqual([
      'threats',
    ])
    await expect(
      lawyer.perform(answerQuestion, { questionId: question.id, verdict: 'may_not', reason: 'Nej.' }),
    ).rejects.toMatchObject({ code: 'disclosure.already_answered' })
  })
})

test('an older database that is put in place opens nothing that had been withdrawn or ended', async () => {
  const { world, ngo, social } = scene
  const caseId = await scene.aCase(ngo)
  const live = await scene.liveOnConsent(caseId)
  await ngo.perform(decideDisclosure, live)
  await ngo.perform(withdrawConsent, { caseId, consentId: live.consentId! })
  const other = await scene.aCase(ngo)
  const { disclosureId } = await ngo.perform(decideDisclosure, await scene.liveOnConsent(other))
  await ngo.perform(endDisclosure, { caseId: other, disclosureId, reason: 'mistake' })
  await world.asSystem(async (tx) => {
    await tx
      .updateTable('disclosure.consent')
      .set({ withdrawn_at: null, withdrawn_by: null })
      .where('id', '=', live.consentId!)
      .execute()
    await tx
      .updateTable('disclosure.disclosure')
      .set({ state: 'in_force', ended_at: null, ended_by: null, end_reason: null })
      .where('case_id', 'in', [caseId, other])
      .execute()
  })
  await social.perform(viewCase, { caseId })
  for (const _ of ['once', 'and twice is no more'])
    await disclosureRoom.replay?.(world.house, await world.house.vault.remembered())
  for (const closed of [caseId, other])
    await expect(social.perform(viewCase, { caseId: closed })).rejects.toThrow(NotFound)
})
