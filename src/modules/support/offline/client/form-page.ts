import { sendLater } from '../../../../web/offline/device.ts'
import { sendAll } from '../../../../web/offline/sending.ts'
import { showFault } from './fields.ts'
import type { Forms } from './forms.ts'
import { formsOf } from './forms.ts'
import { currentThread, keep } from './keeping.ts'
import { faultOf } from './steps.ts'
import { lookAtTheirs } from './theirs.ts'
import { language } from './words.ts'

const PAUSE = 1_000

/** Keeps what is written in a form while it is written, and puts it in the queue when its writer says so. */
export const keepForm = (form: HTMLFormElement, read: () => Forms): void => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isKept = true
  const save = (): void => {
    clearTimeout(timer)
    if (!isKept) void keep(read, false).then((done) => (isKept = done))
  }
  form.addEventListener('input', () => {
    isKept = false
    clearTimeout(timer)
    timer = setTimeout(save, PAUSE)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save()
  })
  window.addEventListener('beforeunload', (event) => {
    if (!isKept) event.preventDefault()
  })
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    clearTimeout(timer)
    const thread = currentThread()
    const fault = faultOf({ ...(thread ? formsOf(thread) : {}), ...read() })
    showFault(form, fault)
    if (fault !== undefined) return
    isKept = await keep(read, true)
    if (!isKept) return
    await sendLater()
    await sendAll()
    await lookAtTheirs()
    location.assign(`/offline/${language}`)
  })
}
