import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { setActor } from '../../../platform/access/action.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { givenCase } from '../../../testing/cases.ts'
import { givenConsent } from '../../../testing/disclosures.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { viewCase } from '../../support/cases/view-actions.ts'
import { viewWithdrawal, withdrawConsent } from '../consents/actions.ts'
import { decideDisclosure, endDisclosure, handOverNow, previewDisclosure } from './decide-actions.ts'
import { overrideDisclosure, reviewOverride, viewOverride } from './override-actions.ts'
import { answerQuestion, viewQuestion, viewQuestions } from './question-actions.ts'
import {
  acknowledgeWithdrawal,
  registerCopy,
  viewCopy,
  viewLiveViews,
  viewReceived,
} from './received-actions.ts'
import type { disclosureInput } from './schema.ts'
import { viewDisclosure, viewDisclosures } from './view-actions.ts'

type Given = z.input<typeof disclosureInput>

let world: World
/** Of the municipality's social services; the association keeps a file of its own; the police receive. */
let social: TestPerson
let ngo: TestPerson
let officer: TestPerson
let body: Record<'social' | 'ngo' | 'police' | 'health' | 'other', string>

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  body = {
    social: await world.body('Exempelköpings kommun', 'municipality'),
    ngo: await world.body('Påhittade stödföreningen', 'ngo'),
    police: await world.body('Påhittade polisen', 'agency'),
    health: await world.body('Påhittade regionen', 'region'),
    other: await world.body('Annan påhittad förening', 'ngo'),
  }
  social = await world.as('caseworker', 'Exempelköpings kommun')
  ngo = await world.as('ngo_officer', 'Påhittade stödföreningen')
  officer = await world.as('police_prosecutor', 'Påhittade polisen')
})

const values = {
  identity: { full_name: 'Påhittad Asp' },
  contact: { telephone: '070-000 00 00', safe_when: 'förmiddagar' },
  needs: { wants: 'vill lära sig svenska', needs: 'housing' },
  safety: { threats: 'ett påhittat hot' },
  health: { medicine: 'påhittad medicin' },
}
const aCase = (worker = social, ageGroup: 'adult' | 'child' = 'adult') =>
  givenCase(worker, { ageGroup, values })

const consentTo = (
  worker: TestPerson,
  caseId: string,
  toBody: string,
  purpose: Given['purpose'] = 'support',
) =>
  givenConsent(worker, {
    caseId,
    toBody,
    purpose,
    items: [
      { section: 'needs', field: '' },
      { section: 'contact', field: 'telephone' },
    ],
    givenOn: '2026-11-24',
    expiresOn: '2026-12-31',
  })

const onConsent = (caseId: string, consentId: string | undefined, changed: Partial<Given> = {}): Given => ({
  caseId,
  toBody: body.ngo,
  toKind: 'ngo',
  form: 'copy',
  purpose: 'support',
  provision: 'consent',
  consentId,
  items: [
    { section: 'needs', field: 'wants' },
    { section: 'contact', field: 'telephone' },
  ],
  endsOn: '2026-12-24',
  ...changed,
})

const toPolice = (caseId: string, changed: Partial<Given> = {}): Given => ({
  caseId,
  toBody: body.police,
  toKind: 'police_prosecutor',
  form: 'copy',
  purpose: 'crime_investigation',
  provision: 'serious_crime',
  offence: 'trafficking',
  offenceForm: 'completed',
  items: [{ section: 'safety', field: 'threats' }],
  endsOn: '2026-12-24',
  ...changed,
})

/** What an association opens of its own file, on the person's consent. */
const liveOnConsent = async (caseId: string, changed: Partial<Given> = {}): Promise<Given> =>
  onConsent(caseId, await consentTo(ngo, caseId, body.social), {
    toBody: body.social,
    toKind: 'social_services',
    form: 'live',
    provision: 'explicit_consent',
    liveGround: 'own_consent_and_ngo_file',
    ...changed,
  })

