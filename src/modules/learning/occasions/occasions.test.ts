import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { perform } from '../../../platform/access/action.ts'
import { givenCourse, occasionOf, works } from '../../../testing/learning.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { viewOwn } from '../completions/actions.ts'
import { paths } from '../paths.ts'
import { addOccasion, cancelOccasion, changeOccasion, viewOccasion, viewOccasions } from './actions.ts'
import {
  book,
  bookGroup,
  noteAttendance,
  viewAttendance,
  viewParticipation,
  withdraw,
} from './booking-actions.ts'
import { forgetTask, occasionTasks, tellTask } from './deadlines.ts'

let world: World
let officer: TestPerson
let trainer: TestPerson
let learner: TestPerson
let materialId: string

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2027-03-01T08:00:00Z')
  officer = await world.as('body_officer', 'Påhittade kurshållaren')
  trainer = await world.as('caseworker', 'Påhittade kurshållaren')
  learner = await world.as('learner', 'Påhittade kommunen')
  ;({ materialId } = await givenCourse(world))
})
beforeEach(() => world.setTime('2027-03-01T08:00:00Z'))

const given = async (more: object = {}) =>
  (await officer.perform(addOccasion, occasionOf(materialId, trainer.actor.personId, more))).occasionId

const told = async () => {
  await occasionTasks(world.house)[tellTask]?.({})
  return (personId: string) =>
    world.asSystem((tx) =>
      tx
        .selectFrom('reminders.reminder')
        .select('count')
        .where('person_id', '=', personId)
        .where('source', '=', 'learning.occasions')
        .execute(),
    )
}

