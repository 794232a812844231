import { openDevice, type Standing } from '../../../../web/offline/device.ts'
import { again, isSent, type Step } from '../../../../web/offline/queue.ts'
import { sendAll } from '../../../../web/offline/sending.ts'
import { signOutHere } from '../../../../web/offline/signing-out.ts'
import { changeThread, listThreads, removeThread, type Thread } from '../../../../web/offline/threads.ts'
import { formsOf } from './forms.ts'
import { lookAtTheirs } from './theirs.ts'
import { language, moment, type Word, word } from './words.ts'

type Content = string | Node

const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly Content[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...content)
  return made
}

const button = (text: string, what: string, act: () => Promise<unknown>, look = 'secondary') => {
  const made = element(
    'button',
    { class: 'ds-button', type: 'button', 'data-variant': look, 'aria-label': `${text}: ${what}` },
    text,
  )
  made.addEventListener('click', () => void act())
  return made
}

const link = (href: string, text: string, what: string) =>
  element('a', { class: 'ds-link', href, 'aria-label': `${text}: ${what}` }, text)

/** Kept for the list that a thread's checklist belongs to. */
const listTitle = (kind: 'adult' | 'child'): string => word(kind === 'child' ? 'childList' : 'adultList')

const stateOf = (thread: Thread, standing: Standing): Word => {
  if (thread.unconfirmed) return 'stateUnconfirmed'
  if (!formsOf(thread).ready) return 'stateDraft'
  if (thread.queue.steps.some(({ state }) => state === 'refused')) return 'stateRefused'
  if (isSent(thread.queue)) return 'stateSent'
  const isOther =
    thread.actsAs !== null && standing.visit?.signedIn && standing.visit.actsAs !== thread.actsAs
  return isOther ? 'stateOtherBody' : 'stateWaiting'
}

const slotInWords = (thread: Thread, { slot }: Step): string => {
  const [kind, part] = slot.split(':')
  if (part === undefined) return word(`slot${kind}` as Word)
  return `${word('slotlist')}, ${formsOf(thread).list?.parts[part]?.title ?? part}`
}

const colours: Partial<Record<Word, string>> = {
  stateSent: 'success',
  stateRefused: 'warning',
  stateUnconfirmed: 'warning',
}

/** One line for each kind of thing: the parts of a checklist together. */
const stepLine = (thread: Thread, step: Step, what: string, refresh: () => Promise<void>): HTMLElement => {
  const line = element('li', {}, `${slotInWords(thread, step)}: ${word(`step${step.state}`)}`)
  const { refusal } = step
  if (refusal === undefined) return line
  line.append(element('p', {}, refusal.detail))
  const isContested = refusal.code.startsWith('checklist.')
  const { list } = formsOf(thread)
  if (isContested && list !== undefined) {
    const address = `/offline/${language}/${list.checklist}#${thread.id}`
    line.append(element('p', {}, link(address, word('seeBoth'), what)))
  }
  if (refusal.code !== 'checklist.changed_by_another')
    line.append(
      element(
        'p',
        {},
        button(word('tryAgain'), `${slotInWords(thread, step)}, ${what}`, async () => {
          await changeThread(thread.id, (now) => ({
            ...now,
            queue: again(now.queue, step.slot, () => crypto.randomUUID()),
          }))
          await sendAll()
          await refresh()
        }),
      ),
    )
  return line
}

const linesOf = (thread: Thread, what: string, refresh: () => Promise<void>): HTMLElement => {
  const shown = new Map<string, Step>()
  for (const step of thread.queue.steps) {
    const isPart = step.slot.startsWith('part:') && step.state !== 'refused'
    // The parts of a list that go their way are said once, by the one that has come least far.
    const name = isPart ? 'list' : step.slot
    const before = shown.get(name)
    if (before === undefined || !isPart || before.state === 'sent')
      shown.set(name, isPart ? { ...step, slot: 'list' } : step)
  }
  return element(
    'ul',
    { class: 'ds-list' },
    ...[...shown.values()].map((step) => stepLine(thread, step, what, refresh)),
  )
}

