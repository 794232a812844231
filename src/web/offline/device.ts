// This page's share of the device: opening the person's store, holding its key, letting go of it in time.
import { dropKeys, heldKeys, holdKeys, type KeyMessage, type OpenKey, removeEnded } from './keys.ts'
import { type KeptStore, keepStore, listStores, removeEverything, removeStores } from './records.ts'
import { makeStoreKeys, openStore } from './sealing.ts'
import { askSecrets, askVisit, type Visit } from './server.ts'

/** Reminds the service worker well before a browser lets it go for having nothing to do (30 seconds). */
const REMIND_EVERY = 15_000
const LONGEST_ANSWER = 2_000

const worker = async (): Promise<ServiceWorker | undefined> =>
  (await navigator.serviceWorker?.getRegistration('/'))?.active ?? undefined

const tell = async (message: KeyMessage): Promise<void> => (await worker())?.postMessage(message)

const askWorker = async (): Promise<readonly OpenKey[]> => {
  const active = await worker()
  if (active === undefined) return []
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    const giveUp = setTimeout(() => resolve([]), LONGEST_ANSWER)
    port1.onmessage = ({ data }: MessageEvent<readonly OpenKey[]>) => {
      clearTimeout(giveUp)
      resolve(data)
    }
    active.postMessage({ ask: 'keys' } satisfies KeyMessage, [port2])
  })
}

/** Asks the browser to send when it next has a connection, also once the page is closed; not every browser can. */
export const sendLater = async (): Promise<void> => {
  const registration = (await navigator.serviceWorker?.getRegistration('/')) as
    | (ServiceWorkerRegistration & { readonly sync?: { register(name: string): Promise<void> } })
    | undefined
  await registration?.sync?.register('send').catch(() => {})
}

/** How the device stands for whoever sits at it. */
export interface Standing {
  /** The server's word; absent without a connection. */
  readonly visit: Visit | undefined
  /** The person's own store is open here, until when. */
  readonly open: OpenKey | undefined
  /** There is a store to write to, open or not. */
  readonly writable: boolean
  /** The pages lie on the device, since somebody pressed the button for it. */
  readonly kept: boolean
}

const letGo = async (stores: readonly string[]): Promise<void> => {
  dropKeys(stores)
  await tell({ drop: stores })
}

/** @returns whether the server answered. */
const openWith = async (visit: Visit, stores: readonly KeptStore[], makes: boolean): Promise<boolean> => {
  const fresh = makes ? crypto.randomUUID() : undefined
  const secrets = await askSecrets(
    visit,
    stores.map(({ id }) => id),
    fresh,
  )
  if (secrets === undefined) return false
  for (const { id, secret, lasts } of secrets) {
    // By this device's own clock, right or wrong: a length of time is the same on both.
    const ends = Date.now() + lasts
    const known = stores.find((store) => store.id === id)
    const keys = known ?? (await makeStoreKeys(secret, id))
    const isKept = await keepStore({
      id,
      endsAt: ends,
      publicKey: keys.publicKey,
      wrapped: keys.wrapped,
    }).then(
      () => true,
      () => false,
    )
    // On a full device an old store is opened as it lies there; a new one would hold nothing.
    if (!isKept && known === undefined) continue
    const privateKey = await openStore(keys, secret, id)
    holdKeys([{ store: id, privateKey, endsAt: ends, actsAs: visit.actsAs }])
  }
  // Another person's opened keys are no business of whoever is signed in now.
  const own = new Set(secrets.map(({ id }) => id))
  const others = stores.map(({ id }) => id).filter((id) => !own.has(id))
  if (others.length > 0) await letGo(others)
  return true
}

let ending: ReturnType<typeof setTimeout> | undefined
let reminding: ReturnType<typeof setInterval> | undefined

const endInTime = (onEnd: () => void): void => {
  clearTimeout(ending)
  const first = Math.min(...heldKeys().map(({ endsAt }) => endsAt))
  if (!Number.isFinite(first)) return
  const LONGEST_TIMER = 2 ** 31 - 1
  ending = setTimeout(
    async () => {
      await removeEnded()
      onEnd()
    },
    Math.min(Math.max(first - Date.now(), 0), LONGEST_TIMER),
  )
}

/**
 * Opens what the person at this device may open: with the server's word where there is a connection, else with what another
 * page or the service worker still holds.
 *
 * @param kept Whether the device keeps the pages: only then is a store made where the person has none.
 * @param onEnd Called when the time of an open store has passed and it has been taken away.
 */
export const openDevice = async (kept: boolean, onEnd: () => void): Promise<Standing> => {
  await removeEnded()
  const visit = await askVisit((await listStores()).map(({ id }) => id))
  if (visit !== undefined && visit.ended.length > 0) {
    await letGo(visit.ended)
    await removeStores(visit.ended)
  }
  const isAnswered = visit?.signedIn ? await openWith(visit, await listStores(), kept) : false
  // Signed out by time alone, or not heard: what was opened stays open for the time that was set.
  if (!isAnswered) {
    const found = await askWorker()
    holdKeys(visit?.signedIn ? found.filter(({ actsAs }) => actsAs === visit.actsAs) : found)
  }
  const [open] = heldKeys()
  if (open !== undefined) {
    const remind = () => tell({ give: heldKeys() })
    await remind()
    if (reminding === undefined) {
      reminding = setInterval(remind, REMIND_EVERY)
      // A page in the background reminds seldom, and the worker may be gone by now: it is woken with the keys.
      window.addEventListener('pagehide', () =>
        navigator.serviceWorker.controller?.postMessage({ give: heldKeys() } satisfies KeyMessage),
      )
    }
    endInTime(onEnd)
  }
  const writable = (await listStores()).some(({ endsAt }) => endsAt > Date.now())
  return { visit, open, writable, kept }
}

/** Takes the person's own stores away; those of others stay where they are, closed. */
export const leaveDevice = async (): Promise<{ othersStay: boolean }> => {
  const own = heldKeys().map(({ store }) => store)
  dropKeys('all')
  await tell({ drop: 'all' })
  await removeStores(own)
  const othersStay = (await listStores()).length > 0
  if (!othersStay) await removeEverything()
  return { othersStay }
}
