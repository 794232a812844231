import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { onOwnConnection } from '../../platform/database/steady-client.ts'
import { type Account, addAccount, signIn } from '../../testing/account.ts'
import { openAgency, type TestAgency } from '../../testing/agency.ts'
import { addTestMembership } from '../../testing/memberships.ts'
import { openVisitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { linkPerson } from './agency-store.ts'
import { hashSecret } from './session.ts'

const RETURN = 'http://localhost/sign-in/agency/return'
let world: World
let agency: TestAgency

beforeAll(async () => {
  agency = await openAgency(RETURN, { subject: 'x', email: 'x@example.invalid' })
  world = await openWorld({ settings: { oidc: agency.settings, trustedProxies: 1 } })
})
afterAll(() => agency.close())

let number = 0
beforeEach(() => {
  number += 1
  agency.employee = { subject: `subject-${number}`, email: `employee-${number}@example.invalid` }
})

const invite = async () => {
  const administrator = await world.as('administrator')
  const body = await world.body('Exempelmyndigheten')
  const { email } = agency.employee
  await administrator.post('/people/invite', { name: 'Anställd Påhittad', email, body, role: 'body_officer' })
}
const start = async (visitor = openVisitor(world)) => {
  await visitor.get('/sign-in')
  const sent = await visitor.get('/sign-in/agency?return=%2Faccount')
  return { visitor, sent }
}
const comeBack = async () => {
  const { visitor, sent } = await start()
  const back = await agency.signIn(sent.location)
  return { visitor, back, answer: await visitor.get(back.pathname + back.search) }
}

test('the question to the agency is a code flow with PKCE, state and nonce, asking for assurance level 3', async () => {
  const { sent } = await start()
  expect(sent.status).toBe(303)
  const question = new URL(sent.location)
  expect(question.origin).toBe(agency.settings.issuer)
  const asked = Object.fromEntries(question.searchParams)
  expect(asked).toMatchObject({
    client_id: 'samlad',
    response_type: 'code',
    redirect_uri: RETURN,
    code_challenge_method: 'S256',
    acr_values: 'http://id.elegnamnden.se/loa/1.0/loa3',
  })
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]).toMatch(/^[\w-]{43}$/)
  expect(JSON.parse(asked['claims']!).id_token).toHaveProperty('https://id.oidc.se/claim/orgAffiliation')
  expect(asked['claims']).not.toContain('personalIdentityNumber')
})

test('an invited person comes in the first time by the checked address, and then by the account itself', async () => {
  await invite()
  const first = await comeBack()
  expect([first.answer.status, first.answer.location]).toEqual([303, '/account'])
  expect((await first.visitor.get('/account')).text).toContain('Anställd Påhittad')
  agency.employee = { ...agency.employee, email: 'new-address@example.invalid' }
  expect((await comeBack()).answer.status).toBe(303)
  const sessions = await world.asSystem((tx) =>
    tx.selectFrom('identity.session').select('assurance').where('assurance', '=', 'agency').execute(),
  )
  expect(sessions.length).toBeGreaterThanOrEqual(2)
})

test('nobody gets an account by signing in at the agency', async () => {
  const { answer, visitor } = await comeBack()
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('Be din administratör om en inbjudan')
  expect(visitor.cookies.has('samlad_session')).toBe(false)
})

test('an address that the agency has not checked, or that is no longer invited, joins nobody', async () => {
  await invite()
  agency.employee = { ...agency.employee, emailVerified: false }
  expect((await comeBack()).answer.status).toBe(409)
  const account = await addAccount(world)
  agency.employee = { subject: 'somebody-else', email: account.email }
  expect((await comeBack()).answer.status).toBe(409)
})

test('a lower level of assurance is not enough', async () => {
  await invite()
  agency.employee = { ...agency.employee, assurance: 'http://id.elegnamnden.se/loa/1.0/loa2' }
  const { sent, visitor } = await start()
  // The agency ignores the wish, as some do: then it is for us to see the level in what it vouches for.
  const wish = new URL(sent.location)
  wish.searchParams.delete('acr_values')
  wish.searchParams.set('claims', '{"id_token":{"acr":null}}')
  const back = await agency.signIn(wish.href)
  const answer = await visitor.get(back.pathname + back.search)
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('tillräcklig tillitsnivå')
})

test('where organisations are named, staff of another do not come in', async () => {
  await invite()
  const named = await openWorld({
    settings: { oidc: { ...agency.settings, organisations: ['2021004979'] }, trustedProxies: 1 },
  })
  const tryAs = async (affiliation: string | undefined) => {
    agency.employee = {
      subject: agency.employee.subject,
      email: agency.employee.email,
      ...(affiliation ? { affiliation } : {}),
    }
    const visitor = openVisitor(named)
    await visitor.get('/sign-in')
    const back = await agency.signIn((await visitor.get('/sign-in/agency')).location)
    return (await visitor.get(back.pathname + back.search)).text
  }
  expect(await tryAs('190001019999@5560000000')).toContain('Din organisation är inte ansluten här')
  expect(await tryAs(undefined)).toContain('Din organisation är inte ansluten här')
  expect(await tryAs('190001019999@2021004979')).toContain('Be din administratör om en inbjudan')
})

