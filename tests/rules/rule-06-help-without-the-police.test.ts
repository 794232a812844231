import { beforeAll, describe, expect, test } from 'vitest'
import { rooms } from '../../src/app.ts'
import { sendReferral } from '../../src/modules/disclosure/referrals/send-actions.ts'
import { beginClaim } from '../../src/modules/redress/claims/begin-actions.ts'
import {
  applyForCompensation,
  recordDecision,
} from '../../src/modules/redress/claims/compensation-actions.ts'
import { viewClaim } from '../../src/modules/redress/claims/view-actions.ts'
import { withheldReasons } from '../../src/modules/return/plans/codes.ts'
import { closingReasons } from '../../src/modules/support/cases/schema.ts'
import { startClockOfCase } from '../../src/modules/support/clocks/actions.ts'
import { beginChecklist } from '../../src/modules/support/identification/actions.ts'
import { viewSteps } from '../../src/modules/support/identification/step-actions.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { openSharing, type SharingScene } from '../../src/testing/sharing-scene.ts'

// Rule 6. Fault: a service, clock, phase, programme or referral that needs a police report, an injured party or an answer to
// a question about it; compensation that the house keeps from somebody because nothing has been reported (whether the
// authority grants it then is for the authority), or a return whose steps ask for it.

let scene: SharingScene
beforeAll(async () => {
  scene = await openSharing()
})

/** What a person may have said about the police: that they want nothing to do with it, nothing at all, or that it is done. */
const answers = {
  'wants nothing to do with the police': { legal: { police_report: 'not_wanted', injured_party: 'no' } },
  'was not asked': {},
  'has reported': { legal: { police_report: 'made', injured_party: 'yes' } },
} as const

describe.each(Object.entries(answers))('whoever %s', (_, values) => {
  test('is referred, and has a period of reflection for which the social welfare board applies', async () => {
    const caseId = await givenCase(scene.social, { values })
    await scene.social.perform(sendReferral, {
      caseId,
      toBody: scene.body.ngo,
      need: 'leaving_prostitution',
      urgency: 'urgent',
      message: 'Påhittat',
      ground: 'new_consent',
      language: 'sv',
      interpreter: 'none_needed',
      manner: 'oral',
      itemsChoice: 'usual',
    })
    await scene.social.perform(startClockOfCase, {
      caseId,
      kind: 'reflection_period',
      startsOn: '2026-11-24',
      applicant: 'social_welfare_board',
    })
  })
})

test('the next steps of whoever says no to the police are those of whoever has reported', async () => {
  const stepsOf = async (values: object) => {
    const caseId = await givenCase(scene.social, { values })
    const { assessmentId } = await scene.social.perform(beginChecklist, { caseId, checklist: 'adult' })
    return (await scene.social.perform(viewSteps, { caseId, assessmentId })).steps.map(({ step }) => step.key)
  }
  const [no, reported] = [
    await stepsOf(answers['wants nothing to do with the police']),
    await stepsOf(answers['has reported']),
  ]
  // What was reported may lead to the step that is about the report itself; everything else is the same.
  expect(no).toEqual(reported.filter((step) => step !== 'police_report'))
  expect(no.length).toBeGreaterThan(3)
})

test('whoever has reported nothing begins, applies for and is granted compensation as whoever has', async () => {
  const through = async (proceedings: 'not_reported' | 'closed') => {
    const caseId = await givenCase(scene.social, { values: answers['wants nothing to do with the police'] })
    const of = await scene.social.perform(beginClaim, {
      caseId,
      proceedings,
      crimeOn: '2026-05-05',
      endedOn: proceedings === 'closed' ? '2026-06-05' : '',
    })
    const revision = async () => (await scene.social.perform(viewClaim, of)).claim.revision
    await scene.social.perform(applyForCompensation, {
      ...of,
      revision: await revision(),
      appliedOn: '2026-06-10',
      // Brottsskadelagen 16 §: a report, or a valid reason why there is none.
      reported: proceedings === 'closed' ? 'reported' : 'valid_reason',
      // And of what was reported, that the person has contributed as far as is reasonable.
      contributed: proceedings === 'closed' ? 'contributed' : 'no_report',
      amount: '50 000',
    })
    await scene.social.perform(recordDecision, {
      ...of,
      revision: await revision(),
      decidedOn: '2026-07-01',
      outcome: 'granted',
      amount: '50 000',
      reasons: 'Påhittade skäl.',
    })
    return (await scene.social.perform(viewClaim, of)).claim.state
  }
  expect([await through('not_reported'), await through('closed')]).toEqual(['decided', 'decided'])
})

test('no return is withheld because of anything about the police', () => {
  expect(withheldReasons.length).toBeGreaterThan(3)
  expect(withheldReasons.filter((code) => /police|report|cooperat|proceeding|testif/i.test(code))).toEqual([])
})

test('no form or API of a case asks about the police but the section of the legal situation, where no field is needed', () => {
  const asks = rooms
    .filter(({ name }) => ['support', 'disclosure', 'housing', 'return', 'redress'].includes(name))
    .flatMap((room) => [...room.routes, ...room.api])
    .filter(
      ({ method, action }) =>
        method === 'post' &&
        JSON.stringify(Object.keys(shapeOf(action.input))).match(/police|injured|report(ed)?_?(made|to)/i),
    )
  expect(asks.map(({ pattern }) => pattern)).toEqual([])
  expect(closingReasons.filter((reason) => /police|report|cooperat/i.test(reason))).toEqual([])
})

const shapeOf = (schema: unknown): object => (schema as { shape?: object }).shape ?? {}
