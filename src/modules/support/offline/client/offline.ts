// Brings the pages that are kept on the device to life: opens the person's store, keeps what they write, sends what waits.
import { openDevice, type Standing } from '../../../../web/offline/device.ts'
import { hasStores } from '../../../../web/offline/records.ts'
import { sendAll } from '../../../../web/offline/sending.ts'
import { askVisit } from '../../../../web/offline/server.ts'
import { payOwedSignOut } from '../../../../web/offline/signing-out.ts'
import type { Thread } from '../../../../web/offline/threads.ts'
import { openCasePage } from './case.ts'
import { openClocksPage } from './clocks.ts'
import { openNamedThread } from './keeping.ts'
import { openListPage } from './list.ts'
import { sayStanding, showStanding } from './standing.ts'
import { openStartPage } from './start.ts'
import { lookAtTheirs } from './theirs.ts'

const place = document.querySelector<HTMLElement>('[data-offline-page]')
const isSupported = isSecureContext && 'serviceWorker' in navigator && 'locks' in navigator

const closed: Standing = { visit: undefined, open: undefined, writable: false }

/** Not longer than this does a page wait for its neighbours to be kept: on a full device they never are. */
const LONGEST_INSTALL = 10_000

const keepPages = async (): Promise<void> => {
  try {
    await navigator.serviceWorker.register('/service-worker.js', { scope: '/', updateViaCache: 'none' })
    await Promise.race([
      navigator.serviceWorker.ready,
      new Promise((resolve) => setTimeout(resolve, LONGEST_INSTALL)),
    ])
  } catch {
    // The page works with a connection; the next visit tries again.
  }
}

/** Nobody who has not signed in leaves anything on a device: only then are pages and a store kept. */
const prepare = async (): Promise<Standing> => {
  if (!isSupported) return closed
  if (await payOwedSignOut()) return closed
  const visit = await askVisit()
  if (!visit?.signedIn && !(await hasStores())) return { ...closed, visit }
  if (visit?.signedIn) {
    await keepPages()
  }
  return openDevice(true, () => {
    // What is shown has been opened with a key that is gone now.
    document.querySelector('main')?.replaceChildren()
    location.replace(`${location.pathname}?ended=yes`)
  })
}

const bring = async (page: string, standing: Standing): Promise<void> => {
  if (page === 'start') return openStartPage(standing)
  if (page === 'clocks') return openClocksPage()
  if (page === 'numbers') return
  await lookAtTheirs().catch(() => {})
  const thread: Thread | undefined = isSupported && (await hasStores()) ? await openNamedThread() : undefined
  const form = document.querySelector<HTMLFormElement>('[data-offline-form]')
  if (form === null) return
  if (page === 'case') openCasePage(form, thread)
  else openListPage(form, thread)
  window.addEventListener('online', () => void sendAll())
}

const open = async (): Promise<void> => {
  const page = place?.dataset.offlinePage ?? 'start'
  if (!isSupported) sayStanding('unsupported')
  else sayStanding('opening')
  const standing = await prepare()
  if (isSupported) showStanding(standing)
  if (new URLSearchParams(location.search).has('ended')) sayStanding('ended', standing.visit === undefined)
  await bring(page, standing)
  if (place) place.dataset.offlineReady = 'yes'
}

void open()