test('an answer works once, and only in the browser that was sent out', async () => {
  await invite()
  const { visitor, sent } = await start()
  const back = await agency.signIn(sent.location)
  const stranger = openVisitor(world)
  await stranger.get('/sign-in')
  expect((await stranger.get(back.pathname + back.search)).status).toBe(409)
  expect((await visitor.get(back.pathname + back.search)).status).toBe(303)
  await visitor.get('/account')
  await visitor.post('/sign-out')
  const again = await visitor.get(back.pathname + back.search)
  expect(again.status).toBe(409)
  expect(again.text).toContain('gick inte igenom')
})

test('an answer with another state or a made-up code is refused', async () => {
  await invite()
  const { visitor, sent } = await start()
  const back = await agency.signIn(sent.location)
  back.searchParams.set('state', 'a'.repeat(43))
  expect((await visitor.get(back.pathname + back.search)).status).toBe(409)
  const other = await start()
  const answer = await agency.signIn(other.sent.location)
  answer.searchParams.set('code', 'made-up')
  expect((await other.visitor.get(answer.pathname + answer.search)).status).toBe(409)
})

test('what the agency vouches for counts only with its own signature', async () => {
  const forging = await openAgency(RETURN, agency.employee)
  try {
    const house = await openWorld({ settings: { oidc: forging.settings, trustedProxies: 1 } })
    forging.forged = true
    const visitor = openVisitor(house)
    await visitor.get('/sign-in')
    const back = await forging.signIn((await visitor.get('/sign-in/agency')).location)
    // With the right key it would get as far as the invitation that is missing, as above.
    expect((await visitor.get(back.pathname + back.search)).text).toContain('gick inte igenom')
  } finally {
    await forging.close()
  }
})

test('signing out offers to sign out at the agency too', async () => {
  await invite()
  const { visitor } = await comeBack()
  await visitor.get('/account')
  const out = await visitor.post('/sign-out')
  expect(out.location).toBe('/signed-out?from=agency')
  const page = (await visitor.get(out.location)).text
  const href = /href="([^"]*session\/end[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const address = new URL(href)
  expect(address.searchParams.get('client_id')).toBe('samlad')
  expect(address.searchParams.get('post_logout_redirect_uri')).toBe('http://localhost/signed-out')
  expect((await fetch(address)).status).toBe(200)
})

test('an agency that does not answer is said plainly, and the other ways stay open', async () => {
  const away = await openWorld({
    settings: { oidc: { ...agency.settings, issuer: 'http://127.0.0.1:9' }, trustedProxies: 1 },
  })
  const visitor = openVisitor(away)
  expect((await visitor.get('/sign-in')).text).toContain('Exempelmyndighetens inloggning')
  const answer = await visitor.get('/sign-in/agency')
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('svarar inte just nu')
  expect(answer.text).toContain('name="password"')
})

test('an installation without an agency has no such address', async () => {
  const none = await openWorld()
  expect((await openVisitor(none).get('/sign-in/agency')).status).toBe(404)
})

/** A link of that kind to an account, as it is mailed once two have said yes to it. */
const linkTo = async ({ personId }: Account, kind: 'invitation' | 'restore') => {
  const secret = `${kind}-${personId}`
  const made = [kind, hashSecret(secret), personId, world.house.clock.now()]
  await onOwnConnection(world.database.owner, 'a link', (client) =>
    client.query(
      `insert into identity.invitation (kind, secret_hash, person_id, created_at, ends_at)
        values ($1, $2, $3, $4, $4::timestamptz + interval '1 day')`,
      made,
    ),
  )
  return `/welcome/${secret}`
}
/** Joins an account with whoever sits at the agency now. */
const join = (account: Account) =>
  world.asSystem((tx) =>
    linkPerson(tx, {
      issuer: agency.settings.issuer,
      subject: agency.employee.subject,
      personId: account.personId,
      now: world.house.clock.now(),
    }),
  )
const back = async (visitor: ReturnType<typeof openVisitor>, sent: string) => {
  const answer = await agency.signIn(sent)
  return visitor.get(answer.pathname + answer.search)
}

test('a new way in that is used at the agency takes away the earlier ones, as the link that is opened does', async () => {
  const account = await addAccount(world)
  const elsewhere = openVisitor(world, { network: '198.51.100.7' })
  expect((await signIn(elsewhere, account)).status).toBe(303)
  const lost = agency.employee
  await join(account)
  const link = await linkTo(account, 'restore')
  agency.employee = { subject: 'a-new-subject', email: account.email }
  expect((await comeBack()).answer.status).toBe(303)
  expect((await elsewhere.get('/account')).location).toContain('/sign-in')
  const other = openVisitor(world, { network: '198.51.100.8' })
  await other.get('/sign-in')
  const { email, password } = account
  expect((await other.post('/sign-in', { email, password })).status).toBe(422)
  expect((await other.get(link)).status).toBe(404)
  agency.employee = lost
  expect((await comeBack()).answer.text).toContain('Be din administratör om en inbjudan')
})

