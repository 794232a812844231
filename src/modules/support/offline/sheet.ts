import type { FC } from 'hono/jsx'
import type { Locale } from '../../../platform/i18n/locale.ts'

/**
 * A form of a higher room that every device keeps: filled in again and again without a connection, each time sent once. Its page holds
 * nobody, and it is written to a store that is closed too.
 */
export interface Sheet {
  /** Its name in addresses: `/offline/sv/contact`. */
  readonly page: string
  readonly title: (locale: Locale) => string
  readonly lead: (locale: Locale) => string
  /** What it is for, on the first page. */
  readonly card: (locale: Locale) => string
  readonly Fields: FC
  /** Where each one is sent. */
  readonly address: string
  /** Fields that begin with today, and with `day` or `night`. */
  readonly stamps: { readonly day: string; readonly half: string }
  /** Fields that keep their values for the next one. */
  readonly stays: readonly string[]
  /** An answer that leads to another kept page at once. */
  readonly leads: { readonly name: string; readonly value: string; readonly page: string }
}
