import pg from 'pg'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { perform } from '../../../platform/access/action.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { sessionCookie, startSession } from '../session.ts'
import { forgetKeptForms, keepForm, listKeptForms, openKeptForm } from './actions.ts'
import { LONGEST_KEPT, MOST_KEPT } from './schema.ts'

// What was entered is kept for its writer when the session has ended: these are its walls, with the form of a note of the house.

const FORM = '/accessibility/tell'
const TEXT = 'Först & <sist>.\n\n- en punkt om Exempel'
const OPENED = '2026-11-24T09:00:00Z'
const LATE = '2026-11-24T10:00:00Z'

let world: World
let writer: TestPerson
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  world.setTime(OPENED)
  await asOwner('delete from identity.kept_form')
  writer = await world.as('body_officer', 'Exempelmyndigheten')
})

const cookieOf = (cookies: Readonly<Record<string, string>>) =>
  Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')

/** The hidden fields of the form as it was opened. */
const opened = async (person: TestPerson = writer): Promise<Record<string, string>> => {
  const html = await (await person.get(FORM)).text()
  const form = html.slice(html.indexOf(`action="${FORM}"`))
  const of = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? ''
  return { csrf: of('csrf'), idempotencyKey: of('idempotencyKey') }
}

const send = (
  fields: Record<string, string>,
  cookies: Readonly<Record<string, string>> = writer.cookies,
  address = FORM,
) =>
  world.app.request(address, {
    method: 'POST',
    headers: { cookie: cookieOf(cookies) },
    body: new URLSearchParams(fields),
  })

/** The same person and membership in a new session. */
const signInAgain = async (person: TestPerson = writer, membershipId = person.actor.membershipId) => {
  const secret = await world.asSystem((tx) =>
    startSession(tx, {
      personId: person.actor.personId,
      membershipId,
      assurance: 'passkey',
      now: world.house.clock.now(),
      settings: world.house.settings,
    }),
  )
  const cookies = { [sessionCookie]: secret }
  const get = async (address: string) =>
    world.app.request(address, { headers: { cookie: cookieOf(cookies) } })
  return { cookies, get }
}

const asOwner = async <R extends pg.QueryResultRow>(text: string): Promise<R[]> => {
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  try {
    return (await owner.query<R>(text)).rows
  } finally {
    await owner.end()
  }
}

