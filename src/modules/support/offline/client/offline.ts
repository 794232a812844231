// Brings the pages that are kept on the device to life: opens the person's store, keeps what they write, sends what waits.
import { openDevice, type Standing } from '../../../../web/offline/device.ts'
import { arePagesKept, keepPages, removePages } from '../../../../web/offline/pages-kept.ts'
import { hasStores } from '../../../../web/offline/records.ts'
import { sendAll } from '../../../../web/offline/sending.ts'
import { askVisit } from '../../../../web/offline/server.ts'
import { payOwedSignOut } from '../../../../web/offline/signing-out.ts'
import type { Thread } from '../../../../web/offline/threads.ts'
import { openCasePage } from './case.ts'
import { openClocksPage } from './clocks.ts'
import { openNamedThread } from './keeping.ts'
import { openListPage } from './list.ts'
import { openSheetPage } from './sheet.ts'
import { sayStanding, showStanding } from './standing.ts'
import { openStartPage } from './start.ts'
import { openTakenPage } from './taken.ts'
import { lookAtTheirs } from './theirs.ts'

const place = document.querySelector<HTMLElement>('[data-offline-page]')
const isSupported = isSecureContext && 'serviceWorker' in navigator && 'locks' in navigator

const closed: Standing = { visit: undefined, open: undefined, writable: false, kept: false }

/** Nothing is left on a device where nobody has pressed the button for it: neither pages nor a store. */
const prepare = async (): Promise<Standing> => {
  if (!isSupported) return closed
  const kept = await arePagesKept()
  if (await payOwedSignOut()) return { ...closed, kept }
  if (!kept && !(await hasStores())) return { ...closed, visit: await askVisit() }
  return openDevice(kept, () => {
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
  else if (page === 'taken') openTakenPage(form, thread)
  else if (page === 'sheet') openSheetPage(form)
  else openListPage(form, thread)
  window.addEventListener('online', () => void sendAll())
}

/** The button that keeps the pages. What has been typed stays: a form goes on, and is kept from then on. */
const keepWhenPressed = (): void =>
  document.querySelector('#keep')?.addEventListener('click', async () => {
    if (!(await keepPages())) return sayStanding('keepFailed')
    if (document.querySelector('[data-offline-form]') === null) return location.reload()
    showStanding(await prepare())
  })

/** The button that takes them away again. */
const removeWhenPressed = (): void =>
  document.querySelector('#remove-pages')?.addEventListener('click', async () => {
    await removePages()
    location.replace(`${location.pathname}?removed=yes`)
  })

const printWhenPressed = (): void => {
  for (const place of document.querySelectorAll<HTMLElement>('[data-offline-print]')) {
    place.hidden = false
    place.querySelector('button')?.addEventListener('click', () => window.print())
  }
}

const open = async (): Promise<void> => {
  printWhenPressed()
  keepWhenPressed()
  removeWhenPressed()
  const page = place?.dataset.offlinePage ?? 'start'
  if (!isSupported) sayStanding('unsupported')
  else sayStanding('opening')
  const standing = await prepare()
  if (isSupported) showStanding(standing)
  const told = new URLSearchParams(location.search)
  if (told.has('ended')) sayStanding('ended', standing.visit === undefined)
  if (told.has('removed') && !standing.kept) sayStanding('pagesRemoved')
  await bring(page, standing)
  if (place) place.dataset.offlineReady = 'yes'
}

void open()
