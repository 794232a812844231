import { z } from 'zod'
import { meetables, receivables, securityLevels } from '../matching/wanted.ts'
import { municipalities } from '../municipalities.ts'
import { fits } from '../occupancy/index.ts'

export const shelterKinds = ['municipal', 'private_with_permit', 'ngo'] as const
/** Whom a shelter receives: what can be asked for, and how people may come together. */
export const receivedKinds = [...receivables, 'families', 'accompanying_children'] as const
export const outReasons = ['repair', 'staff', 'safety', 'pests', 'other'] as const

const line = (maximum: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .pipe(z.string().min(1).max(maximum))
const several = <T extends z.ZodType>(one: T) => z.array(one).max(60).default([])
const yes = z
  .enum(['yes'])
  .optional()
  .transform((given) => given === 'yes')
const whole = (minimum: number, maximum: number) => z.coerce.number().int().min(minimum).max(maximum)
const Revision = z.coerce.number().int().min(1)
const Language = z
  .string()
  .trim()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
const Municipality = z.string().refine((code) => municipalities.some((known) => known.code === code))

export const noInput = z.object({})
/** The shelter that is looked at; the body's first where none is named. */
export const placesInput = z.object({ shelterId: z.guid().optional() })
export const shelterInput = z.object({ shelterId: z.guid() })

const shelterFields = {
  name: line(120),
  kind: z.enum(shelterKinds),
  receives: several(z.enum(receivedKinds)),
  accepts: several(z.enum(meetables)),
  languages: several(Language),
  security: z.enum(securityLevels),
}
export const registerInput = z.object(shelterFields)
export const changeShelterInput = z.object({ shelterId: z.guid(), ...shelterFields, revision: Revision })
export type ShelterFields = z.output<typeof registerInput>

export const locationInput = z.object({
  shelterId: z.guid(),
  address: line(300),
  property: z.preprocess((value) => (value === '' ? undefined : value), line(120).optional()),
  municipality: Municipality,
  /** 0 where nobody has written it yet. */
  revision: z.coerce.number().int().min(0),
})

export const takesRequestsInput = z.object({ shelterId: z.guid(), takes: z.enum(['yes', 'no']) })

const roomFields = { name: line(80), shared: yes, accessible: yes }
const turnaround = whole(0, 336)
export const addRoomInput = z.object({
  shelterId: z.guid(),
  ...roomFields,
  adults: whole(0, 20).default(0),
  children: whole(0, 20).default(0),
  infants: whole(0, 20).default(0),
  turnaroundHours: turnaround.default(4),
})
export const roomInput = z.object({ shelterId: z.guid(), roomId: z.guid() })
export const changeRoomInput = z.object({
  shelterId: z.guid(),
  roomId: z.guid(),
  ...roomFields,
  revision: Revision,
})

const placeFields = { fits: z.enum(fits), turnaroundHours: turnaround }
export const addPlaceInput = z.object({ shelterId: z.guid(), roomId: z.guid(), ...placeFields })
export const placeInput = z.object({ shelterId: z.guid(), placeId: z.guid() })
export const changePlaceInput = z.object({
  shelterId: z.guid(),
  placeId: z.guid(),
  ...placeFields,
  revision: Revision,
})

/** An entry by its number, and whether it is let in. */
export const admitInput = z.object({
  entry: z.string().regex(/^[0-9]{1,18}$/),
  answer: z.enum(['admit', 'refuse']),
})

export const takeOutInput = z.object({
  shelterId: z.guid(),
  placeId: z.guid(),
  from: z.iso.date(),
  /** Last day; open where it is not known. */
  until: z.preprocess((value) => (value === '' ? undefined : value), z.iso.date().optional()),
  reason: z.enum(outReasons),
})
export const bringBackInput = z.object({ shelterId: z.guid(), placeId: z.guid(), useId: z.guid() })