const back = async (answer: Response): Promise<string> =>
  decodeURIComponent(/return=([^"&]+)/.exec(await answer.text())?.[1] ?? '')

const keptLate = async (): Promise<string> => {
  const fields = await opened()
  world.setTime(LATE)
  return back(await send({ ...fields, problem: TEXT }))
}

test('a form that comes when its session has ended does nothing, is kept, and says where it is found again', async () => {
  const before = await asOwner('select id from accessibility.message')
  const fields = await opened()
  world.setTime(LATE)
  const answer = await send({ ...fields, problem: TEXT })
  expect(answer.status).toBe(419)
  const html = await answer.text()
  expect(html).toContain('Du har loggats ut')
  expect(html).not.toContain('en punkt')
  expect(html).toContain(encodeURIComponent(`/kept-forms/${fields['idempotencyKey']}`))
  expect(await asOwner('select id from accessibility.message')).toEqual(before)
})

test('it stands in the form again for the same person, not yet sent, and is gone once it is sent', async () => {
  const address = await keptLate()
  const again = await signInAgain()
  const html = await (await again.get(address)).text()
  expect(html).toContain('Först &amp; &lt;sist&gt;.\n\n- en punkt om Exempel</textarea>')
  expect(html).toContain('Det du skrev står kvar i formuläret')
  const csrf = /name="csrf" value="([^"]+)"/.exec(html)![1]!
  const sent = await send({ csrf, idempotencyKey: address.split('/').at(-1)!, problem: TEXT }, again.cookies)
  expect(sent.status).toBeLessThan(400)
  const gone = await again.get(address)
  expect(gone.status).toBe(404)
  expect(await gone.text()).toContain('Det är skickat eller kastat')
  expect(await asOwner('select id from identity.kept_form')).toEqual([])
})

test('nobody else finds it: not a colleague, not an administrator, not the system, not by SQL, not in a copy of the database', async () => {
  const address = await keptLate()
  const keptId = address.split('/').at(-1)!
  for (const role of ['body_officer', 'administrator', 'auditor'] as const) {
    const other = await world.as(role, 'Exempelmyndigheten')
    expect((await other.get(address)).status).toBe(404)
    expect((await other.perform(listKeptForms, {})).forms).toEqual([])
    await expect(other.perform(openKeptForm, { keptId })).rejects.toMatchObject({ status: 404 })
  }
  expect(await world.asSystem((tx) => tx.selectFrom('identity.kept_form').selectAll().execute())).toEqual([])
  const [row] = await asOwner<{ sealed: Buffer }>(`select * from identity.kept_form where id = '${keptId}'`)
  const dump = JSON.stringify(row) + row!.sealed.toString('latin1') + row!.sealed.toString('utf8')
  for (const word of ['punkt', 'Exempel', 'accessibility', 'problem']) expect(dump).not.toContain(word)
})

test('moved to another row it does not open, and with its key destroyed nothing opens it', async () => {
  const address = await keptLate()
  const keptId = address.split('/').at(-1)!
  const other = await world.as('body_officer', 'Exempelmyndigheten')
  await asOwner(
    `update identity.kept_form set person_id = '${other.actor.personId}', membership_id = '${other.actor.membershipId}' where id = '${keptId}'`,
  )
  await expect(other.perform(openKeptForm, { keptId })).rejects.toThrow()
  await asOwner(
    `update identity.kept_form set person_id = '${writer.actor.personId}', membership_id = '${writer.actor.membershipId}' where id = '${keptId}'`,
  )
  const again = await signInAgain()
  expect((await again.get(address)).status).toBe(200)
})

test('thrown away it is gone, and its key with it', async () => {
  const address = await keptLate()
  const [row] = await asOwner<{ key_id: string }>('select key_id from identity.kept_form')
  const again = await signInAgain()
  const csrf = /name="csrf" value="([^"]+)"/.exec(await (await again.get(address)).text())![1]!
  const thrown = await send({ csrf }, again.cookies, `${address}/throw`)
  expect(thrown.headers.get('location')).toBe('/kept-forms')
  await expect(world.house.vault.openKey(row!.key_id)).rejects.toMatchObject({ code: 'vault.key_destroyed' })
})

test('after a week nobody opens it, and the house forgets it', async () => {
  const address = await keptLate()
  world.setTime('2026-12-01T10:00:01Z')
  expect((await (await signInAgain()).get(address)).status).toBe(404)
  await forgetKeptForms(world.house)
  expect(await asOwner('select id from identity.kept_form')).toEqual([])
})

test('whose membership ends loses the way to it', async () => {
  await keptLate()
  await asOwner(`update identity.membership set ended_at = now() where id = '${writer.actor.membershipId}'`)
  await forgetKeptForms(world.house)
  expect(await asOwner('select id from identity.kept_form')).toEqual([])
})

test('a token that this house did not give keeps nothing and does nothing; what was entered is shown to be copied', async () => {
  const fields = await opened()
  const forged = `${fields['csrf']!.split('.')[0]}.${'A'.repeat(140)}`
  const other = await opened(await world.as('body_officer', 'Exempelmyndigheten'))
  const mixed = `${fields['csrf']!.split('.')[0]}.${other['csrf']!.split('.')[1]}`
  world.setTime(LATE)
  for (const csrf of [forged, mixed, 'x', '']) {
    const answer = await send({ ...fields, csrf, problem: TEXT })
    expect(answer.status).toBe(419)
    expect(await answer.text()).toContain('- en punkt om Exempel')
  }
  expect(await asOwner('select id from identity.kept_form')).toEqual([])
})

test('another site can keep nothing and have nothing shown', async () => {
  const fields = await opened()
  world.setTime(LATE)
  const answer = await world.app.request(FORM, {
    method: 'POST',
    headers: { cookie: cookieOf(writer.cookies), 'sec-fetch-site': 'cross-site' },
    body: new URLSearchParams({ ...fields, problem: TEXT }),
  })
  expect(answer.status).toBe(403)
  expect(await asOwner('select id from identity.kept_form')).toEqual([])
})

