import type { Resting } from '../../platform/ends/rests.ts'
import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import { appointmentsPart } from './appointments/part.ts'
import type { CaseOffer, CasePart } from './cases/offer.ts'
import { casesPartWith } from './cases/part.ts'
import { clocksPart } from './clocks/part.ts'
import { supportEndings } from './endings.ts'
import { identificationPart } from './identification/part.ts'
import { importPart } from './importing/part.ts'
import { joiningPart } from './joining/part.ts'
import { lettersPart } from './letters/part.ts'
import { notesPart } from './notes/part.ts'
import { offlinePartWith } from './offline/part.ts'
import type { Sheet } from './offline/sheet.ts'
import { planningPart } from './planning/part.ts'
import { programmesPart } from './programmes/part.ts'
import { retentionPartWith } from './retention/part.ts'
import { rightsPartWith } from './rights/part.ts'
import type { SubjectPart } from './rights/subject-part.ts'
import { sectionPagesPart } from './section-pages/part.ts'
import { supervisionPart } from './supervision/part.ts'
import { tasksPart } from './tasks/part.ts'
import { today } from './today.tsx'

/** What higher rooms show on the page of a case, and what they keep about the person. */
interface FromOtherRooms {
  readonly offers: readonly CaseOffer[]
  readonly subjectParts: readonly SubjectPart[]
  /** Forms that every device keeps. */
  readonly sheets: readonly Sheet[]
  /** What of any room rests on a case. */
  readonly rests: () => readonly Resting[]
}

/** Cases: identification, safety, needs, support plan, clocks, notes, programmes, retention and rights. */
export const supportRoomWith = (others: FromOtherRooms): Room => {
  const own: readonly CasePart[] = [
    sectionPagesPart,
    notesPart,
    identificationPart,
    clocksPart,
    offlinePartWith(others.sheets),
    joiningPart,
    lettersPart,
    supervisionPart,
    planningPart,
    appointmentsPart,
    tasksPart,
    programmesPart,
    retentionPartWith(others.subjectParts),
    rightsPartWith(others.subjectParts),
  ]
  const offers = [...own.flatMap((part) => part.offers ?? []), ...others.offers].sort(
    (first, second) => first.order - second.order,
  )
  // The address of a table has a word in the place of a case's identifier.
  const parts = [importPart, casesPartWith(offers, others.rests, today), ...own]
  return roomOf('support', parts, supportEndings)
}
