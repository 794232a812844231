import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { viewColleagues } from '../../src/modules/identity/by-two/actions.ts'
import { listWaiting } from '../../src/platform/arrivals/store.ts'
import { type Account, addAccount, signIn } from '../../src/testing/account.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { guessPassword, WRONG } from '../../src/testing/guessing.ts'
import { openVisitor } from '../../src/testing/visitor.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

/** The long run lives a whole day: 500 people, and 10 000 guesses. The short one a sample of it. */
const isLong = process.env.SAMLAD_TEST_ROUNDS !== undefined
const PEOPLE = isLong ? 500 : 50
const GUESSES = isLong ? 10_000 : 200
const SEED = 20_260

let world: World
let moment = 0
const at = (time: string) => {
  moment = Date.parse(time)
  world.setTime(time)
}
const later = (seconds: number) => {
  moment += seconds * 1000
  world.setTime(new Date(moment).toISOString())
}

beforeAll(async () => {
  world = await openWorld({ settings: { trustedProxies: 1 } })
  at('2026-11-24T08:00:00Z')
})

const refusedAs = async (answer: Response, words: string) => {
  expect([answer.status, (await answer.text()).includes(words)]).toEqual([
    expect.toSatisfy((status: number) => status === 403 || status === 409),
    true,
  ])
}
/** Who waits for somebody's yes, by name. */
const waitsFor = async (person: TestPerson): Promise<readonly string[]> =>
  (await person.perform(viewColleagues, {})).proposals
    .filter(({ mayConfirm }) => mayConfirm)
    .map(({ personName }) => personName)

test('an administrator who follows every grant to its end opens nothing, and each step is seen by somebody', async () => {
  const TOWN = 'Påhittade staden'
  const body = await world.body(TOWN, 'municipality')
  const manager = await world.as('case_manager', TOWN)
  const worker = await world.as('caseworker', TOWN)
  const administrator = await world.as('administrator', 'Påhittade förvaltningen')
  const coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
  const auditor = await world.as('auditor', 'Påhittade granskningen')
  const caseId = await givenCase(worker)
  const closed = [`/cases/${caseId}`, `/cases/${caseId}/sections/whereabouts`, '/audit']
  const opensNothing = async () => {
    for (const address of closed)
      expect([address, (await administrator.get(address)).status]).toEqual([address, 404])
  }
  await opensNothing()

  // A role for themselves, or for somebody they have made up.
  const own = `/people/${administrator.actor.personId}/memberships`
  await refusedAs(await administrator.post(own, { body, role: 'caseworker' }), 'ges av två')
  const invented = { name: 'Påhittad Väninna', email: 'vaninna@example.invalid', body, role: 'caseworker' }
  await refusedAs(await administrator.post('/people/invite', invented), 'ges av två')
  await refusedAs(await administrator.post('/colleagues', invented), 'släpper in fler')

  // Somebody else's way in: the link is shown to nobody, and here, where no mail goes out, it is not made.
  const restoring = await administrator.post('/colleagues/restore', { person: worker.actor.personId })
  expect([restoring.status, (await restoring.text()).includes('/welcome/')]).toEqual([409, false])

  // A body of their own, as the police: it receives nothing before another has said that it is what it says.
  const made = await administrator.post('/directory/new', {
    name: 'Påhittade ordningen',
    type: 'municipality',
  })
  const entered = made.headers.get('location')!
  await administrator.post(`${entered}/kinds`, { kind: 'police', source: 'påhittat' })
  const page = await (await administrator.get(entered)).text()
  expect(page).toContain('Väntar på att en andra person säger ja')
  expect((await listWaiting(world.house.database, coordinator.actor)).map(({ kind }) => kind)).toContain(
    'directory.kind_to_confirm',
  )
  const first = { ...invented, body: entered.split('/').at(-1)!, role: 'police_prosecutor' }
  await refusedAs(await administrator.post('/colleagues', first), 'passar inte organisationen')

  // A key for programs reaches no further than its owner.
  const key = await administrator.post('/account/tokens', {
    name: 'påhittat program',
    'rooms[]': ['support', 'auditing'],
    scope: 'write',
    days: '30',
  })
  const token = /samlad_[\w-]{43}/.exec(await key.text())![0]
  for (const address of [`/v1/cases/${caseId}`, '/v1/audit']) {
    const headers = { authorization: `Bearer ${token}` }
    expect((await world.app.request(address, { headers })).status).not.toBe(200)
  }

  // Taking others away first: the manager's role waits for the body, an account closes at once, and nobody follows by one.
  const role = `/people/${manager.actor.personId}/memberships/${manager.actor.membershipId}/end`
  expect((await administrator.post(role, {})).status).toBe(303)
  expect((await manager.get('/cases')).status).toBe(200)
  expect(await waitsFor(worker)).toEqual(['Påhittad case_manager'])
  for (const { actor } of [manager, worker])
    expect((await administrator.post(`/people/${actor.personId}/disable`, {})).status).toBe(303)
  await refusedAs(await administrator.post('/colleagues', invented), 'Någon annan ber om de första nya')
  await opensNothing()

  // Those who watch have seen it, each on their first page.
  for (const person of [coordinator, auditor])
    expect((await listWaiting(world.house.database, person.actor)).map(({ kind }) => kind)).toContain(
      'identity.change_seen',
    )
})

