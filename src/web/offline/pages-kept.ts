// The pages that a device keeps: only where somebody has pressed the button that says so, and until somebody presses the
// one that takes them away. Nothing of anybody is in them; that they lie there says what the device is used for.
import { listStores, removeEverything } from './records.ts'

/** Caches of the service worker carry this name and their version. */
export const KEPT_PAGES = 'samlad-'

/** Not longer than this does a page wait for its neighbours to be kept: on a full device they never are. */
const LONGEST_INSTALL = 10_000

/** Whether this device keeps the pages. Asking leaves nothing. */
export const arePagesKept = async (): Promise<boolean> =>
  (await navigator.serviceWorker.getRegistration('/'))?.active instanceof ServiceWorker

/** Keeps the pages on this device. @returns whether they are there now. */
export const keepPages = async (): Promise<boolean> => {
  try {
    await navigator.serviceWorker.register('/service-worker.js', { scope: '/', updateViaCache: 'none' })
    await Promise.race([
      navigator.serviceWorker.ready,
      new Promise((resolve) => setTimeout(resolve, LONGEST_INSTALL)),
    ])
    return await arePagesKept()
  } catch {
    return false
  }
}

/** Takes the pages away again, and the empty database with them. What somebody has sealed there stays theirs. */
export const removePages = async (): Promise<void> => {
  const registrations = await navigator.serviceWorker.getRegistrations()
  await Promise.all(registrations.map((registration) => registration.unregister()))
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(KEPT_PAGES)).map((name) => caches.delete(name)))
  if ((await listStores()).length === 0) await removeEverything()
}
