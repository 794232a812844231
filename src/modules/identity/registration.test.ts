import { beforeAll, expect, test } from 'vitest'
import { perform } from '../../platform/access/action.ts'
import { sealSecret } from '../../platform/vault/vault.ts'
import { openVisitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { prepareRegistrationMail } from './registration-actions.ts'
import { readOrganisationNumber } from './rules.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({
    settings: { trustedProxies: 1, smtpUrl: 'smtp://127.0.0.1:9', baseUrl: 'https://samlad.example' },
  })
  world.setTime('2026-03-02T08:00:00Z')
})

/** What the mail to an address says: the job that sends it alone works that out. */
const mailTo = async (email: string): Promise<string> => {
  const sealed = sealSecret(world.house.settings, 'registration_mail', 'address', email).toString('base64url')
  const system = { actor: { kind: 'system', name: 'test' } } as const
  return (await perform(world.house, system, prepareRegistrationMail, { sealed, language: 'sv' }))!.text
}
const linkIn = (text: string): string => new URL(/https:\S+/.exec(text)![0]).pathname

const ORGANISATION = {
  organisation: 'Påhittade nya föreningen',
  organisationNumber: '802400-1235',
  kind: 'ngo',
  name: 'Påhittad Nykomling',
}

test('an organisation number is one of a legal person, with the right check digit', () => {
  expect(readOrganisationNumber('8024001235')).toBe('802400-1235')
  expect(readOrganisationNumber('802400-1234')).toBeUndefined()
  // A personal identity number is none: its third digit is 0 or 1.
  expect(readOrganisationNumber('811228-9874')).toBeUndefined()
})

test('whoever asks is told the same, whoever has the address', async () => {
  const officer = await world.as('ngo_officer', 'Föreningen Känd')
  const { email } = await world.asSystem((tx) =>
    tx
      .selectFrom('identity.person')
      .select('email')
      .where('id', '=', officer.actor.personId)
      .executeTakeFirstOrThrow(),
  )
  const ask = async (address: string, visitor = openVisitor(world)) => {
    await visitor.get('/register')
    const { status, location } = await visitor.post('/register', { email: address })
    return { status, location }
  }
  expect(await ask(email)).toEqual({ status: 303, location: '/register?sent=yes' })
  expect(await ask('ny@exempel.invalid')).toEqual(await ask(email))
  expect(await mailTo(email)).toContain('Det finns redan ett konto')
  const visitor = openVisitor(world)
  const answers: number[] = []
  for (let count = 0; count < 8; count += 1) answers.push((await ask('ofta@exempel.invalid', visitor)).status)
  expect(answers).toContain(429)
})

test('a confirmed address makes a new organisation that nobody has checked, and no more', async () => {
  const link = linkIn(await mailTo('ny@exempel.invalid'))
  const newer = linkIn(await mailTo('ny@exempel.invalid'))
  const visitor = openVisitor(world)
  expect((await visitor.get(link)).status).toBe(404)
  await world.body('Föreningen Känd', 'ngo')
  expect((await visitor.get(newer)).status).toBe(200)
  const joined = await visitor.post(newer, { ...ORGANISATION, organisation: 'föreningen känd' })
  expect(joined.status).toBe(409)
  expect(joined.text).toContain('finns redan i Samlad')
  const wrong = await visitor.post(newer, { ...ORGANISATION, organisationNumber: '802400-1234' })
  expect(wrong.status).toBe(422)
  const made = await visitor.post(newer, ORGANISATION)
  expect(made.status).toBe(303)
  expect(made.location).toMatch(/^\/welcome\//)
  expect((await visitor.get(made.location!)).status).toBe(200)
  expect((await visitor.get(newer)).status).toBe(404)
  const { role, applied_at } = await world.asSystem((tx) =>
    tx
      .selectFrom('identity.membership as m')
      .innerJoin('directory.body as b', 'b.id', 'm.body_id')
      .select(['m.role', 'b.applied_at'])
      .where('b.name', '=', ORGANISATION.organisation)
      .executeTakeFirstOrThrow(),
  )
  expect(role).toBe('applicant')
  expect(applied_at).not.toBeNull()
  // Begun and not finished: the address gets a way to go on, not a second organisation.
  expect(await mailTo('ny@exempel.invalid')).toContain('väntar på att du väljer')
})

test('an applicant reaches calls and its own applications, and neither cases nor shelters', async () => {
  const applicant = await world.as('applicant', 'Påhittade nya föreningen')
  for (const open of ['/calls', '/applications', '/my-grants'])
    expect((await applicant.get(open)).status).toBe(200)
  for (const shut of ['/cases', '/referrals', '/housing-requests', '/programmes', '/people'])
    expect((await applicant.get(shut)).status).not.toBe(200)
})
