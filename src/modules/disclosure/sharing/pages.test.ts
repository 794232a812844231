import { beforeAll, expect, test } from 'vitest'
import { givenCase } from '../../../testing/cases.ts'
import { givenConsent } from '../../../testing/disclosures.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { viewDisclosures } from './view-actions.ts'

let world: World
let social: TestPerson
let ngo: TestPerson
let toBody: string

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  toBody = await world.body('Påhittade stödföreningen', 'ngo')
  social = await world.as('caseworker', 'Exempelköpings kommun')
  ngo = await world.as('ngo_officer', 'Påhittade stödföreningen')
})

const aCase = () =>
  givenCase(social, {
    values: {
      contact: { telephone: '070-000 00 00', safe_when: 'förmiddagar' },
      needs: { wants: 'vill lära sig <svenska>' },
      health: { medicine: 'påhittad medicin' },
    },
  })

const recipient = { toBody: '', toKind: 'ngo', purpose: 'support', form: 'copy' }

test('a disclosure is made step by step without any script, and the recipient sees what the preview showed', async () => {
  const caseId = await aCase()
  const consentId = await givenConsent(social, {
    caseId,
    toBody,
    purpose: 'support',
    items: [
      { section: 'needs', field: 'wants' },
      { section: 'contact', field: 'telephone' },
    ],
    givenOn: '2026-11-24',
    expiresOn: '2026-12-31',
  })
  const step = async (fields: Record<string, string | readonly string[]>) => {
    const answer = await social.post(`/cases/${caseId}/disclosures/preview`, fields)
    return { status: answer.status, text: await answer.text() }
  }
  const begun = await (await social.get(`/cases/${caseId}/disclosures/new`)).text()
  expect(begun).not.toContain('checked')

  const ways = await step({ ...recipient, toBody, step: 'recipient' })
  expect(ways.status).toBe(200)
  expect(ways.text).toContain(`value="consent:${consentId}"`)
  expect(ways.text).not.toMatch(/name="way"[^>]*checked/)
  // Why another does not lead there, with its section.
  expect(ways.text).toContain('Generalklausulen gäller aldrig socialtjänstens')
  expect(ways.text).toContain('10 kap. 27 §')

  const chosen = { ...recipient, toBody, way: `consent:${consentId}`, purposeText: 'påhittat ändamål' }
  const parts = await step({ ...chosen, step: 'provision' })
  expect(parts.text).toMatch(/value="needs.wants"(?![^>]*(checked|disabled))/)
  expect(parts.text).toMatch(/value="health.medicine"[^>]*disabled/)
  expect(parts.text).toContain('Samtycket omfattar inte den här delen.')
  expect(parts.text).toContain('påhittat ändamål')

  const wrong = await step({ ...chosen, 'items[]': ['needs.wants'], endsOn: '2020-01-01', step: 'preview' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Slutdagen har varit')
  expect(wrong.text).toMatch(/value="needs.wants" checked/)
  expect(wrong.text).toContain('påhittat ändamål')

  const filled = { ...chosen, 'items[]': ['needs.wants', 'contact.telephone'], endsOn: '2026-12-24' }
  const preview = await step({ ...filled, step: 'preview' })
  const shownIn = (text: string) => /<div class="copy-content">.*?<\/section><\/div>/s.exec(text)?.[0]
  expect(preview.status).toBe(200)
  expect(shownIn(preview.text)).toContain('vill lära sig &lt;svenska&gt;')
  expect(shownIn(preview.text)).not.toContain('påhittad medicin')
  expect((await social.perform(viewDisclosures, { caseId })).disclosures).toEqual([])
  const back = await step({ ...filled, step: 'change' })
  expect(back.text).toMatch(/value="contact.telephone" checked/)

  const decided = await social.post(`/cases/${caseId}/disclosures/new`, filled)
  expect(decided.status).toBe(303)
  const { disclosures } = await social.perform(viewDisclosures, { caseId })
  const [disclosure] = disclosures
  expect(decided.headers.get('location')).toBe(`/cases/${caseId}/disclosures/${disclosure!.id}`)
  const received = await (await ngo.get(`/received/${disclosure!.copyId}`)).text()
  expect(shownIn(received)).toBe(shownIn(preview.text))
})

test('a statement that closes its own way is told at its field, with the way, the parts and all else kept', async () => {
  const caseId = await aCase()
  const police = await world.body('Påhittade polisen', 'agency', 'police')
  const filled = {
    toBody: police,
    toKind: 'police',
    purpose: 'crime_investigation',
    form: 'copy',
    way: 'serious_crime',
    offence: 'procuring',
    offenceForm: 'completed',
    'situation.deedFrom': '2026-11-20',
    necessity: 'påhittat skäl',
    'items[]': ['contact.telephone'],
    endsOn: '2026-12-01',
  }
  const send = async (step: string) =>
    (await social.post(`/cases/${caseId}/disclosures/preview`, { ...filled, step })).text()
  const refused = await send('preview')
  expect(refused).toContain('lägre än fängelse i sex månader')
  expect(refused).toMatch(/value="serious_crime" checked/)
  expect(refused).toMatch(/value="procuring" selected/)
  expect(refused).toMatch(/value="contact.telephone" checked/)
  const ways = await send('recipient')
  expect(ways).toContain('name="items[]" value="contact.telephone"')
  expect(ways).toContain('name="offence" value="procuring"')
})

test('what a form cannot say is told at its field, and nothing personal stands in an address', async () => {
  const caseId = await aCase()
  const nobody = await social.post(`/cases/${caseId}/disclosures/preview`, {
    step: 'recipient',
    form: 'copy',
  })
  const text = await nobody.text()
  expect(nobody.status).toBe(422)
  expect(text).toContain('href="#field-toKind"')
  expect(text).toContain('href="#field-purpose"')
})

test.each([
  ['the list', (caseId: string) => `/cases/${caseId}/disclosures`, 'Ingenting har lämnats ut'],
  [
    'a disclosure',
    (caseId: string) => `/cases/${caseId}/disclosures/new`,
    'Inget är förvalt|Sök i katalogen',
  ],
])('%s has its page for those who work on the case, and none for others', async (_, address, expected) => {
  const caseId = await aCase()
  const own = await social.get(address(caseId))
  expect(own.status).toBe(200)
  expect(await own.text()).toMatch(new RegExp(expected))
  expect((await ngo.get(address(caseId))).status).toBe(404)
})

test('lists of what is received, opened and asked have their empty states', async () => {
  const lawyer = await world.as('lawyer', 'Tom påhittad kommun')
  const worker = await world.as('caseworker', 'Tom påhittad kommun')
  const manager = await world.as('case_manager', 'Tom påhittad kommun')
  expect(await (await worker.get('/received')).text()).toContain('Inget mottaget')
  expect(await (await worker.get('/live-views')).text()).toContain('Inget är öppnat för er')
  expect(await (await lawyer.get('/legal-questions')).text()).toContain('Ingen fråga väntar')
  expect(await (await manager.get('/legal-questions')).text()).toContain('Inget sådant väntar')
  expect((await worker.get('/legal-questions')).status).toBe(404)
})

test('a refusal in danger is kept, overridden and reviewed on its pages', async () => {
  const caseId = await aCase()
  const stopped = await social.post(`/cases/${caseId}/disclosures/new`, {
    toBody,
    toKind: 'ngo',
    purpose: 'protection',
    form: 'copy',
    way: 'general_clause',
    'situation.dangerToLife': 'yes',
    danger: 'Påhittad fara för livet.',
    'items[]': ['contact.telephone'],
    endsOn: '2026-12-01',
  })
  const address = stopped.headers.get('location')!
  const manager = await world.as('case_manager', 'Exempelköpings kommun')
  const lawyer = await world.as('lawyer', 'Exempelköpings kommun')
  const page = await (await manager.get(address)).text()
  expect(page).toContain('Påhittad fara för livet.')
  expect(page).not.toContain('070-000 00 00')
  const short = await manager.post(`${address}/override`, { reason: 'fara' })
  expect(short.status).toBe(422)
  expect(await short.text()).toContain('Skriv minst 5 ord')
  const done = await manager.post(`${address}/override`, {
    reason: 'Det här kan inte vänta till i morgon bitti.',
  })
  expect(done.status).toBe(303)
  const [, disclosureId] = /disclosures\/(.+)$/.exec(address)!
  const review = await lawyer.get(`/overrides/${disclosureId}/review`)
  expect(await review.text()).toContain('Det här kan inte vänta')
  const reviewed = await lawyer.post(`/overrides/${disclosureId}/review`, {
    outcome: 'upheld',
    reason: 'Riktigt.',
  })
  expect(reviewed.headers.get('location')).toBe('/legal-questions')
})
