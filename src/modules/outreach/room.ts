import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import { contactsPart } from './contacts/part.ts'
import { outreachEndings } from './endings.ts'
import { leavingPart } from './leaving/part.ts'
import { methodPart } from './methods/part.tsx'

export { contactSheet } from './contacts/part.ts'

/** Outreach: contacts without identity, methods, men who want to stop. */
export const outreachRoom: Room = roomOf(
  'outreach',
  [contactsPart, ...methodPart, leavingPart],
  outreachEndings,
)
