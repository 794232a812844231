import { TIME_ZONE } from '../../../../platform/clock/zone.ts'
import type { Thread } from '../../../../web/offline/threads.ts'
import { entered, settle, setValues } from './fields.ts'
import { keepForm } from './form-page.ts'
import { type Forms, formsOf } from './forms.ts'
import { isSettled } from './steps.ts'

const CASE_FIELDS = ['chosenName', 'ageGroup', 'county', 'language', 'externalNumber'] as const
const NOTE_FIELDS = ['note.happenedOn', 'note.text'] as const

const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short' }).format(new Date())

const fill = (form: HTMLFormElement, { case: known, note }: Forms): void => {
  for (const name of CASE_FIELDS) setValues(form, name, [known?.[name] ?? ''])
  setValues(form, 'note.happenedOn', [note?.happenedOn || today()])
  setValues(form, 'note.text', [note?.text ?? ''])
}

/** The page of a new case and its first note. */
export const openCasePage = (form: HTMLFormElement, thread: Thread | undefined): void => {
  fill(form, thread ? formsOf(thread) : {})
  if (thread !== undefined && isSettled(thread.queue, 'case')) settle(form, CASE_FIELDS, 'alreadySent')
  if (thread !== undefined && isSettled(thread.queue, 'note')) settle(form, NOTE_FIELDS, 'alreadySent')
  keepForm(form, () => {
    const of = (name: string) => entered(form, name)
    return {
      case: {
        chosenName: of('chosenName'),
        ageGroup: of('ageGroup'),
        county: of('county'),
        language: of('language'),
        externalNumber: of('externalNumber'),
      },
      note: { happenedOn: of('note.happenedOn'), text: of('note.text') },
    }
  })
}
