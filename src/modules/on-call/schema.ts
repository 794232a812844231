import { z } from 'zod'
import { timeOfDay } from '../../platform/clock/hours.ts'
import type { DayOfWeek, Span } from '../../platform/on-call/hours.ts'
import { lineFunctions } from '../../platform/on-call/line.ts'

/** Days as a form offers them: several at once, or one. */
export const dayChoices = ['all', 'working', 'free', '1', '2', '3', '4', '5', '6', '7', '8'] as const
export type DayChoice = (typeof dayChoices)[number]

const meant: Readonly<Record<DayChoice, readonly DayOfWeek[]>> = {
  all: [1, 2, 3, 4, 5, 6, 7, 8],
  working: [1, 2, 3, 4, 5],
  free: [6, 7, 8],
  ...{ 1: [1], 2: [2], 3: [3], 4: [4], 5: [5], 6: [6], 7: [7], 8: [8] },
}

/** The choice that stands for some days, as a form shows them again; nothing where none does. */
export const choiceOf = (days: readonly DayOfWeek[]): DayChoice | undefined =>
  dayChoices.find((choice) => {
    const those = meant[choice]
    return those.length === days.length && those.every((day) => days.includes(day))
  })

const Revision = z.coerce.number().int().min(1)

/** Most times that a number has in the form: three for each day of the week and for public holidays. A row without days is not meant. */
const SPANS = 24
const span = z
  .object({ days: z.enum(dayChoices).optional(), opens: timeOfDay.optional(), closes: timeOfDay.optional() })
  .refine(
    ({ days, opens, closes }) =>
      (days === undefined) === (opens === undefined) && (days === undefined) === (closes === undefined),
  )
  .transform(({ days, opens, closes }): Span | undefined =>
    days === undefined ? undefined : { days: meant[days], opens: opens!, closes: closes! },
  )

export const lineInput = z.object({
  function: z.enum(lineFunctions),
  telephone: z
    .string()
    .trim()
    .regex(/^[+\d][\d\s-]{1,24}$/),
  hours: z
    .array(span)
    .max(SPANS)
    .transform((spans) => spans.filter((one) => one !== undefined))
    .pipe(z.array(z.custom<Span>()).min(1)),
})
export const oneLine = z.object({ lineId: z.guid() })
export const changeLineInput = lineInput.extend({ lineId: z.guid(), revision: Revision })
export const endLineInput = oneLine.extend({ revision: Revision })

export const dutyInput = z.object({
  membershipId: z.guid(),
  startsOn: z.iso.date(),
  startsAt: timeOfDay,
  endsOn: z.iso.date(),
  endsAt: timeOfDay,
})
export const oneDuty = z.object({ dutyId: z.guid() })
export const oneBody = z.object({ bodyId: z.guid() })
