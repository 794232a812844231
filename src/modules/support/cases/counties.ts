import type { Words } from '../../../platform/i18n/words.ts'
import { COUNTIES } from '../../directory/index.ts'

interface CountyName {
  /** Two digits, as Statistics Sweden numbers them. */
  readonly code: string
  readonly name: Words
}

/** The counties of Sweden by their codes (SCB), as the directory knows them. */
export const counties: readonly CountyName[] = COUNTIES.map(([code, genitive, english]) => ({
  code,
  name: { sv: `${genitive} län`, en: `${english} County` },
}))
