import { policy } from '../../platform/access/policy.ts'

const keepers = ['administrator', 'national_coordinator'] as const

const confirming = [...keepers, 'auditor'] as const

/** The directory is open to all; those who keep it change it. */
export const directoryPolicy = policy({
  'directory.list': { people: 'all', anyone: true },
  'directory.view': { people: 'all', anyone: true },
  'directory.resolve': { people: 'all', anyone: true },
  'directory.export': { people: 'all', anyone: true },
  // How a body that gives shelter is shown, it says itself: those who work in the shelter, and whoever leads the work.
  'directory.view_openness': { people: ['shelter_staff', 'case_manager'] },
  'directory.say_openness': { people: ['shelter_staff', 'case_manager'] },
  'directory.begin_change': { people: keepers },
  'directory.add': { people: keepers },
  'directory.change': { people: keepers },
  'directory.add_alias': { people: keepers },
  'directory.remove_alias': { people: keepers },
  'directory.record_succession': { people: keepers },
  'directory.remove_succession': { people: keepers },
  'directory.say_kind': { people: keepers },
  'directory.remove_kind': { people: keepers },
  // What one has said that a body is, another confirms: `directory.may_confirm` decides again.
  'directory.view_kind_change': { people: confirming },
  'directory.confirm_kind': { people: confirming },
  'directory.refuse_kind': { people: confirming },
  // Whoever gives people their roles also says that an organisation is what it says.
  'directory.mark_checked': { people: ['administrator'] },
  'directory.preview_import': { people: keepers },
  'directory.import': { people: keepers },
})