describe('places', () => {
  test('of two hundred who book twenty places at once exactly twenty get one, and the others wait in one line', async () => {
    const occasionId = await given()
    const people = await Promise.all(
      Array.from({ length: 200 }, () => world.as('learner', 'Påhittade kommunen')),
    )
    const states = await Promise.all(
      people.map(async (one) => (await one.perform(book, { occasionId, ...works })).state),
    )
    expect(Map.groupBy(states, (state) => state).get('booked')).toHaveLength(20)
    expect(Map.groupBy(states, (state) => state).get('waiting')).toHaveLength(180)
    const before = await Promise.all(
      people
        .filter((_, at) => states[at] === 'waiting')
        .map(async (one) => (await one.perform(viewOccasion, { occasionId })).occasion.beforeMe),
    )
    expect(before.sort((a, b) => a - b)).toEqual(Array.from({ length: 180 }, (_, at) => at))
  }, 120_000)

  test('whoever is first in the line gets the place that is left, and is told without a word of what it is', async () => {
    const occasionId = await given({ places: '1' })
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map(() => world.as('learner', 'Påhittade kommunen')),
    )
    await first!.perform(book, { occasionId, ...works })
    await second!.perform(book, { occasionId, ...works })
    await third!.perform(book, { occasionId, ...works })
    const { own } = await first!.perform(viewOccasion, { occasionId })
    await first!.perform(withdraw, { occasionId, bookingId: own[0]!.id })
    expect((await second!.perform(viewOccasion, { occasionId })).own[0]?.state).toBe('booked')
    expect((await third!.perform(viewOccasion, { occasionId })).own[0]?.state).toBe('waiting')
    const toldTo = await told()
    expect(await toldTo(second!.actor.personId)).toEqual([{ count: 1 }])
    // Whoever reads it comes to what they have booked.
    const reminders = await (await second!.get('/reminders')).text()
    expect(reminders).toMatch(new RegExp(`<a[^>]* href="${paths.own()}"[^>]*>1 besked om en kurs`))
    expect(await toldTo(third!.actor.personId)).toEqual([])
  })

  test('a group that is larger than what is left lets the next pass and keeps its place', async () => {
    const occasionId = await given({ places: '3' })
    const helpline = await world.as('ngo_officer', 'Påhittade stödlinjen')
    await learner.perform(book, { occasionId, ...works })
    const group = { occasionId, count: '3', setting: 'helpline', function: 'volunteer' } as const
    expect((await helpline.perform(bookGroup, group)).state).toBe('waiting')
    const other = await world.as('learner', 'Påhittade kommunen')
    expect((await other.perform(book, { occasionId, ...works })).state).toBe('booked')
    await officer.perform(changeOccasion, {
      occasionId,
      revision: 1,
      ...occasionOf(materialId, trainer.actor.personId, { places: '5' }),
    })
    expect((await helpline.perform(viewOccasion, { occasionId })).own[0]).toMatchObject({
      state: 'booked',
      count: 3,
    })
    await expect(
      officer.perform(changeOccasion, {
        occasionId,
        revision: 2,
        ...occasionOf(materialId, trainer.actor.personId, { places: '4' }),
      }),
    ).rejects.toMatchObject({ code: 'occasion.places_taken', field: 'places' })
  })

  test('a group that is larger than the whole occasion is told so at once, and does not wait for ever', async () => {
    const occasionId = await given({ places: '3' })
    const helpline = await world.as('ngo_officer', 'Påhittade stödlinjen fyra')
    const group = { setting: 'helpline', function: 'volunteer' }
    const refused = await helpline.post(paths.bookGroup({ occasionId }), { ...group, count: '4' })
    const page = await refused.text()
    expect(page).toContain('har bara 3 platser i allt')
    expect(page).toContain('href="#field-count-group"')
    await helpline.perform(bookGroup, { occasionId, ...group, count: '3' } as never)
    await learner.perform(book, { occasionId, ...works })
    const seen = async (person: TestPerson) => (await person.get(paths.occasion({ occasionId }))).text()
    // Whoever waits has no place that goes to the next.
    expect(await seen(helpline)).toContain('Om du avbokar går platsen')
    expect(await seen(learner)).not.toContain('Om du avbokar går platsen')
  })

  test('go to whoever fits first in the line, whatever is booked, left and changed, and never to more than there are', async () => {
    const people = await Promise.all(
      Array.from({ length: 4 }, () => world.as('learner', 'Påhittade kommunen')),
    )
    const helplines = await Promise.all(
      Array.from({ length: 3 }, (_, at) => world.as('ngo_officer', `Påhittade gruppen ${at}`)),
    )
    const bookers = [...people, ...helplines]
    const op = fc.record({
      kind: fc.constantFrom('book', 'book', 'book', 'leave', 'places'),
      who: fc.nat(bookers.length - 1),
      count: fc.integer({ min: 1, max: 5 }),
    })
    type Booking = { who: number; count: number; state: 'booked' | 'waiting' }
    const play = async (ops: readonly { kind: string; who: number; count: number }[]) => {
      let places = 3
      let revision = 1
      const occasionId = await given({ places: '3' })
      let line: Booking[] = []
      const left = () =>
        places - line.reduce((sum, { count, state }) => sum + (state === 'booked' ? count : 0), 0)
      const fill = () => {
        for (const one of line) if (one.state === 'waiting' && one.count <= left()) one.state = 'booked'
      }
      for (const { kind, who, count } of ops) {
        const booker = bookers[who]!
        const own = line.find((one) => one.who === who)
        if (kind === 'book') {
          const isGroup = who >= people.length
          const wanted = isGroup ? count : 1
          const booking = isGroup
            ? booker.perform(bookGroup, {
                occasionId,
                count: String(count),
                setting: 'helpline',
                function: 'volunteer',
              } as never)
            : booker.perform(book, { occasionId, ...works })
          if (wanted > places) {
            await expect(booking).rejects.toMatchObject({ code: 'occasion.fewer_places' })
            continue
          }
          if (own !== undefined) {
            await expect(booking).rejects.toMatchObject({ code: 'occasion.booked_already' })
            continue
          }
          const state = wanted <= left() ? 'booked' : 'waiting'
          expect((await booking).state).toBe(state)
          line.push({ who, count: wanted, state })
        } else if (kind === 'leave') {
          if (own === undefined) continue
          const seen = (await booker.perform(viewOccasion, { occasionId })).own
          await booker.perform(withdraw, { occasionId, bookingId: seen[0]!.id })
          line = line.filter((one) => one !== own)
          fill()
        } else {
          const taken = places - left()
          const change = officer.perform(changeOccasion, {
            ...{ occasionId, revision },
            ...occasionOf(materialId, trainer.actor.personId, { places: String(count) }),
          })
          if (count < taken) {
            await expect(change).rejects.toMatchObject({ code: 'occasion.places_taken' })
            continue
          }
          await change
          ;[places, revision] = [count, revision + 1]
          fill()
        }
        const { occasion } = await officer.perform(viewOccasion, { occasionId })
        expect(occasion).toMatchObject({
          ...{
            places,
            booked: places - left(),
            waiting: line.reduce((sum, { count: of, state }) => sum + (state === 'waiting' ? of : 0), 0),
          },
        })
        for (const one of line) {
          const seen = (await bookers[one.who]!.perform(viewOccasion, { occasionId })).own
          expect(seen.map(({ state, count: of }) => [state, of])).toEqual([[one.state, one.count]])
        }
      }
    }
    await fc.assert(fc.asyncProperty(fc.array(op, { minLength: 3, maxLength: 12 }), play), { numRuns: 12 })
  }, 120_000)

  test('a group that waits where there have come to be fewer places than it is, is told that it gets none', async () => {
    const occasionId = await given({ places: '3' })
    const [large, small] = [
      await world.as('ngo_officer', 'Påhittade stora gruppen'),
      await world.as('ngo_officer', 'Påhittade lilla gruppen'),
    ]
    await learner.perform(book, { occasionId, ...works })
    const group = { occasionId, setting: 'helpline', function: 'volunteer' } as const
    await large.perform(bookGroup, { ...group, count: '3' })
    await small.perform(bookGroup, { ...group, function: 'leader', count: '3' })
    const seen = async (person: TestPerson) => (await person.get(paths.occasion({ occasionId }))).text()
    expect(await seen(large)).toContain('Du får besked när en plats blir ledig')
    const smaller = { ...occasionOf(materialId, trainer.actor.personId, { places: '2' }), occasionId }
    await officer.perform(changeOccasion, { ...smaller, revision: 1 })
    expect(await seen(large)).toContain('Tillfället har bara 2 platser numera')
    expect(await seen(large)).not.toContain('Du får besked när en plats blir ledig')
    const toldTo = await told()
    expect(await toldTo(large.actor.personId)).toEqual([{ count: 1 }])
    expect(await toldTo(learner.actor.personId)).toEqual([])
    await small.perform(withdraw, {
      occasionId,
      bookingId: (await small.perform(viewOccasion, { occasionId })).own[0]!.id,
    })
    await small.perform(bookGroup, { ...group, function: 'leader', count: '1' })
    expect(await seen(small)).not.toContain('numera')
  })

  test('a body books for its volunteers and for its leaders apart, each once', async () => {
    const occasionId = await given()
    const helpline = await world.as('ngo_officer', 'Påhittade stödlinjen två')
    const colleague = await world.as('ngo_officer', 'Påhittade stödlinjen två')
    const group = { occasionId, count: '3', setting: 'helpline', function: 'volunteer' } as const
    await helpline.perform(bookGroup, group)
    await helpline.perform(bookGroup, { ...group, function: 'leader' })
    await expect(colleague.perform(bookGroup, group)).rejects.toMatchObject({
      code: 'occasion.booked_already',
    })
    await colleague.perform(book, { occasionId, ...works })
    expect((await colleague.perform(viewOccasion, { occasionId })).own).toHaveLength(3)
    expect((await colleague.perform(viewOwn, {})).booked).toMatchObject([
      { occasionId, state: 'booked', count: 1 },
    ])
  })

  test('that it is cancelled is a step of its own, which says how many are told', async () => {
    const occasionId = await given()
    const other = await world.as('learner', 'Påhittade kommunen')
    await other.perform(book, { occasionId, ...works })
    const page = async (address: string) => (await officer.get(address)).text()
    const step = paths.cancelOccasion({ occasionId })
    expect(await page(paths.occasion({ occasionId }))).toContain(`href="${step}"`)
    expect(await page(paths.occasion({ occasionId }))).not.toContain(`action="${step}"`)
    expect(await page(step)).toMatch(
      /De som har bokat eller köar får besked: 1 plats\.[\s\S]*Det går inte att ångra/,
    )
    expect((await other.get(step)).status).toBe(404)
    expect((await officer.post(step, {})).status).toBe(303)
    expect(await page(paths.occasion({ occasionId }))).toContain('Inställt')
  })

  test('nobody books twice, after it has begun, or once it is cancelled; whoever booked is told that it is', async () => {
    const occasionId = await given()
    await learner.perform(book, { occasionId, ...works })
    await expect(learner.perform(book, { occasionId, ...works })).rejects.toMatchObject({
      code: 'occasion.booked_already',
    })
    const other = await world.as('learner', 'Påhittade kommunen')
    world.setTime('2027-03-10T08:00:00Z')
    await expect(other.perform(book, { occasionId, ...works })).rejects.toMatchObject({
      code: 'occasion.booked_no_more',
    })
    await officer.perform(cancelOccasion, { occasionId })
    expect(await (await told())(learner.actor.personId)).toContainEqual({ count: 1 })
    // What was booked is not gone without a word.
    const [again] = await world.everybody(new Set([learner.actor.personId]))
    expect(await (await again!.get(paths.own())).text()).toContain('Inställt')
    world.setTime('2027-03-01T08:00:00Z')
    await expect(other.perform(book, { occasionId, ...works })).rejects.toMatchObject({
      code: 'occasion.booked_no_more',
    })
  })
})

