import { beforeAll, expect, test } from 'vitest'
import { NotFound } from '../../../platform/refusal.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { viewWithdrawal, withdrawConsent } from '../withdrawal/actions.ts'
import { recordConsent, viewConsents } from './actions.ts'

let world: World
let worker: TestPerson
let recipient: string

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  worker = await world.as('caseworker', 'Exempelköpings kommun')
  recipient = await world.body('Påhittade stödföreningen', 'ngo')
})

const consented = (caseId: string, changed: Record<string, unknown> = {}) => ({
  caseId,
  language: 'ro',
  interpreter: 'telephone' as const,
  representative: 'none' as const,
  manner: 'oral' as const,
  givenOn: '2026-11-24',
  expiresOn: '2027-05-24',
  items: [{ toBody: recipient, purpose: 'support' as const, section: 'needs' as const, field: 'wants' }],
  ...changed,
})

test('a consent is kept with all that was asked about it', async () => {
  const caseId = await givenCase(worker)
  await worker.perform(recordConsent, consented(caseId, { note: 'Påhittat villkor' }))
  const { consents } = await worker.perform(viewConsents, { caseId })
  expect(consents).toEqual([
    expect.objectContaining({
      language: 'ro',
      interpreter: 'telephone',
      representative: 'none',
      manner: 'oral',
      expiresOn: '2027-05-24',
      note: 'Påhittat villkor',
      state: 'in_force',
      items: [
        {
          toBody: recipient,
          toName: 'Påhittade stödföreningen',
          purpose: 'support',
          section: 'needs',
          field: 'wants',
        },
      ],
    }),
  ])
})

test.each([
  ['ends before it starts', { expiresOn: '2026-11-23' }, 'consent.ends_before_it_starts', 'expiresOn'],
  ['is given in the future', { givenOn: '2026-11-25' }, 'day_to_come', 'givenOn'],
  [
    'ended before it is written down',
    { givenOn: '2026-10-01', expiresOn: '2026-11-01' },
    'consent.ended_already',
    'expiresOn',
  ],
  ['never ends', { expiresOn: '2036-11-24' }, 'consent.too_long', 'expiresOn'],
  [
    'is an adult’s guardian’s',
    { representative: 'guardian' },
    'consent.adult_has_no_guardian',
    'representative',
  ],
])('a consent that %s is told so at the field', async (_, changed, code, field) => {
  const caseId = await givenCase(worker)
  await expect(worker.perform(recordConsent, consented(caseId, changed) as never)).rejects.toMatchObject({
    code,
    field,
  })
})

test('a guardian who is suspected decides nothing for the child, and the suspicion stays written', async () => {
  const caseId = await givenCase(worker, { ageGroup: 'child' })
  const byGuardian = (guardianSuspected?: 'yes' | 'no') =>
    worker.perform(
      recordConsent,
      consented(caseId, { representative: 'guardian', guardianSuspected }) as never,
    )
  await expect(byGuardian()).rejects.toMatchObject({ code: 'consent.guardian_not_asked' })
  const sent = await worker.post(`/cases/${caseId}/consents/new`, {
    language: 'sv',
    interpreter: 'none_needed',
    representative: 'guardian',
    guardianSuspected: 'yes',
    manner: 'oral',
    givenOn: '2026-11-24',
    expiresOn: '2027-01-24',
    toBody: recipient,
    purpose: 'support',
    'parts[]': ['needs'],
  })
  expect(sent.status).toBe(422)
  expect(await sent.text()).toContain('Vårdnadshavaren är misstänkt')
  await expect(byGuardian('no')).rejects.toMatchObject({
    code: 'consent.guardian_suspected',
    field: 'representative',
  })
})

test('a colleague who does not work on the case finds neither its consents nor what a withdrawal would do', async () => {
  const caseId = await givenCase(worker)
  const { consentId } = await worker.perform(recordConsent, consented(caseId))
  const colleague = await world.as('caseworker', 'Exempelköpings kommun')
  await expect(colleague.perform(viewConsents, { caseId })).rejects.toThrow(NotFound)
  await expect(colleague.perform(withdrawConsent, { caseId, consentId })).rejects.toThrow(NotFound)
})

test('a consent cannot be reached through another case', async () => {
  const [one, other] = [await givenCase(worker), await givenCase(worker)]
  const { consentId } = await worker.perform(recordConsent, consented(one))
  await expect(worker.perform(viewWithdrawal, { caseId: other, consentId })).rejects.toThrow(NotFound)
  await expect(worker.perform(withdrawConsent, { caseId: other, consentId })).rejects.toThrow(NotFound)
})

test('the words are read out in the person’s language before the yes is written down, and nothing entered is lost', async () => {
  const caseId = await givenCase(worker, { language: 'ro' })
  const asked = {
    language: 'ro',
    toBody: recipient,
    purpose: 'support',
    'parts[]': ['needs.wants', 'contact'],
    expiresOn: '2027-01-24',
  }
  const shown = await worker.post(`/cases/${caseId}/consents/words`, { ...asked, step: 'words' })
  const text = await shown.text()
  expect(shown.status).toBe(200)
  expect(text).toContain('lang="ro"')
  expect(text).toContain('Påhittade stödföreningen')
  expect(text).toContain('name="parts[]" value="needs.wants"')
  const back = await (
    await worker.post(`/cases/${caseId}/consents/words`, { ...asked, step: 'question' })
  ).text()
  expect(back).toMatch(/value="needs.wants" checked/)
  const refused = await worker.post(`/cases/${caseId}/consents/words`, {
    ...asked,
    expiresOn: '2020-01-01',
    step: 'words',
  })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toMatch(/value="contact" checked/)
})

test('the print that is carried names neither recipient nor purpose nor body', async () => {
  const caseId = await givenCase(worker)
  const { consentId } = await worker.perform(recordConsent, consented(caseId))
  const file = await worker.get(`/cases/${caseId}/consents/${consentId}/file`)
  expect(file.headers.get('content-type')).toBe('application/pdf')
  expect(file.headers.get('content-disposition')).not.toMatch(/consent|samtycke|samlad/i)
})