describe('consent', () => {
  test.each([
    ['another recipient', { toBody: 'other' }, 'legal.consent_does_not_cover', 'consentId'],
    ['another purpose', { purpose: 'compensation' }, 'legal.consent_does_not_cover', 'consentId'],
    ['another part', { items: [{ section: 'health', field: 'medicine' }] }, 'legal.beyond_consent', 'items'],
    [
      'a whole section of which one field was named',
      { items: [{ section: 'contact', field: '' }] },
      'legal.beyond_consent',
      'items',
    ],
    ['a longer time', { endsOn: '2027-01-31' }, 'disclosure.ends_after_consent', 'endsOn'],
  ])('does not reach %s', async (_, changed, code, field) => {
    const caseId = await aCase()
    const consentId = await consentTo(social, caseId, body.ngo)
    const asked = { ...changed, ...('toBody' in changed ? { toBody: body.other } : {}) } as Partial<Given>
    await expect(social.perform(decideDisclosure, onConsent(caseId, consentId, asked))).rejects.toMatchObject(
      { code, field },
    )
  })

  test('that has expired opens nothing', async () => {
    const caseId = await aCase()
    const consentId = await consentTo(social, caseId, body.ngo)
    world.setTime('2027-01-02T12:00:00Z')
    await expect(
      social.perform(decideDisclosure, onConsent(caseId, consentId, { endsOn: '2027-01-03' })),
    ).rejects.toMatchObject({ code: 'legal.consent_expired' })
    world.setTime('2026-11-24T12:00:00Z')
  })

  test('that was withdrawn opens nothing', async () => {
    const caseId = await aCase()
    const consentId = await consentTo(social, caseId, body.ngo)
    await social.perform(withdrawConsent, { caseId, consentId })
    await expect(social.perform(decideDisclosure, onConsent(caseId, consentId))).rejects.toMatchObject({
      code: 'legal.consent_withdrawn',
    })
  })

  test('of another case opens nothing here', async () => {
    const caseId = await aCase()
    const consentId = await consentTo(social, await aCase(), body.ngo)
    await expect(social.perform(decideDisclosure, onConsent(caseId, consentId))).rejects.toMatchObject({
      code: 'legal.consent_missing',
    })
  })

  test('claimed by the client changes nothing', async () => {
    const caseId = await aCase()
    const claimed = {
      ...onConsent(caseId, undefined),
      consent: true,
      consentGiven: 'yes',
      age: 'child',
      secrecy: 'ngo',
      situation: {
        consent: { covers: true, explicit: true, expired: false, withdrawn: false, withProviso: false },
      },
    }
    await expect(social.perform(decideDisclosure, claimed as Given)).rejects.toMatchObject({
      code: 'legal.consent_missing',
    })
  })
})

describe('a withdrawal', () => {
  test('closes a live view at once, and lists the copies that cannot be recalled', async () => {
    const caseId = await aCase(ngo)
    const live = await liveOnConsent(caseId)
    await ngo.perform(decideDisclosure, live)
    const { copyId } = await ngo.perform(decideDisclosure, { ...live, form: 'copy', liveGround: undefined })
    expect((await social.perform(viewCase, { caseId })).fields.map(({ field }) => field).sort()).toEqual([
      'telephone',
      'wants',
    ])
    const address = { caseId, consentId: live.consentId! }
    const effect = await ngo.perform(viewWithdrawal, address)
    expect(effect.live.map(({ toName }) => toName)).toEqual(['Exempelköpings kommun'])
    expect(effect.copies.map((copy) => copy.copyId)).toEqual([copyId])

    const withdrawn = await ngo.perform(withdrawConsent, address)
    expect(withdrawn).toMatchObject({ ended: 1, copies: [{ copyId, toBody: body.social }] })
    await expect(social.perform(viewCase, { caseId })).rejects.toThrow(NotFound)
    expect((await social.perform(viewLiveViews, {})).views.map((view) => view.caseId)).not.toContain(caseId)
    const remembered = await world.house.vault.remembered()
    expect(remembered).toContainEqual(
      expect.objectContaining({ kind: 'consent_withdrawn', subjectId: live.consentId }),
    )

    expect((await social.perform(viewCopy, { copyId: copyId! })).copy.toldAt).not.toBeNull()
    await social.perform(acknowledgeWithdrawal, { copyId: copyId!, answer: 'destroyed' })
    expect((await ngo.perform(viewWithdrawal, address)).copies[0]).toMatchObject({ answer: 'destroyed' })
  })
})

