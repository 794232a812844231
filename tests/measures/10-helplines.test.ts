import { beforeAll, describe, expect, test } from 'vitest'
import { viewBody } from '../../src/modules/learning/completions/actions.ts'
import { addOccasion, changeOccasion, viewOccasions } from '../../src/modules/learning/occasions/actions.ts'
import {
  book,
  bookGroup,
  noteAttendance,
  viewAttendance,
  viewParticipation,
} from '../../src/modules/learning/occasions/booking-actions.ts'
import { paths } from '../../src/modules/learning/paths.ts'
import { givenCourse, occasionOf, works } from '../../src/testing/learning.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 10: girls' and boys' helplines. Courses for those who answer: an organisation books for a number of its volunteers, whom
// nobody names, and what is told is participation by organisation.

const VOLUNTEERS = { setting: 'helpline', function: 'volunteer' } as const
let world: World
let organiser: TestPerson
let girls: TestPerson
let boys: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2027-03-01T08:00:00Z')
  organiser = await world.as('body_officer', 'Påhittade ungdomsverket')
  girls = await world.as('ngo_officer', 'Påhittade tjejjouren')
  boys = await world.as('ngo_officer', 'Påhittade killjouren')
})

/** Somebody who signs in again: the session of days ago has ended. */
const again = async (person: TestPerson): Promise<TestPerson> =>
  (await world.everybody(new Set([person.actor.personId])))[0]!

describe('as lived', () => {
  test('helplines book for their volunteers, and who came is told by organisation and never by name', async () => {
    const { materialId } = await givenCourse(world, { title: 'Påhittad jourkurs', hours: 4 })
    const said = (places: string) =>
      occasionOf(materialId, organiser.actor.personId, {
        places,
        invited: 'Påhittade tjejjouren\nPåhittade killjouren\nPåhittade kommunen',
      })
    await world.body('Påhittade kommunen', 'municipality')
    const { occasionId } = await organiser.perform(addOccasion, said('10'))
    const officer = await world.as('caseworker', 'Påhittade kommunen')

    expect((await girls.perform(viewOccasions, {})).occasions.map(({ id }) => id)).toContain(occasionId)
    await girls.perform(bookGroup, { occasionId, count: '6', ...VOLUNTEERS })
    expect((await boys.perform(bookGroup, { occasionId, count: '5', ...VOLUNTEERS })).state).toBe('waiting')
    expect(await (await boys.get(paths.occasion({ occasionId }))).text()).toContain('I kön: 5 platser')
    await organiser.perform(changeOccasion, { occasionId, revision: 1, ...said('12') })
    expect(await (await boys.get(paths.occasion({ occasionId }))).text()).toContain('Bokat: 5 platser')
    await officer.perform(book, { occasionId, ...works })

    world.setTime('2027-03-10T11:30:00Z')
    const { participants } = await organiser.perform(viewAttendance, { occasionId })
    expect(participants.map(({ name, bodyName, count }) => [name, bodyName, count])).toEqual([
      [null, 'Påhittade tjejjouren', 6],
      [null, 'Påhittade killjouren', 5],
      ['Påhittad caseworker', 'Påhittade kommunen', 1],
    ])
    const there = Object.fromEntries(participants.map(({ bookingId }, at) => [bookingId, [5, 5, 1][at]!]))
    await organiser.perform(noteAttendance, { occasionId, there })

    expect((await organiser.perform(viewParticipation, {})).rows).toEqual([
      {
        courseName: 'Påhittad jourkurs',
        year: 2027,
        bodyName: 'Påhittade killjouren',
        booked: 5,
        attended: 5,
      },
      {
        courseName: 'Påhittad jourkurs',
        year: 2027,
        bodyName: 'Påhittade tjejjouren',
        booked: 6,
        attended: 5,
      },
      { courseName: 'Påhittad jourkurs', year: 2027, bodyName: null, booked: 1, attended: 1 },
    ])
    expect((await girls.perform(viewParticipation, {})).rows).toEqual([])
    const file = await (await again(organiser)).get(paths.participationFile({ as: 'csv' }))
    expect(await file.text()).toContain('Påhittade tjejjouren;Påhittad jourkurs;2027;6;5')

    // The helpline has its own number, of whom nobody knows whether they have taken another course too.
    expect((await girls.perform(viewBody, {})).trained).toEqual([
      { courseName: 'Påhittad jourkurs', ...VOLUNTEERS, year: 2027, persons: 0, further: 5 },
    ])
    const kept = await world.asSystem((tx) =>
      tx.selectFrom('learning.completion').select(['person_id', 'setting']).execute(),
    )
    expect(kept.filter(({ setting, person_id }) => setting === 'helpline' && person_id !== null)).toEqual([])
  })
})

test('as ordered: a body is given the measure and reports back what it asks for', async () => {
  world.setTime('2031-09-01T08:00:00Z')
  const { report, assignment } = await reportBackOf(world, {
    title: 'Kurser för tjejjourer och killjourer',
    task: 'Bygg kurser på undersökningen av unga, erbjud dem dem som svarar, och redovisa deltagandet per organisation.',
    body: 'Påhittade ungdomsverket',
    questions: ['Hur många deltog, per organisation?', 'Vad i undersökningen byggde kurserna på?'],
    answer: 'Tio volontärer från två jourer, enligt deltagandet som räknas i kurstillfällena.',
    output: 'En kurs för volontärer.',
    figure: { label: 'Volontärer som deltog', value: '10', unit: 'personer' },
  })
  expect(report.state).toBe('accepted')
  expect(assignment.snapshot.questions).toHaveLength(2)
})
