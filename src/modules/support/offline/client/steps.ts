import { letGo, putStep, type Queue, type Step, stepOf } from '../../../../web/offline/queue.ts'
import type { CaseForm, FilledSheet, Forms, ListForm, NoteForm, PartForm } from './forms.ts'

type NewStep = Omit<Step, 'state' | 'sending' | 'refusal'>

const given = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''))

/** Whoever a list for children is begun for is a child, or may be one; the officer says which when there is time. */
const ageOf = ({ case: form, list }: Forms): string =>
  form?.ageGroup || (list?.checklist === 'adult' ? 'adult' : 'uncertain')

const caseStep = (key: string, forms: Forms): NewStep => ({
  key,
  slot: 'case',
  address: '/v1/cases',
  body: { ...given({ ...(forms.case as CaseForm | undefined) }), ageGroup: ageOf(forms) },
  after: [],
  vital: true,
  gives: { caseId: 'caseId' },
})

const noteStep = (key: string, { happenedOn, text }: NoteForm): NewStep => ({
  key,
  slot: 'note',
  address: '/v1/cases/{caseId}/notes',
  body: { kind: 'note', happenedOn, text },
  after: ['case'],
})

const listStep = (key: string, { checklist, version }: ListForm): NewStep => ({
  key,
  slot: 'list',
  address: '/v1/cases/{caseId}/checklists',
  body: { checklist, version },
  after: ['case'],
  vital: true,
  gives: { assessmentId: 'assessmentId' },
})

const inList = '/v1/cases/{caseId}/checklists/{assessmentId}'
const partSlot = (part: string): string => `part:${part}`

/** The name under which a queue knows the revision of a part. */
export const revisionName = (part: string): string => `revision:${part}`

const partStep = (key: string, part: string, { answers, observations, gone }: PartForm): NewStep => ({
  key,
  slot: partSlot(part),
  address: `${inList}/parts`,
  body: { part, answers, observations: given(observations), ...(gone ? { gone: 'yes' } : {}) },
  filled: { revision: revisionName(part) },
  after: ['list'],
  gives: { revision: revisionName(part) },
})

const situationStep = (key: string, { conditions }: ListForm): NewStep => ({
  key,
  slot: 'situation',
  address: `${inList}/situation`,
  body: { conditions },
  after: ['list'],
})

/** Once it is judged a list does not change any more: everything else of it goes first. */
const judgementStep = (key: string, { judgement, reasons, parts }: ListForm): NewStep => ({
  key,
  slot: 'judgement',
  address: `${inList}/judgement`,
  body: { judgement, reasons },
  after: ['list', 'situation', ...Object.keys(parts).map(partSlot)],
})

/** All of a form that was taken along goes as one. */
const takenStep = (key: string, { taken, filled = {} }: Forms): NewStep => ({
  key,
  slot: 'taken',
  address: taken?.address ?? '',
  body: { [taken?.under ?? '']: filled },
  after: [],
})

/** A sheet goes as it was filled in. */
const sheetStep = (key: string, { address, filled }: FilledSheet): NewStep => ({
  ...{ key, slot: 'sheet', address, body: filled, after: [] },
})

const isFilled = ({ answers, observations, gone }: PartForm): boolean =>
  gone || Object.keys(answers).length > 0 || Object.keys(given(observations)).length > 0

/** What has gone out, or may have, and cannot be said another time. */
export const isSettled = (queue: Queue, slot: string): boolean => {
  const state = stepOf(queue, slot)?.state
  return state === 'sent' || state === 'tried'
}

/** Puts what the forms hold in the queue; what has been emptied again, and has not gone out, leaves it. */
export const queueOf = (before: Queue, forms: Forms, newKey: () => string): Queue => {
  let queue = before
  const put = (step: NewStep) => {
    queue = putStep(queue, step)
  }
  const putOnce = (slot: string, step: NewStep | undefined) => {
    if (isSettled(queue, slot)) return
    if (step === undefined) queue = letGo(queue, slot)
    else put(step)
  }
  const { note, list } = forms
  if (forms.taken !== undefined) {
    put(takenStep(newKey(), forms))
    return queue
  }
  if (forms.sheet !== undefined) {
    put(sheetStep(newKey(), forms.sheet))
    return queue
  }
  putOnce('case', caseStep(newKey(), forms))
  putOnce('note', note?.text.trim() ? noteStep(newKey(), note) : undefined)
  if (list === undefined) return queue
  putOnce('list', listStep(newKey(), list))
  for (const [part, form] of Object.entries(list.parts))
    if (isFilled(form) || stepOf(queue, partSlot(part)) !== undefined) put(partStep(newKey(), part, form))
  if (list.conditions.length > 0 || stepOf(queue, 'situation') !== undefined)
    put(situationStep(newKey(), list))
  putOnce('judgement', list.judgement ? judgementStep(newKey(), list) : undefined)
  return queue
}

/** What is missing before it can be sent: the field, and the word for why. */
export const faultOf = ({
  case: form,
  note,
  list,
  taken,
  filled = {},
}: Forms): { readonly field: string; readonly word: string } | undefined => {
  // A number that was emptied is none: sealed and opened again it is null, and null is no nought.
  const wrong = taken?.lines.find(({ name, most, value: before }) => {
    const { [name]: value = before } = filled
    return value === null || !(Number.isInteger(value) && value >= 0 && value <= most)
  })
  if (wrong !== undefined) return { field: wrong.name, word: 'wholeNumber' }
  if (form !== undefined && !form.ageGroup && list === undefined)
    return { field: 'ageGroup', word: 'chooseAge' }
  if (note?.text.trim() && !note.happenedOn) return { field: 'note.happenedOn', word: 'writeDay' }
  if (list?.judgement && !list.reasons.trim()) return { field: 'reasons', word: 'giveReasons' }
  if (list?.reasons.trim() && !list.judgement) return { field: 'judgement', word: 'chooseJudgement' }
  return undefined
}
