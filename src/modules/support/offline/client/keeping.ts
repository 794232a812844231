import { heldKey, heldKeys } from '../../../../web/offline/keys.ts'
import { emptyQueue } from '../../../../web/offline/queue.ts'
import {
  changeThread,
  findThread,
  keepThread,
  NoStore,
  type OpenThread,
  storeToWrite,
  type Thread,
} from '../../../../web/offline/threads.ts'
import { type Forms, formsOf, withForms } from './forms.ts'
import { queueOf } from './steps.ts'
import { timeOfDay, type Word, word } from './words.ts'

/** The thread that this page writes, once there is one. */
let current: OpenThread | undefined

export const currentThread = (): Thread | undefined => current?.thread

/** Opens the thread that the address names, where it lies here and can be opened. */
export const openNamedThread = async (): Promise<Thread | undefined> => {
  const id = location.hash.slice(1)
  current = /^[\w-]{36}$/.test(id) ? await findThread(id) : undefined
  return current?.thread
}

const begin = (): Thread => ({
  id: crypto.randomUUID(),
  begunAt: new Date().toISOString(),
  actsAs: heldKeys()[0]?.actsAs ?? null,
  unconfirmed: heldKeys().length === 0,
  queue: emptyQueue,
  forms: {},
})

const newKey = (): string => crypto.randomUUID()

const changed = (thread: Thread, own: Forms, ready: boolean): Thread => {
  const forms: Forms = { ...formsOf(thread), ...own, ...(ready ? { ready } : {}) }
  return { ...withForms(thread, forms), queue: ready ? queueOf(thread.queue, forms, newKey) : thread.queue }
}

const write = async (own: Forms, ready: boolean): Promise<OpenThread> => {
  if (current === undefined) {
    const { id: store } = await storeToWrite()
    return keepThread({ thread: changed(begin(), own, ready), store, version: 0 })
  }
  const { thread, store } = current
  if (heldKey(store) === undefined) return keepThread({ ...current, thread: changed(thread, own, ready) })
  const written = await changeThread(thread.id, (found) => changed(found, own, ready))
  if (written === undefined) throw new NoStore()
  return written
}

const say = (text: string, failed = false): void => {
  const status = document.querySelector<HTMLElement>('[data-autosave-status]')
  if (!status) return
  status.hidden = false
  status.textContent = text
  status.toggleAttribute('data-failed', failed)
}

const wordOfFailure = (error: unknown): Word => {
  if (error instanceof NoStore) return 'cannotSave'
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed'
}

let last: Promise<unknown> = Promise.resolve()

const orSay = async (work: () => Promise<void>): Promise<boolean> => {
  say(word('saving'))
  try {
    await work()
    return true
  } catch (error) {
    say(word(wordOfFailure(error)), true)
    return false
  }
}

/** Keeps what is to be sent as a thread of its own. @returns whether it is on the device; where it is not, the page says why. */
export const keepApart = (forms: Forms): Promise<boolean> =>
  orSay(async () => {
    const { id: store } = await storeToWrite()
    await keepThread({ thread: changed(begin(), forms, true), store, version: 0 })
    say(word('keptApart', { at: timeOfDay(Date.now()) }))
  })

/**
 * Keeps what the forms of this page hold, one writing after the other.
 *
 * @param ready Whether it is also to be sent.
 * @returns whether it is on the device; where it is not, the page says why, and what was typed stays in it.
 */
export const keep = (own: () => Forms, ready: boolean): Promise<boolean> => {
  const work = (): Promise<boolean> =>
    orSay(async () => {
      current = await write(own(), ready)
      history.replaceState(null, '', `#${current.thread.id}`)
      const isOpen = heldKey(current.store) !== undefined
      say(word(isOpen ? 'saved' : 'savedLocked', { at: timeOfDay(Date.now()) }))
    })
  const done = last.then(work)
  last = done
  return done
}
