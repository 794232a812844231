import { caseActions } from '../support/index.ts'
import type { InputOf, SafetyScene } from './cast.ts'
import type { Told } from './told.ts'

const { assignCase, bookAppointment, bookInterpreter, endAppointment, viewAppointment } = caseActions
const { giveTask, endTask, viewTasks } = caseActions

type Booked = InputOf<typeof bookAppointment>
type Asked = Omit<InputOf<typeof bookInterpreter>, 'caseId' | 'appointmentId' | 'revision'>

/**
 * What is booked around today in two cases: one that has been and nobody has said how it went, some today and tomorrow of which two are at
 * the same time, with interpreters ordered and to be ordered; and tasks between two colleagues.
 */
export const playVisits = async ({ act, cast, day }: SafetyScene, { adult, child }: Told): Promise<void> => {
  const { caseworker, colleague } = cast
  const on = day(-8)
  await act(caseworker, on, assignCase, { caseId: child, personId: colleague.personId })
  const book = (
    caseId: string,
    kind: Booked['kind'],
    at: [onDay: number, from: string, until: string],
    where: string,
  ) =>
    act(caseworker, on, bookAppointment, {
      ...{ caseId, kind, onDay: day(at[0]), from: at[1], until: at[2], place: where },
      attendees: [caseworker.personId],
    })
  const interpret = async (of: { caseId: string; appointmentId: string }, asked: Asked) => {
    const { appointment } = await act(caseworker, on, viewAppointment, of)
    await act(caseworker, on, bookInterpreter, { ...of, revision: appointment.revision, ...asked })
  }
  const ordered = { language: 'ro', means: 'telephone', meetAt: '010-000 00 00', reference: '4711' } as const
  const held = await book(adult, 'meeting', [-7, '9:00', '10:00'], 'Rum 3')
  const seen = await act(caseworker, day(-6), viewAppointment, held)
  await act(caseworker, day(-6), endAppointment, {
    ...{ ...held, revision: seen.appointment.revision, outcome: 'came' },
    word: 'Påhittat: ville ses igen på samma ställe.',
  })
  await book(adult, 'visit', [-2, '13:00', '14:00'], 'Påhittade gatan 4')
  const today = await book(adult, 'meeting', [0, '15:00', '16:00'], 'Rum 3')
  await interpret(today, {
    ...ordered,
    ...{ interpreter: 'confirmed', interpreterSex: 'woman', notFrom: ['known', 'community'] },
  })
  await book(adult, 'police', [1, '9:00', '11:00'], 'Vid entrén')
  await book(child, 'phone', [1, '10:30', '11:00'], '')
  await interpret(await book(adult, 'health', [5, '8:30', '9:30'], 'Påhittade mottagningen'), {
    ...{ ...ordered, interpreter: 'to_order', means: 'on_site', meetAt: 'Påhittade gatan 9' },
  })

  const ask = (from: typeof caseworker, to: typeof caseworker, byDay: number, what: string) =>
    act(from, on, giveTask, { caseId: child, forPerson: to.personId, byDay: day(byDay), what })
  await ask(caseworker, colleague, -4, 'Påhittat: ring vården och fråga om en tidigare tid.')
  const { open } = await act(colleague, day(-5), viewTasks, { caseId: child })
  await act(colleague, day(-5), endTask, {
    ...{
      caseId: child,
      taskId: open[0]!.id,
      revision: open[0]!.revision,
      state: 'done',
      answer: 'Påhittat: tiden är flyttad.',
    },
  })
  await ask(colleague, caseworker, -1, 'Påhittat: läs igenom barnets plan inför mötet.')
  await ask(caseworker, colleague, 3, 'Påhittat: skriv ihop det som polisen behöver veta.')
}