describe('a provision that does not fit is refused with its reason', () => {
  test.each([
    [
      'the general clause for the secrecy of social services',
      { provision: 'general_clause', necessity: 'x', situation: { balancing: 'outweighs' } },
      'legal.general_clause_excluded',
    ],
    [
      '10:23 for an adult and an offence whose minimum is under six months',
      { offence: 'procuring' },
      'legal.minimum_below_six_months',
    ],
    ['10:21 for an adult', { provision: 'crime_against_child' }, 'legal.victim_not_child'],
    [
      'a harm test that does not come out clear',
      { provision: 'harm_test', harmTest: 'not_clear', harmText: 'x' },
      'legal.harm_not_clear',
    ],
  ])('%s', async (_, changed, code) => {
    const caseId = await aCase()
    await expect(
      social.perform(decideDisclosure, toPolice(caseId, changed as Partial<Given>)),
    ).rejects.toMatchObject({ code })
  })

  test('and what is beyond the provision at the parts', async () => {
    const caseId = await aCase()
    await expect(
      social.perform(
        decideDisclosure,
        toPolice(caseId, { items: [{ section: 'health', field: 'medicine' }] }),
      ),
    ).rejects.toMatchObject({ code: 'legal.not_named_necessary', field: 'items' })
    const { disclosures } = await social.perform(viewDisclosures, { caseId })
    expect(disclosures).toEqual([])
  })

  test.each([
    ['one’s own body', { toBody: 'social', toKind: 'social_services' }, 'disclosure.to_own_body', 'toBody'],
    [
      'a kind that the recipient is not',
      { toKind: 'police_prosecutor', toBody: 'ngo' },
      'disclosure.kind_not_of_recipient',
      'toKind',
    ],
    ['nobody', { toBody: null }, 'disclosure.recipient_missing', 'toBody'],
    ['a day that has been', { endsOn: '2026-11-23' }, 'disclosure.ends_before_it_starts', 'endsOn'],
  ])('to %s, at the field', async (_, changed, code, field) => {
    const caseId = await aCase()
    const named = changed as { toBody?: keyof typeof body | null }
    const asked = { ...changed, ...(named.toBody ? { toBody: body[named.toBody] } : {}) } as Partial<Given>
    await expect(social.perform(decideDisclosure, toPolice(caseId, asked))).rejects.toMatchObject({
      code,
      field,
    })
  })

  test('a suspected guardian gets nothing, whatever the decider states', async () => {
    const caseId = await givenCase(social, {
      ageGroup: 'child',
      values: { ...values, family: { guardian_suspected: 'yes' } },
    })
    await expect(
      social.perform(decideDisclosure, {
        ...toPolice(caseId),
        toBody: null,
        toName: 'Påhittad Vårdnadshavare',
        toKind: 'guardian',
        purpose: 'own_insight',
        provision: 'to_guardian',
        necessity: 'x',
        situation: { childRisksHarm: 'no' },
      }),
    ).rejects.toMatchObject({ code: 'legal.guardian_suspected' })
  })
})

