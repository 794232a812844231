import type { Standing } from '../../../../web/offline/device.ts'
import { timeOfDay, type Word, word } from './words.ts'

const wordFor = ({ visit, open, writable, kept }: Standing): Word => {
  if (open !== undefined) return visit !== undefined && !visit.signedIn ? 'expired' : 'open'
  if (writable) return visit !== undefined && !visit.signedIn ? 'signedOut' : 'locked'
  return kept ? 'pagesKept' : 'nothingKept'
}

const show = (selector: string, isShown: boolean): void => {
  for (const place of document.querySelectorAll<HTMLElement>(selector)) place.hidden = !isShown
}

const place = (): HTMLElement | null => document.querySelector('[data-offline-standing]')

export const sayStanding = (
  name: Word,
  isOffline = false,
  values: Readonly<Record<string, string>> = {},
): void => {
  const said = place()
  if (said)
    said.textContent = [isOffline ? word('offline') : '', word(name, values)].filter(Boolean).join(' ')
}

/** Says how the device stands: connection, lock, until when. */
export const showStanding = (standing: Standing): void => {
  const { visit, open } = standing
  sayStanding(
    wordFor(standing),
    visit === undefined,
    open === undefined ? {} : { time: timeOfDay(open.endsAt) },
  )
  show('[data-offline-keep]', !standing.kept && visit !== undefined)
  show('[data-offline-remove]', standing.kept && open === undefined)
  show('[data-offline-can-save]', standing.writable)
  show('[data-offline-cannot-save]', !standing.writable)
  const signIn = document.querySelector<HTMLElement>('[data-offline-sign-in]')
  const link = signIn?.querySelector('a')
  if (link) link.href = `/sign-in?return=${encodeURIComponent(location.pathname)}`
  if (signIn) signIn.hidden = visit === undefined || visit.signedIn
}