test('a small shelter that loses a telephone at night goes on working, by two, until the morning', async () => {
  at('2026-11-24T23:30:00Z')
  const HOUSE = 'Påhittade lilla huset'
  await world.body(HOUSE, 'shelter')
  const manager = await world.as('case_manager', HOUSE)
  const night = await world.as('shelter_staff', HOUSE)
  const lost = await addAccount(world, { role: 'shelter_staff', body: HOUSE, name: 'Påhittad Telefonlös' })

  // Half past midnight: the telephone is gone, and with it the code.
  const caseId = await givenCase(manager)
  const shown = await (await manager.post('/colleagues/let-in', { person: lost.personId })).text()
  const half = (text: string) => /<code[^>]*>([^<]+)<\/code>/.exec(text)![1]!
  expect(await waitsFor(night)).toEqual(['Påhittad Telefonlös'])
  const waiting = (await night.perform(viewColleagues, {})).proposals.find(({ kind }) => kind === 'let_in')!
  const other = await (await night.post(`/colleagues/${waiting.id}/confirm`, {})).text()
  const colleague = openVisitor(world, { network: '198.51.100.77' })
  await colleague.get('/sign-in/let-in')
  const halves = { email: lost.email, first: half(shown), second: half(other) }
  expect((await colleague.post('/sign-in/let-in', halves)).status).toBe(303)

  // In, to what they may see there already, and able to work; how the account is signed in to stands still meanwhile.
  expect((await colleague.get('/cases')).status).toBe(200)
  await colleague.get('/cases/new')
  expect(
    (await colleague.post('/cases/new', { chosenName: 'Påhittad Natt', ageGroup: 'adult' })).status,
  ).toBe(303)
  expect((await colleague.get(`/cases/${caseId}`)).status).toBe(404)
  await colleague.get('/account/tokens')
  const key = await colleague.post('/account/tokens', {
    name: 'x',
    'rooms[]': 'support',
    scope: 'read',
    days: '1',
  })
  expect(key.status).not.toBe(200)

  // In the morning it is over, and the owner of the account has been told of nothing less.
  later(12 * 3600)
  expect((await colleague.get('/cases')).status).toBe(303)
})

test('an agency’s day: all sign in behind one proxy, some mistype, and an attack finds nothing and shuts nobody out', {
  timeout: isLong ? 1_800_000 : 240_000,
}, async () => {
  at('2026-11-25T06:45:00Z')
  const PROXY = '192.0.2.80'
  const people: Account[] = []
  for (let index = 0; index < PEOPLE; index += 1) people.push(await addAccount(world))
  const mistypes = new Set(
    fc.sample(fc.shuffledSubarray([...people.keys()], { minLength: PEOPLE / 50, maxLength: PEOPLE / 50 }), {
      seed: SEED,
      numRuns: 1,
    })[0],
  )
  const answers: number[] = []
  for (const [index, account] of people.entries()) {
    later(index < PEOPLE / 2 ? 3.6 : 100)
    const visitor = openVisitor(world, { network: PROXY })
    await visitor.get('/sign-in')
    if (mistypes.has(index)) {
      expect((await visitor.post('/sign-in', { email: account.email, password: WRONG })).status).toBe(422)
    }
    answers.push(
      (await visitor.post('/sign-in', { email: account.email, password: account.password })).status,
    )
    await visitor.get('/sign-in/code')
    answers.push((await visitor.post('/sign-in/code', { code: await account.code() })).status)
  }
  expect(answers).toEqual(Array.from({ length: PEOPLE * 2 }, () => 303))

  // Somebody guesses at one of them from everywhere, through the rest of the day.
  const target = await addAccount(world)
  const owner = openVisitor(world, { network: PROXY })
  expect((await signIn(owner, target)).status).toBe(303)
  const results = { wrong: 0, waits: 0, found: 0 }
  for (const number of fc.sample(fc.integer({ min: 0, max: 65_535 }), { seed: SEED, numRuns: GUESSES })) {
    later(28_800 / GUESSES)
    results[await guessPassword(world, target.email, `203.0.${number >> 8}.${number & 255}`)] += 1
  }
  expect(results.found).toBe(0)
  expect(results.waits).toBeGreaterThan(results.wrong)

  // The owner comes in from the device that the house knows, and everybody else behind the same proxy.
  later(60)
  expect((await signIn(owner, target)).status).toBe(303)
  expect((await signIn(openVisitor(world, { network: PROXY }), people[0]!)).status).toBe(303)
  // It can find: asked in the same way with the right password, it does.
  const found = await addAccount(world)
  expect(await guessPassword(world, found.email, '198.51.100.9', found.password)).toBe('found')
})