describe('a handed-over copy', () => {
  const handed = async () => {
    const caseId = await aCase()
    const asked = onConsent(caseId, await consentTo(social, caseId, body.ngo))
    const { copyId } = await social.perform(decideDisclosure, asked)
    return { caseId, asked, copyId: copyId! }
  }

  test('holds exactly what the preview showed, and nothing else', async () => {
    const { asked, copyId } = await handed()
    const preview = await social.perform(previewDisclosure, asked)
    const { content } = await ngo.perform(viewCopy, { copyId })
    expect(content).toEqual(preview.content)
    expect(content.values.map(({ section, field }) => `${section}.${field}`)).toEqual([
      'contact.telephone',
      'needs.wants',
    ])
    expect(JSON.stringify(content)).not.toContain('påhittad medicin')
  })

  test('shows by page and API nothing but its parts', async () => {
    const { copyId } = await handed()
    const answer = await ngo.get(`/v1/received/${copyId}`)
    const text = await answer.text()
    expect(answer.status).toBe(200)
    expect(text).toContain('vill lära sig svenska')
    for (const hidden of ['Påhittad Asp', 'förmiddagar', 'påhittat hot', 'påhittad medicin'])
      expect(text).not.toContain(hidden)
  })

  test('is not there for a third body, and cannot be registered by it', async () => {
    const { copyId } = await handed()
    const third = await world.as('ngo_officer', 'Annan påhittad förening')
    await expect(third.perform(viewCopy, { copyId })).rejects.toThrow(NotFound)
    await expect(third.perform(registerCopy, { copyId, ageGroup: 'adult' })).rejects.toThrow(NotFound)
    expect((await third.perform(viewReceived, {})).copies).toEqual([])
    expect((await third.get(`/v1/received/${copyId}`)).status).toBe(404)
  })

  test('is not there for somebody at the recipient who is denied by name', async () => {
    const { caseId, copyId } = await handed()
    const relative = await world.as('ngo_officer', 'Påhittade stödföreningen')
    await world.database.connection.database.transaction().execute(async (tx) => {
      await setActor(tx, social.actor)
      await tx
        .insertInto('disclosure.denial')
        .values({
          id: crypto.randomUUID(),
          case_id: caseId,
          person_id: relative.actor.personId,
          sealed_reason: Buffer.from('x'),
          made_by: social.actor.personId,
          made_at: new Date('2026-11-24T12:00:00Z'),
        })
        .execute()
    })
    await expect(relative.perform(viewCopy, { copyId })).rejects.toThrow(NotFound)
    expect((await relative.perform(viewReceived, {})).copies.map(({ id }) => id)).not.toContain(copyId)
    expect((await ngo.perform(viewCopy, { copyId })).copy.id).toBe(copyId)
  })

  test('cannot be changed by whoever handed it over, nor by the recipient', async () => {
    const { copyId } = await handed()
    const change = (person: TestPerson, set: object) =>
      world.database.connection.database.transaction().execute(async (tx) => {
        await setActor(tx, person.actor)
        await tx.updateTable('disclosure.copy').set(set).where('id', '=', copyId).execute()
      })
    for (const person of [social, ngo])
      await expect(change(person, { sealed: Buffer.from('another') })).rejects.toThrow(/permission denied/)
    await expect(change(social, { withdrawal_answer: 'destroyed' })).rejects.toThrow(/only the recipient/)
    await expect(change(ngo, { withdrawal_told_at: null, received_at: new Date() })).resolves.toBeUndefined()
  })

  test('keeps what it held when the case goes on, and becomes the recipient’s own case once', async () => {
    const { caseId, copyId } = await handed()
    const { caseId: own } = await ngo.perform(registerCopy, { copyId, ageGroup: 'adult' })
    const registered = await ngo.perform(viewCase, { caseId: own })
    expect(registered.bodyId).toBe(body.ngo)
    expect(registered.fields.map(({ field, value }) => [field, value])).toEqual([
      ['telephone', '070-000 00 00'],
      ['wants', 'vill lära sig svenska'],
    ])
    await expect(ngo.perform(registerCopy, { copyId, ageGroup: 'adult' })).rejects.toMatchObject({
      code: 'disclosure.already_registered',
    })
    await expect(ngo.perform(viewCase, { caseId })).rejects.toThrow(NotFound)
    await expect(social.perform(viewCase, { caseId: own })).rejects.toThrow(NotFound)
  })
})

