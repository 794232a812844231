import { TIME_ZONE } from '../../../../platform/clock/zone.ts'
import type { offlineMessages } from '../messages.ts'

export type Word = keyof (typeof offlineMessages)['sv']

const found: Readonly<Record<string, string>> = JSON.parse(
  document.querySelector<HTMLElement>('[data-offline-words]')?.dataset.offlineWords ?? '{}',
)

/** A word of the page, in its language. */
export const word = (name: Word, values: Readonly<Record<string, string>> = {}): string =>
  (found[name] ?? '').replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '')

export const language = document.documentElement.lang === 'en' ? 'en' : 'sv'
const formats = language === 'en' ? 'en-GB' : 'sv-SE'
const timeZone = TIME_ZONE

export const timeOfDay = (at: number | string): string =>
  new Intl.DateTimeFormat(formats, { timeStyle: 'short', timeZone }).format(new Date(at))

export const moment = (at: string): string =>
  new Intl.DateTimeFormat(formats, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(new Date(at))

/** A day as it is written in a sentence. */
export const dayInWords = (day: string): string =>
  new Intl.DateTimeFormat(formats, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
