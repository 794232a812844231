import { actsAs } from '../../../platform/access/policy.ts'
import type { CasePart } from '../cases/offer.ts'
import { paths } from '../paths.ts'
import { supportSubjectParts } from '../rights/parts/index.ts'
import type { SubjectPart } from '../rights/subject-part.ts'
import { disposeNightly, disposeSchedule, disposeTask } from './disposal/job.ts'
import { disposalWords } from './disposal/messages.ts'
import { replayDisposals } from './disposal/replay.ts'
import { retentionRefusals } from './messages.ts'
import { retentionOffer } from './offer.ts'
import { retentionRoutes } from './pages/routes.tsx'

/**
 * How long a case is kept and what becomes of it then. A package for the archive holds what every room keeps about the
 * person.
 */
export const retentionPartWith = (others: readonly SubjectPart[]): CasePart => ({
  routes: retentionRoutes,
  api: [],
  refusals: [retentionRefusals],
  keys: [
    {
      kind: 'archive_package',
      table: 'support.archive_package',
      column: 'key_id',
      sample: `select p.key_id as key, p.sealed, 'support.archive_package:' || d.case_id as place from support.archive_package p
        join support.disposal d on d.id = p.disposal_id`,
    },
    { kind: 'archive_package', table: 'support.disposal_begun', column: 'package_key_id' },
  ],
  navigation: [
    {
      href: paths.disposals(),
      label: (locale) => disposalWords(locale)('disposals'),
      shownTo: (actor) => actsAs(actor, 'case_manager'),
      order: 16,
    },
  ],
  offers: [retentionOffer],
  tasks: (house) => ({ [disposeTask]: disposeNightly(house, [...supportSubjectParts, ...others]) }),
  schedules: [disposeSchedule],
  replay: replayDisposals,
})
