import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { sendReferral } from '../../src/modules/disclosure/referrals/send-actions.ts'
import {
  acceptReferral,
  beginReferral,
  closeReferral,
  reportOutcome,
} from '../../src/modules/disclosure/referrals/step-actions.ts'
import { viewReferral } from '../../src/modules/disclosure/referrals/view-actions.ts'
import { closeCase } from '../../src/modules/support/cases/close-actions.ts'
import { openCase } from '../../src/modules/support/cases/open-actions.ts'
import { viewCase } from '../../src/modules/support/cases/view-actions.ts'
import { signNote } from '../../src/modules/support/notes/sign-actions.ts'
import { paths } from '../../src/modules/support/paths.ts'
import { openSharing, type SharingScene } from '../../src/testing/sharing-scene.ts'

// Rule 4. Fault: a case that cannot be opened, worked, referred and closed with a chosen name alone; advice of which a row,
// a log line or the trail tells something of the person.

let scene: SharingScene
beforeAll(async () => {
  scene = await openSharing()
})

test.each(['Påhittad Rönn', ''])(
  'a case with the chosen name "%s" alone is opened, worked, referred and closed',
  async (chosenName) => {
    const { social, ngo } = scene
    const { caseId } = await social.perform(openCase, { chosenName, ageGroup: 'uncertain' })
    await social.perform(signNote, {
      caseId,
      kind: 'note',
      happenedOn: '2026-11-24',
      text: 'Påhittat samtal.',
    })
    const { referralId } = await social.perform(sendReferral, {
      caseId,
      toBody: ngo.actor.bodyId,
      need: 'leaving_prostitution',
      urgency: 'ordinary',
      message: 'Påhittat meddelande',
      ground: 'new_consent',
      language: 'sv',
      interpreter: 'none_needed',
      manner: 'oral',
      itemsChoice: 'usual',
    })
    await ngo.perform(viewReferral, { referralId })
    await ngo.perform(acceptReferral, { referralId })
    await ngo.perform(beginReferral, { referralId })
    await ngo.perform(reportOutcome, { referralId, outcome: 'support_given' })
    await social.perform(closeReferral, { referralId })
    await social.perform(closeCase, { caseId, reason: 'needs_met', acknowledged: 'yes' })
    const { codes, fields } = await social.perform(viewCase, { caseId })
    expect(codes?.state).toBe('closed')
    expect(fields.filter(({ section }) => section === 'identity').map(({ field }) => field)).toEqual(
      chosenName === '' ? [] : ['chosen_name'],
    )
  },
)

test.each(['uncertain', 'probable', 'confirmed'])('a number of a person may be %s', async (certainty) => {
  const caseId = await scene.aCase()
  const saved = await scene.social.post(paths.section({ caseId, section: 'identity' }), {
    'values.number_certainty': certainty,
    'revisions.number_certainty': '0',
  })
  expect(saved.status).toBe(303)
  const { fields } = await scene.social.perform(viewCase, { caseId })
  expect(fields.find(({ field }) => field === 'number_certainty')?.value).toBe(certainty)
})

test('of advice nothing of the person is in any table', async () => {
  const adviser = await scene.world.as('regional_coordinator', 'Länsstyrelsen Exempel')
  const mark = 'PlanteradPerson198503'
  const sent = await adviser.post(paths.newConsultation(), {
    about: 'adult',
    asker: 'school',
    'topics[]': ['need.interpreter'],
    note: mark,
    name: mark,
    chosenName: mark,
  })
  expect(sent.status).toBe(303)
  const owner = new pg.Client(scene.world.database.owner)
  await owner.connect()
  const kept = await owner.query<{ row: string }>('select c::text as row from support.consultation c')
  const trail = await owner.query<{ row: string }>('select r::text as row from audit.record r')
  const cases = await owner.query('select from support.case_file where body_id = $1', [adviser.actor.bodyId])
  await owner.end()
  expect(kept.rows).toHaveLength(1)
  for (const { row } of [...kept.rows, ...trail.rows]) expect(row).not.toContain(mark)
  // Who asked for advice when, to the minute, would tell it too: a month is all that is kept.
  expect(kept.rows[0]!.row).toContain('2026-11-01')
  expect(kept.rows[0]!.row).not.toContain('2026-11-24')
  expect(cases.rowCount).toBe(0)
})
