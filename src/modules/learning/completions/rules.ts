import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Settings } from '../../../platform/config/settings.ts'
import type { ValuesOf } from '../../../platform/fields/field.ts'
import { codeMessages, functions, levels, settings } from '../codes.ts'
import { countyCodes, municipalityCodes } from '../places.ts'
import type { said } from './records.ts'

/** What was completed elsewhere: by one who is known by a random account, or by a number. */
export interface ElsewhereRow extends ValuesOf<typeof said> {
  readonly subject: string
  /** Whether the learner is one who is known by that name; a number of people is not. */
  readonly knownApart: boolean
  readonly materialId: string | null
  readonly courseName: string
  readonly hours: number | null
  readonly count: number
  readonly statementId?: string
}

/** A code as it stands, or by its word in either language. */
const codeIn = <const Code extends keyof (typeof codeMessages)['sv']>(codes: readonly Code[]) =>
  z.preprocess(
    (given) =>
      codes.find((code) =>
        [code, codeMessages.sv[code], codeMessages.en[code]].some(
          (word) => String(word).toLowerCase() === String(given).toLowerCase(),
        ),
      ),
    z.enum(codes),
  )

const known = (codes: { readonly has: (code: string) => boolean }) =>
  z
    .string()
    .refine((code) => codes.has(code))
    .optional()

/** Where a learner of another system works, as it is handed in. */
export const workShape = {
  setting: codeIn(settings),
  function: codeIn(functions),
  level: codeIn(levels).optional(),
  county: known(countyCodes),
  municipality: known(municipalityCodes),
}

/** A level is one of school, and of nothing else. */
export const isLevelOfSchool = ({
  level,
  setting,
}: {
  level?: string | undefined
  setting: string
}): boolean => level === undefined || setting === 'school'

/** An account that tells who somebody is: an address of mail, a name, an identity number. */
const TELLING = /@|\s|^\d{6,8}[-+]?\d{4}$|^\p{L}+[._-]\p{L}+$/u

/** Whether an account is no random one. It judges the form alone. */
export const tellsWho = (account: string): boolean => account.length > 200 || TELLING.test(account)

/**
 * The random name of a learner of another system: the same for the same account of the same body, and never the account itself. It is
 * made with the installation's key, so that whoever has the database cannot try accounts out.
 */
export const subjectOf = (
  { secretKey }: Pick<Settings, 'secretKey'>,
  bodyId: string,
  account: string,
): string => {
  const digest = createHmac('sha256', secretKey).update(`learner elsewhere\n${bodyId}\n${account}`).digest()
  // An identifier of a form of its own (RFC 9562, version 8).
  digest[6] = (digest[6]! & 0x0f) | 0x80
  digest[8] = (digest[8]! & 0x3f) | 0x80
  const hex = digest.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}

const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

/** Hours of a duration in ISO 8601, to a tenth; nothing for none and for what is no duration. */
export const hoursIn = (duration: string | undefined): number | null => {
  const [, days, hours, minutes, seconds] = DURATION.exec(duration ?? '') ?? []
  const total =
    Number(days ?? 0) * 24 + Number(hours ?? 0) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600
  const rounded = Math.round(total * 10) / 10
  return rounded > 0 && rounded <= 2_000 ? rounded : null
}
