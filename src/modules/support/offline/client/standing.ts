import type { Standing } from '../../../../web/offline/device.ts'
import { timeOfDay, type Word, word } from './words.ts'

const wordFor = ({ visit, open, writable }: Standing): Word => {
  if (open !== undefined) return visit !== undefined && !visit.signedIn ? 'expired' : 'open'
  if (visit !== undefined && !visit.signedIn) return 'signedOut'
  return writable ? 'locked' : 'unprepared'
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
  const signIn = document.querySelector<HTMLElement>('[data-offline-sign-in]')
  const link = signIn?.querySelector('a')
  if (link) link.href = `/sign-in?return=${encodeURIComponent(location.pathname)}`
  if (signIn) signIn.hidden = visit === undefined || visit.signedIn
}