test('the same person who has signed in anew finds the form filled in at once, with a token of the new session', async () => {
  const fields = await opened()
  world.setTime(LATE)
  const again = await signInAgain()
  const answer = await send({ ...fields, problem: TEXT }, again.cookies)
  expect(answer.status).toBe(419)
  const html = await answer.text()
  expect(html).toContain('- en punkt om Exempel</textarea>')
  expect(html).toContain('Inget har skickats än')
  expect(await asOwner('select id from identity.kept_form')).toEqual([])
})

test('what somebody wrote, sent where somebody else has signed in, is kept for the writer and shown to nobody', async () => {
  const fields = await opened()
  const other = await world.as('administrator', 'Exempelmyndigheten')
  const answer = await send({ ...fields, problem: TEXT }, other.cookies)
  const html = await answer.text()
  expect([answer.status, html.includes('en punkt'), html.includes('kept-forms')]).toEqual([419, false, false])
  const again = await signInAgain()
  expect(await (await again.get(`/kept-forms/${fields['idempotencyKey']}`)).text()).toContain(
    '- en punkt om Exempel</textarea>',
  )
})

/** Lets the writer act for another body too. */
const another = (): Promise<string> =>
  world.asSystem(async (tx) => {
    const { id } = await tx
      .insertInto('identity.membership')
      .values({
        person_id: writer.actor.personId,
        body_id: await world.body('En annan exempelmyndighet'),
        role: 'body_officer',
        is_default: false,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  })

test('a form that was opened for one body is not carried out for another that the session acts for meanwhile', async () => {
  const fields = await opened()
  const membership = await another()
  await send({ csrf: fields['csrf']!, membership }, writer.cookies, '/membership')
  const answer = await send({ ...fields, problem: TEXT })
  expect([answer.status, (await answer.text()).includes('/kept-forms/')]).toEqual([419, true])
  const html = await (await writer.get(`/kept-forms/${fields['idempotencyKey']}`)).text()
  expect(html).toContain('Det här skrev du för Exempelmyndigheten')
})

test('it opens for the body that it was written for: acting for another, one is asked to change, and led back', async () => {
  const address = await keptLate()
  const membershipId = await another()
  const elsewhere = await signInAgain(writer, membershipId)
  const html = await (await elsewhere.get(address)).text()
  expect(html).toContain('Det här skrev du för Exempelmyndigheten')
  expect(html).not.toContain('en punkt')
  const csrf = /name="csrf" value="([^"]+)"/.exec(html)![1]!
  const changed = await send(
    { csrf, membership: writer.actor.membershipId, return: address },
    elsewhere.cookies,
    '/membership',
  )
  expect(changed.headers.get('location')).toBe(address)
  expect(await (await elsewhere.get(address)).text()).toContain('- en punkt om Exempel</textarea>')
})