describe('whom it is for', () => {
  test('an occasion for some bodies is there for these alone', async () => {
    await world.body('Påhittade regionen', 'region')
    const occasionId = await given({ invited: 'Påhittade regionen' })
    const invited = await world.as('learner', 'Påhittade regionen')
    await expect(learner.perform(viewOccasion, { occasionId })).rejects.toMatchObject({ status: 404 })
    await expect(learner.perform(book, { occasionId, ...works })).rejects.toMatchObject({
      code: 'occasion.not_for_you',
    })
    expect((await invited.perform(book, { occasionId, ...works })).state).toBe('booked')
    expect((await world.app.request(paths.occasion({ occasionId }))).status).toBe(404)
  })

  test('one of an open course is read without an account, and not who leads it', async () => {
    const occasionId = await given()
    const page = await (await world.app.request(paths.occasion({ occasionId }))).text()
    expect(page).toContain('Påhittad kurs')
    expect(page).not.toContain('Påhittad caseworker')
    const list = await world.app.request(paths.occasions(), { headers: { 'accept-language': 'en' } })
    expect(await list.text()).toContain('lang="sv">Påhittad kurs')
    const { materialId: closed } = await givenCourse(world, { isOpen: false, title: 'Påhittad sluten' })
    const hidden = await given({ materialId: closed })
    expect((await world.app.request(paths.occasion({ occasionId: hidden }))).status).toBe(404)
    expect((await learner.perform(viewOccasions, {})).occasions.map(({ id }) => id)).toContain(hidden)
  })
})

