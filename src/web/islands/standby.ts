// On a device that has been made ready for work without a connection: sends what waits once there is one, keeps its key
// while one page gives way to the next, and says so before somebody signs out of what has not been sent. On other devices it
// does nothing and leaves nothing.
import { leaveDevice, openDevice } from '../offline/device.ts'
import { isSent } from '../offline/queue.ts'
import { hasStores } from '../offline/records.ts'
import { sendAll } from '../offline/sending.ts'
import { listThreads } from '../offline/threads.ts'

const locale = document.documentElement.lang === 'en' ? 'en' : 'sv'

/** Whether something that the person wrote here is still only here. */
const hasUnsent = async (): Promise<boolean> => {
  const { open } = await listThreads()
  return open.some(({ thread }) => thread.queue.steps.length === 0 || !isSent(thread.queue))
}

const signOut = async (form: HTMLFormElement): Promise<void> => {
  if (await hasUnsent().catch(() => false)) {
    location.assign(`/offline/${locale}#leaving`)
    return
  }
  const { othersStay } = await leaveDevice().catch(() => ({ othersStay: false }))
  if (othersStay) {
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = 'othersStay'
    field.value = 'yes'
    form.append(field)
  }
  form.submit()
}

const standBy = async (): Promise<void> => {
  const registration = await navigator.serviceWorker?.getRegistration('/')
  if (registration === undefined || !(await hasStores())) return
  for (const form of document.querySelectorAll<HTMLFormElement>('form[action="/sign-out"]'))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void signOut(form)
    })
  await openDevice(false, () => {})
  await sendAll()
  window.addEventListener('online', () => void sendAll())
}

void standBy()