describe('a live view', () => {
  test('shows the recipient its parts alone, until the clock ends it', async () => {
    const caseId = await aCase(ngo)
    await ngo.perform(decideDisclosure, await liveOnConsent(caseId, { endsOn: '2026-11-25' }))
    const seen = await social.perform(viewCase, { caseId })
    expect(seen.fields.map(({ field }) => field).sort()).toEqual(['telephone', 'wants'])
    world.setTime('2026-11-25T22:59:00Z')
    await social.perform(viewCase, { caseId })
    world.setTime('2026-11-25T23:00:00Z')
    await expect(social.perform(viewCase, { caseId })).rejects.toThrow(NotFound)
    const { disclosures } = await ngo.perform(viewDisclosures, { caseId })
    expect(disclosures[0]?.standing).toBe('expired')
    world.setTime('2026-11-24T12:00:00Z')
  })

  test('closes when it is ended, and stays closed when an older database is put in place', async () => {
    const caseId = await aCase(ngo)
    const { disclosureId } = await ngo.perform(decideDisclosure, await liveOnConsent(caseId))
    await ngo.perform(endDisclosure, { caseId, disclosureId, reason: 'purpose_met' })
    await expect(social.perform(viewCase, { caseId })).rejects.toThrow(NotFound)
    expect(await world.house.vault.remembered()).toContainEqual(
      expect.objectContaining({ kind: 'disclosure_ended', subjectId: disclosureId }),
    )
  })

  test('into an authority’s file needs a stated section, which a lawyer confirms before anything opens', async () => {
    const caseId = await aCase()
    const lawyer = await world.as('lawyer', 'Exempelköpings kommun')
    const live = toPolice(caseId, { form: 'live' })
    await expect(social.perform(decideDisclosure, live)).rejects.toMatchObject({
      code: 'legal.live_without_ground',
    })
    await expect(
      social.perform(decideDisclosure, { ...live, liveGround: 'stated_section' }),
    ).rejects.toMatchObject({ code: 'disclosure.live_without_section', field: 'liveSection' })
    const waiting = await social.perform(decideDisclosure, {
      ...live,
      liveGround: 'stated_section',
      liveSection: 'en påhittad paragraf',
      question: 'Ger paragrafen direktåtkomst?',
    })
    expect(waiting).toMatchObject({ state: 'waits_for_lawyer', copyId: null })
    await expect(officer.perform(viewCase, { caseId })).rejects.toThrow(NotFound)

    const { questions } = await lawyer.perform(viewQuestions, {})
    const question = questions.find(({ disclosureId }) => disclosureId === waiting.disclosureId)!
    const shown = await lawyer.perform(viewQuestion, { questionId: question.id })
    expect(shown.question.question).toBe('Ger paragrafen direktåtkomst?')
    expect(JSON.stringify(shown)).not.toContain('påhittat hot')
    await lawyer.perform(answerQuestion, { questionId: question.id, verdict: 'may', reason: 'Ja, påhittat.' })
    expect((await officer.perform(viewCase, { caseId })).fields.map(({ field }) => field)).toEqual([
      'threats',
    ])
    await expect(
      lawyer.perform(answerQuestion, { questionId: question.id, verdict: 'may_not', reason: 'Nej.' }),
    ).rejects.toMatchObject({ code: 'disclosure.already_answered' })
  })
})

describe('a lawyer', () => {
  test('of another body finds no question', async () => {
    const caseId = await aCase()
    const waiting = await social.perform(
      decideDisclosure,
      toPolice(caseId, { provision: 'crime_prevention', necessity: 'påhittat skäl' }),
    )
    const stranger = await world.as('lawyer', 'Påhittade regionen')
    const own = await world.as('lawyer', 'Exempelköpings kommun')
    const { questions } = await own.perform(viewQuestions, {})
    const { id } = questions.find(({ disclosureId }) => disclosureId === waiting.disclosureId)!
    await expect(stranger.perform(viewQuestion, { questionId: id })).rejects.toThrow(NotFound)
    await expect(
      stranger.perform(answerQuestion, { questionId: id, verdict: 'may', reason: 'x' }),
    ).rejects.toThrow(NotFound)
  })

  test('opens a copy for handing over, and it is handed over as the case then is', async () => {
    const caseId = await aCase()
    const lawyer = await world.as('lawyer', 'Exempelköpings kommun')
    const { disclosureId } = await social.perform(
      decideDisclosure,
      toPolice(caseId, { provision: 'crime_prevention', necessity: 'påhittat skäl' }),
    )
    await expect(social.perform(handOverNow, { caseId, disclosureId })).rejects.toMatchObject({
      code: 'disclosure.not_answered',
    })
    const { questions } = await lawyer.perform(viewQuestions, {})
    const { id } = questions.find((one) => one.disclosureId === disclosureId)!
    await lawyer.perform(answerQuestion, { questionId: id, verdict: 'may', reason: 'Påhittat.' })
    const { copyId } = await social.perform(handOverNow, { caseId, disclosureId })
    expect((await officer.perform(viewCopy, { copyId })).content.values).toEqual([
      { section: 'safety', field: 'threats', occurrence: 0, value: 'ett påhittat hot' },
    ])
  })

  test('who says no refuses it for good', async () => {
    const caseId = await aCase()
    const lawyer = await world.as('lawyer', 'Exempelköpings kommun')
    const { disclosureId } = await social.perform(
      decideDisclosure,
      toPolice(caseId, { provision: 'crime_prevention', necessity: 'påhittat skäl' }),
    )
    const { questions } = await lawyer.perform(viewQuestions, {})
    const { id } = questions.find((one) => one.disclosureId === disclosureId)!
    await lawyer.perform(answerQuestion, { questionId: id, verdict: 'may_not', reason: 'Nej.' })
    const { disclosure } = await social.perform(viewDisclosure, { caseId, disclosureId })
    expect(disclosure).toMatchObject({ standing: 'refused', refusal: 'lawyer_may_not' })
    await expect(social.perform(handOverNow, { caseId, disclosureId })).rejects.toMatchObject({
      code: 'disclosure.not_waiting',
    })
  })
})