describe('attendance', () => {
  test('whoever leads it sees who comes; of protected housing and of the police abroad only what they do', async () => {
    const occasionId = await given()
    const [shelter, officerAbroad] = [
      await world.as('shelter_staff', 'Påhittade jouren'),
      await world.as('police_prosecutor', 'Påhittade polisen'),
    ]
    await learner.perform(book, { occasionId, ...works })
    await shelter.perform(book, { occasionId, ...works, setting: 'protected_housing' })
    await officerAbroad.perform(book, { occasionId, setting: 'police', function: 'specialist' })
    const { participants } = await trainer.perform(viewAttendance, { occasionId })
    expect(participants.map(({ name, bodyName, setting }) => [setting, name, bodyName])).toEqual([
      ['social_services', 'Påhittad learner', 'Påhittade kommunen'],
      ['protected_housing', null, null],
      ['police', null, 'Påhittade polisen'],
    ])
    for (const other of [officer, learner, shelter])
      await expect(other.perform(viewAttendance, { occasionId })).rejects.toMatchObject({ status: 404 })
    const page = await (await trainer.get(paths.attendance({ occasionId }))).text()
    expect(page).not.toContain('Påhittade jouren')
    // Before it has begun too: then they are read, and nothing is filled in.
    expect(page).toContain('<li>Påhittad learner, Påhittade kommunen, ')
    expect(page).not.toContain(`action="${paths.attendance({ occasionId })}"`)
  })

  test('whoever led it and acts for the body no more sees nobody', async () => {
    const occasionId = await given()
    await learner.perform(book, { occasionId, ...works })
    const elsewhere = { ...trainer.actor, bodyId: learner.actor.bodyId }
    await expect(
      perform(world.house, { actor: elsewhere }, viewAttendance, { occasionId }),
    ).rejects.toMatchObject({ status: 404 })
    expect((await trainer.perform(viewAttendance, { occasionId })).participants).toHaveLength(1)
  })

  test('who was there has completed the course, and a slip can be put right', async () => {
    const occasionId = await given()
    await learner.perform(book, { occasionId, ...works })
    const helpline = await world.as('ngo_officer', 'Påhittade stödlinjen')
    await helpline.perform(bookGroup, { occasionId, count: '4', setting: 'helpline', function: 'volunteer' })
    const { participants } = await trainer.perform(viewAttendance, { occasionId })
    const [one, group] = participants.map(({ bookingId }) => bookingId) as [string, string]
    await expect(trainer.perform(noteAttendance, { occasionId, there: { [one]: 1 } })).rejects.toMatchObject({
      code: 'occasion.not_begun',
    })
    world.setTime('2027-03-10T11:30:00Z')
    await expect(
      trainer.perform(noteAttendance, { occasionId, there: { [group]: 5 } }),
    ).rejects.toMatchObject({ code: 'occasion.not_so_many', field: `there.${group}` })
    const completed = () =>
      world.asSystem((tx) =>
        tx
          .selectFrom('learning.completion')
          .select(['person_id', 'count', 'known_apart', 'revoked_on', 'completed_on', 'hours'])
          .where('booking_id', 'in', [one, group])
          .orderBy('count')
          .execute(),
      )
    // The session of nine days ago has ended.
    const [again] = await world.everybody(new Set([trainer.actor.personId]))
    const address = paths.attendance({ occasionId })
    const seen = async () => (await again!.get(address)).text()
    // Nothing is answered for whoever counts, and nothing is said to be saved.
    expect(await seen()).toMatch(new RegExp(`name="there.${group}"[^>]* value=""`))
    expect(await seen()).not.toContain('Sparad: ')
    const sent = { [`there.${one}`]: 'yes', [`there.${group}`]: '' }
    const blank = await again!.post(paths.attendance({ occasionId }), sent)
    // A number that is not written is no nought.
    expect(await blank.text()).toContain('Skriv hur många som var där')
    expect(await completed()).toEqual([])
    const kept = await again!.post(address, { ...sent, [`there.${group}`]: '3' })
    expect(kept.headers.get('location')).toBe(address)
    expect(await seen()).toContain('Sparad: 4 av 5 var där')
    expect(await seen()).toMatch(new RegExp(`name="there.${group}"[^>]* value="3"`))
    expect(await completed()).toMatchObject([
      { person_id: learner.actor.personId, count: 1, known_apart: true, revoked_on: null, hours: 3 },
      { person_id: null, count: 3, known_apart: false, revoked_on: null, completed_on: '2027-03-10' },
    ])
    await trainer.perform(noteAttendance, { occasionId, there: { [group]: 2 } })
    expect(await completed()).toMatchObject([
      { person_id: learner.actor.personId, revoked_on: '2027-03-10' },
      { count: 2, revoked_on: null },
    ])
    await expect(
      perform(world.house, { actor: officer.actor }, noteAttendance, { occasionId, there: {} }),
    ).rejects.toMatchObject({ status: 404 })
  })
})

