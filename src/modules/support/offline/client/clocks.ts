import { addDays, dayOf } from '../../../../platform/clock/clock.ts'
import { type ClockKind, clockOf, lastDayOf } from '../../../law/browser.ts'
import { dayInWords, language, word } from './words.ts'

const lastDayInWords = (kind: ClockKind, start: string): string => {
  const last = lastDayOf(kind, start, { on: todayInSweden() })
  if (last === null) return word('noLastDay')
  if (last === 'at_once') return clockOf(kind).promptness?.[language] ?? ''
  return dayInWords(last)
}

/** Writes the last day of every clock on the page, counted from a day. */
export const showLastDays = (start: string): void => {
  for (const place of document.querySelectorAll<HTMLElement>('[data-offline-clock]'))
    place.textContent = lastDayInWords(place.dataset.offlineClock as ClockKind, start)
}

export const todayInSweden = (): string => dayOf(new Date())

const isDay = (value: string): boolean => {
  const at = Date.parse(value)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(at) && addDays(value, 0) === value
}

/** The page of the law's times. */
export const openClocksPage = (): void => {
  const field = document.querySelector<HTMLInputElement>('input[name=startsOn]')
  if (!field) return
  field.value = todayInSweden()
  const show = () => {
    if (isDay(field.value)) showLastDays(field.value)
  }
  field.form?.addEventListener('submit', (event) => event.preventDefault())
  field.addEventListener('input', show)
  show()
}