test('the way back leads to a page of ours and nowhere else', async () => {
  const fields = await opened()
  const address = (membership: string, to: string) =>
    send({ csrf: fields['csrf']!, membership, return: to }, writer.cookies, '/membership')
  for (const to of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:1'])
    expect((await address(writer.actor.membershipId, to)).headers.get('location')).toBe('/')
  const keptId = crypto.randomUUID()
  for (const to of ['//evil.example', 'https://evil.example/', '/a\\b', '/a b'])
    await expect(writer.perform(keepForm, { keptId, address: to, entries: [], files: [] })).rejects.toThrow()
})

test('too much, and too many, are refused; what was entered is shown to be copied', async () => {
  const entered = { address: FORM, files: [] }
  await expect(
    writer.perform(keepForm, {
      ...entered,
      keptId: crypto.randomUUID(),
      entries: [['problem', 'a'.repeat(LONGEST_KEPT)]],
    }),
  ).rejects.toMatchObject({ code: 'kept_form.too_long' })
  for (let count = 0; count < MOST_KEPT; count += 1)
    await writer.perform(keepForm, { ...entered, keptId: crypto.randomUUID(), entries: [['problem', 'x y']] })
  const fields = await opened()
  world.setTime(LATE)
  const answer = await send({ ...fields, problem: TEXT })
  expect([answer.status, (await answer.text()).includes('- en punkt om Exempel')]).toEqual([419, true])
})

test('a file is named and never kept: it is chosen again', async () => {
  const fields = await opened()
  world.setTime(LATE)
  const body = new FormData()
  for (const [name, value] of Object.entries({ ...fields, problem: TEXT })) body.set(name, value)
  body.set('attachment', new File(['påhittat innehåll'], 'påhittad.txt'))
  await world.app.request(FORM, { method: 'POST', headers: { cookie: cookieOf(writer.cookies) }, body })
  await signInAgain()
  const found = await perform(world.house, { actor: writer.actor }, openKeptForm, {
    keptId: fields['idempotencyKey']!,
  })
  expect(found.content?.files.map(([, name]) => name)).toEqual(['påhittad.txt'])
  expect(JSON.stringify(found)).not.toContain('påhittat innehåll')
})

test('what opens doors is never kept', async () => {
  const fields = await opened()
  world.setTime(LATE)
  const sent = { current: 'gammalt lösenord', password: 'nytt lösenord', credential: '{}' }
  await send({ ...fields, ...sent, problem: TEXT }, writer.cookies, '/account/password')
  const again = await signInAgain()
  const found = await perform(world.house, { actor: writer.actor }, openKeptForm, {
    keptId: fields['idempotencyKey']!,
  })
  expect(found.content?.entries.map(([name]) => name)).toEqual(['problem'])
  expect(await (await again.get(`/kept-forms/${fields['idempotencyKey']}`)).text()).not.toContain('lösenord"')
})

test('a page tells the house that somebody is there, and that keeps the session awake, up to its end and no longer', async () => {
  const here = async (at: string) => {
    world.setTime(at)
    const { csrf } = fields
    const answer = await world.app.request('/here', {
      method: 'POST',
      headers: { cookie: cookieOf(writer.cookies), 'x-form-token': csrf!, accept: 'application/json' },
    })
    return answer.status === 200
      ? ((await answer.json()) as { lastsSeconds: number }).lastsSeconds
      : answer.status
  }
  const fields = await opened()
  expect(await here('2026-11-24T09:10:00Z')).toBe(8 * 3600 - 600)
  expect(await here('2026-11-24T09:20:00Z')).toBe(8 * 3600 - 1200)
  expect(await here('2026-11-24T09:36:00Z')).toBe(419)
  const long = await signInAgain()
  for (let minutes = 10; minutes < 480; minutes += 10) {
    world.setTime(new Date(Date.parse('2026-11-24T09:36:00Z') + minutes * 60_000).toISOString())
    expect((await long.get('/account')).status).toBe(200)
  }
  world.setTime('2026-11-24T17:36:00Z')
  expect((await long.get('/account')).status).toBe(303)
})

test('a page keeps what stands in it while the session lasts, and just after', async () => {
  const fields = await opened()
  const keep = () => send({ ...fields, keptFor: FORM, problem: TEXT }, writer.cookies, '/kept-forms')
  expect(await (await keep()).json()).toEqual({ keptId: fields['idempotencyKey'] })
  world.setTime(LATE)
  expect((await keep()).status).toBe(200)
  const again = await signInAgain()
  expect(await (await again.get(`/kept-forms/${fields['idempotencyKey']}`)).text()).toContain(
    '- en punkt om Exempel</textarea>',
  )
  expect(await (await again.get('/kept-forms')).text()).toContain('Skrivet men inte skickat')
})

test('a visitor whose cookie has gone finds the form filled in, with a token that works', async () => {
  const answer = await world.app.request(FORM, {
    method: 'POST',
    body: new URLSearchParams({ csrf: 'a'.repeat(43), problem: TEXT }),
  })
  expect(answer.status).toBe(419)
  const html = await answer.text()
  expect(html).toContain('- en punkt om Exempel</textarea>')
  const form = html.slice(html.indexOf(`action="${FORM}"`))
  const csrf = /name="csrf" value="([^"]+)"/.exec(form)![1]!
  const [visit = ''] = answer.headers.getSetCookie()[0]!.split(';')
  const [name = '', value = ''] = visit.split('=')
  expect((await send({ csrf, problem: TEXT }, { [name]: value })).status).not.toBe(419)
  expect(await asOwner('select id from identity.kept_form')).toEqual([])
})

test('without the token of its page nothing is kept for anybody, signed in or not', async () => {
  for (const csrf of ['', 'x', 'a'.repeat(43)]) {
    const answer = await send({ csrf, keptFor: FORM, problem: TEXT }, writer.cookies, '/kept-forms')
    expect(answer.status).toBe(419)
  }
  expect(await asOwner('select id from identity.kept_form')).toEqual([])
})