describe('in danger to life', () => {
  const refused = async () => {
    const caseId = await aCase()
    const disclosed = await social.perform(
      decideDisclosure,
      toPolice(caseId, {
        offence: 'procuring',
        situation: { dangerToLife: 'yes' },
        danger: 'Någon hotar att döda personen.',
      }),
    )
    return { caseId, ...disclosed }
  }
  const reason = 'Personen hotas till livet i natt och polisen måste veta.'

  test('a refusal at midnight is overridden by the one who leads, and reviewed on the next working day', async () => {
    world.setTime('2026-11-27T23:30:00Z')
    const { caseId, disclosureId, state } = await refused()
    expect(state).toBe('refused')
    const manager = await world.as('case_manager', 'Exempelköpings kommun')
    const { inDanger } = await manager.perform(viewQuestions, {})
    expect(inDanger.map((line) => line.disclosureId)).toContain(disclosureId)
    const { disclosure } = await manager.perform(viewDisclosure, { caseId, disclosureId })
    expect(disclosure.reasons.danger).toBe('Någon hotar att döda personen.')
    const { copyId, reviewDue } = await manager.perform(overrideDisclosure, { caseId, disclosureId, reason })
    expect(reviewDue).toBe('2026-11-30')
    expect((await officer.perform(viewCopy, { copyId: copyId! })).content.values[0]?.value).toBe(
      'ett påhittat hot',
    )
    await expect(manager.perform(viewCase, { caseId })).rejects.toThrow(NotFound)
    const staff = await world.asSystem((tx) =>
      tx
        .selectFrom('support.assignment')
        .selectAll()
        .where('case_id', '=', caseId)
        .where('person_id', '=', manager.actor.personId)
        .execute(),
    )
    expect(staff).toEqual([expect.objectContaining({ part: 'worker', ended_at: expect.any(Date) })])
    const alerts = await world.asSystem((tx) =>
      tx.selectFrom('disclosure.alert').select('kind').where('subject_id', '=', disclosureId).execute(),
    )
    expect(alerts).toEqual([{ kind: 'override' }])

    const lawyer = await world.as('lawyer', 'Exempelköpings kommun')
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
    world.setTime('2026-11-24T12:00:00Z')
  })

  test('an override needs a reason, the right role and the right body', async () => {
    const { caseId, disclosureId } = await refused()
    const manager = await world.as('case_manager', 'Exempelköpings kommun')
    await expect(
      manager.perform(overrideDisclosure, { caseId, disclosureId, reason: 'fara' }),
    ).rejects.toMatchObject({ code: 'disclosure.override_needs_reason', field: 'reason' })
    await expect(social.perform(overrideDisclosure, { caseId, disclosureId, reason })).rejects.toMatchObject({
      code: 'not_permitted',
    })
    const stranger = await world.as('case_manager', 'Påhittade regionen')
    await expect(stranger.perform(overrideDisclosure, { caseId, disclosureId, reason })).rejects.toThrow(
      NotFound,
    )
  })

  test('a live view whose override is not upheld ends at once', async () => {
    const caseId = await aCase()
    const { disclosureId } = await social.perform(
      decideDisclosure,
      toPolice(caseId, {
        form: 'live',
        situation: { dangerToLife: 'yes' },
        danger: 'Någon hotar att döda personen.',
      }),
    )
    const manager = await world.as('case_manager', 'Exempelköpings kommun')
    await manager.perform(overrideDisclosure, { caseId, disclosureId, reason })
    await officer.perform(viewCase, { caseId })
    const lawyer = await world.as('lawyer', 'Exempelköpings kommun')
    await lawyer.perform(reviewOverride, { disclosureId, outcome: 'not_upheld', reason: 'Fel.' })
    await expect(officer.perform(viewCase, { caseId })).rejects.toThrow(NotFound)
  })
})
