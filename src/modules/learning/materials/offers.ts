import type { Actor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

/** A course that is read, as the parts that stand on it know it. */
interface ReadCourse {
  readonly materialId: string
  readonly versionId: string
}

/** What another part has for whoever reads a course: where it is held, its questions, that one has completed it. */
export interface CourseOffer {
  readonly label: (locale: Locale) => string
  readonly href: (course: ReadCourse) => string
  readonly isFor: (tx: DatabaseTransaction, actor: Actor, course: ReadCourse) => Promise<boolean>
}
