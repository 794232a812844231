import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { beforeAll, expect, test } from 'vitest'
import { rooms } from '../../src/app.ts'
import type { Task } from '../../src/platform/jobs/queue.ts'
import { whenFileEnds } from '../../src/testing/closing.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { TestPerson, World } from '../../src/testing/world.ts'
import { rawIn } from './raw.ts'

// Whole-house checks 4 and 5, in mails. Fault: a mail leads where whoever gets it may not go, or nowhere, or says what nobody reads.

const ORIGIN = 'http://samlad.example'

interface Mail {
  readonly to: string
  readonly text: string
}

let world: World
const mails: Mail[] = []

/** As its reader sees it: quoted-printable is undone, in UTF-8. */
const readable = (raw: string): string =>
  /^content-transfer-encoding: quoted-printable/im.test(raw)
    ? Buffer.from(
        raw
          .replace(/=\r\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString()
    : raw

const mailServer = async (): Promise<number> => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const text = readable(Buffer.concat(parts).toString())
        mails.push(...session.envelope.rcptTo.map(({ address }) => ({ to: address, text })))
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  whenFileEnds(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return (server.server.address() as AddressInfo).port
}

/** Every mail that the demonstration has to send on its day, and what those would get to whom a referral goes or who watch. */
const sendAll = async (): Promise<void> => {
  const tasks: Record<string, Task> = Object.assign(
    {},
    ...rooms.map((room) => room.tasks?.(world.house) ?? {}),
  )
  const run = async (name: string, payload: unknown) => tasks[name]!(payload)
  const ids = await world.asSystem(async (tx) => ({
    bodies: await tx.selectFrom('disclosure.referral').select('to_body as id').distinct().execute(),
    alerts: await tx.selectFrom('disclosure.alert').select('id').execute(),
    arrivals: await tx.selectFrom('arrivals.arrival').select('id').execute(),
  }))
  await run('reminders.round', {})
  const waiting = await world.asSystem((tx) => tx.selectFrom('reminders.mail').select('id').execute())
  for (const { id } of waiting) await run('reminders.send', { mailId: id })
  for (const { id } of ids.arrivals) await run('arrivals.tell', { arrivalId: id })
  world.setTime('2026-11-24T09:05:00Z')
  await run('arrivals.go_on', {})
  for (const { id } of ids.bodies) await run('disclosure.tell_waiting_referrals', { bodyId: id, count: 1 })
  for (const { id } of ids.alerts) await run('emergency.mail_alert', { alertId: id })
}

beforeAll(async () => {
  const port = await mailServer()
  world = await openDemonstration({ smtpUrl: `smtp://127.0.0.1:${port}`, baseUrl: `${ORIGIN}/` })
  await sendAll()
}, 300_000)

const linksIn = ({ text }: Mail): string[] => text.match(/https?:\/\/[^\s<>]+/g) ?? []

/** Those who read what is mailed to an address: a person's own, or a body's. */
const readersOf = async (people: readonly TestPerson[], { to }: Mail): Promise<TestPerson[]> => {
  const found = await world.asSystem(async (tx) => ({
    people: await tx.selectFrom('identity.person').select('id').where('email', '=', to).execute(),
    bodies: await tx.selectFrom('directory.body').select('id').where('address', '=', to).execute(),
  }))
  return people.filter(
    ({ actor }) =>
      found.people.some(({ id }) => id === actor.personId) ||
      found.bodies.some(({ id }) => id === actor.bodyId),
  )
}

const follow = async (reader: TestPerson, address: string, turns = 3): Promise<number> => {
  const answer = await reader.get(address)
  const to = answer.headers.get('location')
  return to === null || turns === 0 ? answer.status : follow(reader, to, turns - 1)
}

test('every mail leads its recipient to a page that they may open', async () => {
  const people = await world.everybody()
  const faults = new Set<string>()
  for (const mail of mails) {
    const subject = /^subject: (.*)/im.exec(mail.text)?.[1] ?? ''
    const readers = await readersOf(people, mail)
    if (readers.length === 0) faults.add(`${subject}: nobody reads it`)
    if (linksIn(mail).length === 0) faults.add(`${subject}: leads nowhere`)
    for (const link of linksIn(mail)) {
      const { origin, pathname, search } = new URL(link)
      if (origin !== ORIGIN || pathname.startsWith('//'))
        faults.add(`${subject}: ${link} is no address of the house`)
      let opens = false
      for (const reader of readers) opens ||= (await follow(reader, pathname + search)) === 200
      if (!opens)
        faults.add(`${subject}: ${pathname} opens for none of ${readers.map(({ actor }) => actor.role)}`)
    }
  }
  expect([...faults]).toEqual([])
  expect(mails.length).toBeGreaterThan(10)
})

test('no mail shows what only the program understands', () => {
  const raw = mails.flatMap(({ text }) => {
    const [head = '', ...body] = text.split(/\r?\n\r?\n/)
    // An encoded word of a header has lines for its spaces (RFC 2047).
    const subject = (/^subject: (?:=\?UTF-8\?Q\?)?([^?\r\n]*)/im.exec(head)?.[1] ?? '').replaceAll('_', ' ')
    return [subject, ...body].flatMap(rawIn).map((what) => `${subject}: ${what}`)
  })
  expect(raw).toEqual([])
})
