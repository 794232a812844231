import type { Role } from '../../platform/access/roles.ts'
import type { Locale } from '../../platform/i18n/locale.ts'

/** Somebody with an account. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: Locale
  readonly fictional: boolean
  readonly createdAt: Date
  readonly activatedAt: Date | null
  readonly disabledAt: Date | null
}

/** For whom a person acts, and in which role. */
export interface Membership {
  readonly id: string
  readonly bodyId: string
  readonly bodyName: string
  readonly role: Role
  readonly isDefault: boolean
  readonly givenAt: Date
  readonly endedAt: Date | null
}
