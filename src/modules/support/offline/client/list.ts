import { stepOf } from '../../../../web/offline/queue.ts'
import type { Thread } from '../../../../web/offline/threads.ts'
import { showLastDays, todayInSweden } from './clocks.ts'
import { allEntered, entered, settle, setValues } from './fields.ts'
import { keepForm } from './form-page.ts'
import { formsOf, type ListForm, type PartForm, type Theirs } from './forms.ts'
import { isSettled } from './steps.ts'
import { word } from './words.ts'

/** As the group of boxes sends them. */
const CONDITIONS = 'conditions[]'

const partsIn = (form: HTMLFormElement): { part: string; questions: string[] }[] =>
  [...form.querySelectorAll<HTMLElement>('[data-offline-part]')].map((place) => ({
    part: place.dataset.offlinePart ?? '',
    questions: [...place.querySelectorAll<HTMLElement>('[data-offline-question]')].map(
      (question) => question.dataset.offlineQuestion ?? '',
    ),
  }))

const filledOf = (form: HTMLFormElement, kind: string, questions: readonly string[]) =>
  Object.fromEntries(
    questions.map((key) => [key, entered(form, `${kind}.${key}`)]).filter(([, value]) => value !== ''),
  ) as Record<string, string>

const titleOf = (form: HTMLFormElement, part: string): string =>
  form.querySelector(`#part-${CSS.escape(part)} > summary`)?.textContent ?? part

const readPart = (form: HTMLFormElement, part: string, questions: readonly string[]): PartForm => ({
  title: titleOf(form, part),
  answers: filledOf(form, 'answers', questions),
  observations: filledOf(form, 'observations', questions),
  gone: entered(form, `gone.${part}`) === 'yes',
})

const readList = (form: HTMLFormElement): ListForm => {
  const place = form.closest<HTMLElement>('[data-offline-list]')
  return {
    checklist: place?.dataset.offlineList === 'adult' ? 'adult' : 'child',
    version: place?.dataset.offlineVersion ?? '',
    parts: Object.fromEntries(
      partsIn(form).map(({ part, questions }) => [part, readPart(form, part, questions)]),
    ),
    conditions: allEntered(form, CONDITIONS),
    judgement: entered(form, 'judgement'),
    reasons: entered(form, 'reasons'),
  }
}

const fill = (form: HTMLFormElement, list: ListForm): void => {
  for (const [part, { answers, observations, gone }] of Object.entries(list.parts)) {
    for (const [key, value] of Object.entries(answers)) setValues(form, `answers.${key}`, [value])
    for (const [key, value] of Object.entries(observations)) setValues(form, `observations.${key}`, [value])
    setValues(form, `gone.${part}`, gone ? ['yes'] : [])
  }
  setValues(form, CONDITIONS, list.conditions)
  setValues(form, 'judgement', [list.judgement])
  setValues(form, 'reasons', [list.reasons])
}

const paragraph = (text: string, className = ''): HTMLElement => {
  const made = document.createElement('p')
  made.textContent = text
  made.className = className
  return made
}

const answerInWords = (form: HTMLFormElement, key: string, answer: string | undefined): string => {
  const choice = form.querySelector<HTMLInputElement>(
    `input[name="answers.${CSS.escape(key)}"][value="${CSS.escape(answer ?? '')}"]`,
  )
  return choice?.labels?.[0]?.textContent ?? word('notAnswered')
}

/** Beside a question what a colleague has answered meanwhile, where it is another answer. */
const showTheirs = (form: HTMLFormElement, questions: readonly string[], theirs: Theirs): void => {
  for (const key of questions) {
    const { answer, observation = '' } = theirs.answers[key] ?? {}
    const isSame =
      (answer ?? '') === entered(form, `answers.${key}`) &&
      observation === entered(form, `observations.${key}`)
    if (isSame) continue
    const box = document.createElement('div')
    box.className = 'contested'
    box.append(paragraph(`${word('theirs')}: ${answerInWords(form, key, answer)}`))
    if (observation) box.append(paragraph(observation, 'as-written'))
    const question = form.querySelector(`[data-offline-question="${CSS.escape(key)}"]`)
    question?.append(box)
    question?.closest('[data-offline-part]')?.closest('details')?.setAttribute('open', '')
  }
}

const showJudged = (form: HTMLFormElement, { judgement, reasons }: Theirs): void => {
  const box = form.querySelector<HTMLElement>('[data-offline-judged]')
  if (!box || judgement === null) return
  const choice = form.querySelector<HTMLInputElement>(
    `input[name=judgement][value="${CSS.escape(judgement)}"]`,
  )
  box.hidden = false
  box.replaceChildren(
    paragraph(`${word('theirJudgement')}: ${choice?.labels?.[0]?.textContent ?? judgement}`),
    paragraph(reasons, 'as-written'),
    paragraph(word('yours')),
  )
}

const showContested = (form: HTMLFormElement, thread: Thread): void => {
  const { theirs } = formsOf(thread)
  if (theirs === undefined) return
  for (const { part, questions } of partsIn(form))
    if (stepOf(thread.queue, `part:${part}`)?.state === 'refused') showTheirs(form, questions, theirs)
  const isJudged = thread.queue.steps.some(({ refusal }) => refusal?.code === 'checklist.already_judged')
  if (isJudged) showJudged(form, theirs)
}

/** Shows the steps that concern the situation as it is ticked; the answers to the signs have no part in it. */
const showSteps = (form: HTMLFormElement): void => {
  const conditions = allEntered(form, CONDITIONS)
  const holding = new Set(['always', ...conditions])
  if (!holding.has('consents')) holding.add('does_not_consent')
  for (const step of form.querySelectorAll<HTMLElement>('[data-offline-when]'))
    step.hidden = !(step.dataset.offlineWhen ?? '').split(' ').some((condition) => holding.has(condition))
}

/** The page of a checklist. */
export const openListPage = (form: HTMLFormElement, thread: Thread | undefined): void => {
  const list = thread && formsOf(thread).list
  if (list) fill(form, list)
  if (thread) {
    showContested(form, thread)
    if (isSettled(thread.queue, 'judgement')) settle(form, ['judgement', 'reasons'], 'alreadySent')
  }
  showLastDays(todayInSweden())
  showSteps(form)
  form.addEventListener('change', () => showSteps(form))
  keepForm(form, () => ({ list: readList(form) }))
}
