// What the house does by itself: the part of a page that tells of it is brought anew while it goes on, and the page once it has ended.
// After a quarter of an hour it stops, so that a page that somebody has left keeps no session awake.
export {}

const EVERY = 4_000
const LONGEST = 15 * 60_000
const until = Date.now() + LONGEST

const partOf = (page: Document): HTMLElement | null => page.querySelector('[data-working]')
const showHint = (part: HTMLElement, isShown: boolean): void => {
  for (const hint of part.querySelectorAll<HTMLElement>('[data-by-hand]')) hint.hidden = !isShown
}

/** Whether somebody has written or chosen something that a page brought anew would not have. */
const isWritten = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement>('form input:not([type=hidden]), form textarea')].some(
    (field) => field.value !== field.defaultValue || field.checked !== field.defaultChecked,
  )

/** Whether there is more to look for. */
const look = async (): Promise<boolean> => {
  const part = partOf(document)
  if (part === null || Date.now() > until) return false
  if (document.hidden) return true
  try {
    const answer = await fetch(location.href, { redirect: 'error' })
    if (!answer.ok) return true
    const next = partOf(new DOMParser().parseFromString(await answer.text(), 'text/html'))
    if (next === null) {
      if (isWritten()) showHint(part, true)
      else location.reload()
      return false
    }
    if (next.textContent === part.textContent) return true
    showHint(next, false)
    part.replaceChildren(...next.childNodes)
  } catch {
    // Without a connection, or signed out: the page says so where somebody does something.
  }
  return true
}

const later = (): void => {
  setTimeout(async () => {
    if (await look()) later()
  }, EVERY)
}

const own = partOf(document)
if (own !== null) {
  showHint(own, false)
  later()
}