test('the page of an invitation offers the agency, and says by which address it is known there', async () => {
  const account = await addAccount(world)
  for (const kind of ['invitation', 'restore'] as const) {
    const { text } = await openVisitor(world).get(await linkTo(account, kind))
    expect(text).toContain('href="/sign-in/agency"')
    expect(text).toContain('Logga in med Exempelmyndighetens inloggning')
    expect(text.split(account.email)).toHaveLength(3)
  }
})

test('who is refused keeps the way back, and reads why in the other language too', async () => {
  const { answer, visitor } = await comeBack()
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('href="/sign-in/agency?return=%2Faccount"')
  const here =
    /name="return" value="(\/sign-in\?[^"]+)"/.exec(answer.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const chosen = await visitor.post('/preferences', { language: 'en', return: here })
  const { status, text } = await visitor.get(chosen.location)
  expect([status, text.includes('Ask your administrator for an invitation')]).toEqual([200, true])
  expect(text).toContain('href="/sign-in/agency?return=%2Faccount"')
})

test('an issuer that goes away before it has vouched is said not to answer', async () => {
  const leaving = await openAgency(RETURN, agency.employee)
  const house = await openWorld({ settings: { oidc: leaving.settings, trustedProxies: 1 } })
  const visitor = openVisitor(house)
  await visitor.get('/sign-in')
  const answer = await leaving.signIn((await visitor.get('/sign-in/agency')).location)
  await leaving.close()
  expect((await visitor.get(answer.pathname + answer.search)).text).toContain('svarar inte just nu')
})

test('those who run the house are told in which way a sign-in there failed, and nothing of whose it was', async () => {
  const lines: string[] = []
  const log = pino({ level: 'warn', base: null }, { write: (line: string) => void lines.push(line) })
  const app = createApp({ house: world.house, log, assetsFolder: 'dist/assets' })
  const visitor = openVisitor({ ...world, app } as unknown as World)
  await visitor.get('/sign-in')
  const answer = await agency.signIn((await visitor.get('/sign-in/agency')).location)
  answer.searchParams.set('code', 'made-up')
  expect((await visitor.get(answer.pathname + answer.search)).status).toBe(409)
  const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(told).toContainEqual(
    expect.objectContaining({ level: 40, why: 'invalid_grant', msg: 'a sign-in at the agency failed' }),
  )
  expect(lines.join()).not.toMatch(/made-up|employee-|subject-/)
})

test('whoever signs in already, and comes back by an answer that was taken, stays where they are', async () => {
  await invite()
  const { visitor, back: taken } = await comeBack()
  const again = await visitor.get(taken.pathname + taken.search)
  expect([again.status, again.location]).toEqual([303, '/'])
})

describe('a fresh proof at the agency', () => {
  const acting = async () => {
    const account = await addAccount(world)
    await join(account)
    const bodyId = await world.body('En annan påhittad myndighet')
    const { personId } = account
    const role = 'body_officer'
    await addTestMembership(world.database.owner, { personId, bodyId, role, isDefault: false })
    const { visitor } = await comeBack()
    const page = (await visitor.get('/account')).text
    const other = /name="membership" value="([^"]+)"|<button[^>]*name="membership"[^>]*value="([^"]+)"/.exec(
      page,
    )
    expect((await visitor.post('/membership', { membership: (other?.[1] ?? other?.[2])! })).status).toBe(303)
    return { account, visitor }
  }
  const session = (personId: string) =>
    world.asSystem((tx) =>
      tx
        .selectFrom('identity.session')
        .select(['id', 'membership_id'])
        .where('person_id', '=', personId)
        .where('ended_at', 'is', null)
        .execute(),
    )
  const askFor = async (visitor: ReturnType<typeof openVisitor>) => {
    const page = (await visitor.get('/account/proof?return=%2Faccount%2Ftokens')).text
    const href = /href="(\/sign-in\/agency\?[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    return (await visitor.get(href)).location
  }

  test('goes on with the session that asked, for the body that its person acts for', async () => {
    const { account, visitor } = await acting()
    const before = await session(account.personId)
    const proved = await back(visitor, await askFor(visitor))
    expect([proved.status, proved.location]).toEqual([303, '/account/tokens'])
    expect(await session(account.personId)).toEqual(before)
  })

  test('is nobody else’s: whoever is somebody else there does not take over the session', async () => {
    const { account, visitor } = await acting()
    const before = await session(account.personId)
    agency.employee = { subject: `other-${number}`, email: `other-${number}@example.invalid` }
    await join(await addAccount(world))
    const refused = await back(visitor, await askFor(visitor))
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('Bekräfta att det är du')
    expect(refused.text).toContain('någon annan')
    expect(refused.text).toContain('return=%2Faccount%2Ftokens')
    expect(await session(account.personId)).toEqual(before)
  })
})