describe('who has booked', () => {
  test('is gone two years after the occasion, and how many came by organisation stays', async () => {
    const holder = await world.as('body_officer', 'Påhittade folkhögskolan')
    const { occasionId } = await holder.perform(addOccasion, occasionOf(materialId, holder.actor.personId))
    const [shelter, helpline, waiting] = [
      await world.as('ngo_officer', 'Påhittade jouren'),
      await world.as('ngo_officer', 'Påhittade stödlinjen tre'),
      await world.as('ngo_officer', 'Påhittade föreningen'),
    ]
    const group = { occasionId, function: 'volunteer' } as const
    await learner.perform(book, { occasionId, ...works })
    await helpline.perform(bookGroup, { ...group, count: '4', setting: 'helpline' })
    await shelter.perform(bookGroup, { ...group, count: '2', setting: 'protected_housing' })
    await waiting.perform(bookGroup, { ...group, count: '20', setting: 'helpline' })
    const told = async () => (await holder.perform(viewParticipation, {})).rows
    expect(await told()).toEqual([])
    world.setTime('2027-03-10T11:30:00Z')
    const facts = await (
      await (await world.everybody(new Set([holder.actor.personId])))[0]!.get(paths.occasion({ occasionId }))
    ).text()
    expect(facts).not.toContain('lediga platser')
    const there = async () =>
      Object.fromEntries(
        (await holder.perform(viewAttendance, { occasionId })).participants.map(({ bookingId, count }) => [
          bookingId,
          count,
        ]),
      )
    await holder.perform(noteAttendance, { occasionId, there: await there() })
    const before = await told()
    expect(before.map(({ bodyName, booked, attended }) => [bodyName, booked, attended])).toEqual([
      ['Påhittade stödlinjen tre', 4, 4],
      [null, 3, 3],
    ])
    const kept = () =>
      world.asSystem((tx) =>
        tx
          .selectFrom('learning.booking')
          .select(['body_id', 'booked_by'])
          .where('occasion_id', '=', occasionId)
          .execute(),
      )
    const forget = () => occasionTasks(world.house)[forgetTask]?.({})
    world.setTime('2029-03-10T11:00:00Z')
    await forget()
    expect(await kept()).toHaveLength(4)
    world.setTime('2029-03-10T12:00:00Z')
    await forget()
    expect(await kept()).toEqual([])
    expect(await told()).toEqual(before)
    await forget()
    expect(await told()).toEqual(before)
    const completed = await world.asSystem((tx) =>
      tx
        .selectFrom('learning.completion')
        .select(['count', 'booking_id', 'revoked_on'])
        .where('issuer_id', '=', holder.actor.bodyId)
        .orderBy('count')
        .execute(),
    )
    expect(completed).toEqual([1, 2, 4].map((count) => ({ count, booking_id: null, revoked_on: null })))
  })
})

describe('a date', () => {
  test('of no course says what comes first, and leads there whoever can do it', async () => {
    const page = async (person: TestPerson) => (await person.get(paths.newOccasion())).text()
    expect(await page(officer)).toContain('name="materialId"')
    await world.asSystem((tx) =>
      tx
        .updateTable('learning.material_version')
        .set({ withdrawn_on: '2027-02-28' })
        .where('published_at', 'is not', null)
        .where('withdrawn_on', 'is', null)
        .execute(),
    )
    const manager = await world.as('case_manager', 'Påhittade kurshållaren')
    const [made, asked] = [await page(officer), await page(manager)]
    for (const html of [made, asked]) {
      expect(html).toContain('Ingen kurs att hålla än')
      expect(html).not.toContain('name="materialId"')
    }
    expect(made).toContain(`href="${paths.desk()}"`)
    expect(asked).not.toContain(`data-variant="primary" href="${paths.desk()}"`)
  })
})
