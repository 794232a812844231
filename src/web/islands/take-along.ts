// Takes the form that a page offers along on the device, sealed for its reader, and leads to the kept page that shows it.
import { openDevice } from '../offline/device.ts'
import { heldKeys } from '../offline/keys.ts'
import { keepPages } from '../offline/pages-kept.ts'
import { emptyQueue } from '../offline/queue.ts'
import type { TakenForm } from '../offline/taken.ts'
import { keepThread, storeToWrite, type Thread } from '../offline/threads.ts'

const take = async (taken: TakenForm): Promise<string> => {
  if (!(await keepPages())) throw new Error('the pages are not kept')
  await openDevice(true, () => {})
  const [own] = heldKeys()
  if (own === undefined) throw new Error('there is no store of the reader')
  const thread: Thread = {
    id: crypto.randomUUID(),
    begunAt: new Date().toISOString(),
    actsAs: own.actsAs,
    unconfirmed: false,
    queue: emptyQueue,
    forms: { taken },
  }
  await keepThread({ thread, store: (await storeToWrite()).id, version: 0 })
  return thread.id
}

const language = document.documentElement.lang === 'en' ? 'en' : 'sv'
const isSupported = isSecureContext && 'serviceWorker' in navigator && 'locks' in navigator

for (const place of document.querySelectorAll<HTMLElement>('[data-take-along]')) {
  if (!isSupported) break
  place.hidden = false
  place.querySelector('button')?.addEventListener('click', () => {
    take(JSON.parse(place.dataset.takeAlong ?? '') as TakenForm).then(
      (id) => location.assign(`/offline/${language}/taken#${id}`),
      () => {
        const said = place.querySelector<HTMLElement>('[role=status]')
        if (said) said.hidden = false
      },
    )
  })
}