const removing = (thread: Thread, what: string, refresh: () => Promise<void>): HTMLElement =>
  element(
    'details',
    { class: 'ds-details' },
    element('summary', {}, word('remove')),
    element(
      'div',
      { class: 'details-content' },
      ...(isSent(thread.queue) && formsOf(thread).ready ? [] : [element('p', {}, word('removeText'))]),
      button(word('removeSure'), what, async () => {
        await removeThread(thread.id)
        await refresh()
      }),
    ),
  )

const card = (thread: Thread, standing: Standing, refresh: () => Promise<void>): HTMLElement => {
  const { case: form, list, taken, sheet } = formsOf(thread)
  const name = taken?.title ?? sheet?.title ?? (form?.chosenName || word('unnamed'))
  const state = stateOf(thread, standing)
  const { caseId } = thread.queue.known
  const to = (page: string) => `/offline/${language}/${page}#${thread.id}`
  const lines: Content[] = [
    element('h3', { class: 'ds-heading', 'data-size': 'xs' }, name),
    element(
      'p',
      {},
      element('span', { class: 'ds-tag', 'data-color': colours[state] ?? 'info' }, word(state)),
    ),
    element('p', { class: 'quiet' }, word('begun', { at: moment(thread.begunAt) })),
    linesOf(thread, name, refresh),
  ]
  if (state === 'stateOtherBody') lines.push(element('p', {}, word('otherBodyText')))
  if (thread.unconfirmed && standing.visit?.signedIn)
    lines.push(
      element('p', {}, word('unconfirmedText')),
      element(
        'p',
        {},
        button(word('confirm'), name, async () => {
          await changeThread(thread.id, (now) => ({
            ...now,
            unconfirmed: false,
            actsAs: standing.open?.actsAs ?? null,
          }))
          await sendAll()
          await refresh()
        }),
      ),
    )
  if (taken !== undefined)
    lines.push(
      element('p', {}, link(to('taken'), word('fillTaken'), name)),
      element('p', {}, link(taken.page, word('openTaken'), name)),
    )
  else if (sheet === undefined)
    lines.push(
      element('p', {}, link(to('case'), word('goOnCase'), name)),
      ...(list ? [list.checklist] : (['child', 'adult'] as const)).map((kind) =>
        element('p', {}, link(to(kind), list ? word('goOnList') : listTitle(kind), name)),
      ),
    )
  if (caseId !== undefined) lines.push(element('p', {}, link(`/cases/${caseId}`, word('openCase'), name)))
  lines.push(removing(thread, name, refresh))
  return element('li', { class: 'record', 'data-offline-thread': thread.id, 'data-state': state }, ...lines)
}

const show = (selector: string, isShown: boolean): HTMLElement | null => {
  const place = document.querySelector<HTMLElement>(selector)
  if (place) place.hidden = !isShown
  return place
}

/** The start page: what is on the device, and what has come of it. */
export const openStartPage = async (standing: Standing): Promise<void> => {
  const refresh = async (): Promise<void> => {
    await lookAtTheirs()
    // Of a sheet that has arrived nothing stays on the device.
    for (const { thread } of (await listThreads()).open)
      if (formsOf(thread).sheet !== undefined && isSent(thread.queue)) await removeThread(thread.id)
    const { open, closed } = await listThreads()
    const list = document.querySelector('[data-offline-threads]')
    list?.replaceChildren(...open.map(({ thread }) => card(thread, standing, refresh)))
    show('[data-offline-empty]', open.length === 0 && closed === 0)
    const said = show('[data-offline-closed]', closed > 0)
    if (said) said.textContent = word(standing.open === undefined ? 'closedOwn' : 'closedOthers')
    show('[data-offline-leave]', standing.open !== undefined)
    show('[data-offline-leaving]', location.hash === '#leaving' && standing.open !== undefined)
  }
  const send = async (): Promise<void> => {
    await sendAll()
    await refresh()
  }
  document.querySelector('#send-now')?.addEventListener('click', () => void send())
  for (const leave of document.querySelectorAll('#leave-anyway, #leave'))
    leave.addEventListener('click', () => void signOutHere())
  window.addEventListener('online', async () => {
    Object.assign(standing, await openDevice(standing.kept, () => location.reload()))
    await send()
  })
  await refresh()
  await send()
}
