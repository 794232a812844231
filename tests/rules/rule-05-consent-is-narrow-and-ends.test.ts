import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/modules/disclosure/paths.ts'
import { disclosureRoom } from '../../src/modules/disclosure/room.ts'
import { decideDisclosure } from '../../src/modules/disclosure/sharing/decide-actions.ts'
import { viewCopy } from '../../src/modules/disclosure/sharing/received-actions.ts'
import { withdrawConsent } from '../../src/modules/disclosure/withdrawal/actions.ts'
import { viewCase } from '../../src/modules/support/cases/view-actions.ts'
import { NotFound } from '../../src/platform/refusal.ts'
import { type GivenDisclosure, openSharing, type SharingScene } from '../../src/testing/sharing-scene.ts'

// Rule 5. Fault: a consent that opens another section, purpose or recipient than it names, that still opens after its last
// day or its withdrawal, in the next request and after a restore, or whose withdrawal leaves a copy unlisted.

let scene: SharingScene
beforeAll(async () => {
  scene = await openSharing()
})

const OTHERS: readonly [string, (of: SharingScene) => Partial<GivenDisclosure>, string][] = [
  ['section', () => ({ items: [{ section: 'safety', field: '' }] }), 'legal.beyond_consent'],
  ['purpose', () => ({ purpose: 'compensation' }), 'legal.consent_does_not_cover'],
  ['recipient', ({ body }) => ({ toBody: body.other }), 'legal.consent_does_not_cover'],
]
test.each(OTHERS)('a consent opens no other %s than it names', async (_, changed, code) => {
  const caseId = await scene.aCase()
  const consentId = await scene.consentTo(scene.social, caseId, scene.body.ngo)
  await expect(
    scene.social.perform(decideDisclosure, scene.onConsent(caseId, consentId, changed(scene))),
  ).rejects.toMatchObject({ code })
})

describe('a live view on a consent', () => {
  // By the action: days later the session of a browser has ended anyway.
  const seesIt = (caseId: string): Promise<boolean> =>
    scene.social.perform(viewCase, { caseId }).then(
      () => true,
      (error: unknown) => {
        if (error instanceof NotFound) return false
        throw error
      },
    )
  const open = async () => {
    scene.world.setTime('2026-11-24T12:00:00Z')
    const caseId = await scene.aCase(scene.ngo)
    const live = await scene.liveOnConsent(caseId)
    await scene.ngo.perform(decideDisclosure, live)
    const copy = await scene.ngo.perform(decideDisclosure, { ...live, form: 'copy', liveGround: undefined })
    expect(await seesIt(caseId)).toBe(true)
    return { caseId, consentId: live.consentId!, copyId: copy.copyId! }
  }

  test('is closed after its last day', async () => {
    const { caseId } = await open()
    scene.world.setTime('2026-12-25T12:00:00Z')
    expect(await seesIt(caseId)).toBe(false)
  })

  test('is closed in the next request after a withdrawal, which lists the copy that cannot be recalled', async () => {
    const { caseId, consentId, copyId } = await open()
    const withdrawn = await scene.ngo.perform(withdrawConsent, { caseId, consentId })
    expect(await seesIt(caseId)).toBe(false)
    expect(withdrawn.copies.map((copy) => copy.copyId)).toEqual([copyId])
    const page = await (await scene.ngo.get(paths.withdrawConsent({ caseId, consentId }))).text()
    expect(page).toContain('Exempelköpings kommun')
    expect((await scene.social.perform(viewCopy, { copyId })).copy.toldAt).not.toBeNull()
  })

  test('stays closed when an older database is put in place', async () => {
    const { caseId, consentId } = await open()
    await scene.ngo.perform(withdrawConsent, { caseId, consentId })
    await scene.world.asSystem(async (tx) => {
      await tx
        .updateTable('disclosure.consent')
        .set({ withdrawn_at: null, withdrawn_by: null })
        .where('id', '=', consentId)
        .execute()
      await tx
        .updateTable('disclosure.disclosure')
        .set({ state: 'in_force', ended_at: null, ended_by: null, end_reason: null })
        .where('case_id', '=', caseId)
        .execute()
    })
    expect(await seesIt(caseId)).toBe(true)
    await disclosureRoom.replay?.(scene.world.house, await scene.world.house.vault.remembered())
    expect(await seesIt(caseId)).toBe(false)
  })
})

test.each(['ro', 'th', 'ar'])('the words are read out in the person’s language: %s', async (language) => {
  const caseId = await scene.aCase()
  const shown = await scene.social.post(paths.consentWords({ caseId }), {
    language,
    toBody: scene.body.ngo,
    purpose: 'support',
    'parts[]': ['needs.wants'],
    expiresOn: '2027-01-24',
    step: 'words',
  })
  expect(shown.status).toBe(200)
  expect(await shown.text()).toContain(`lang="${language}"`)
})
