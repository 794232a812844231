import { policy } from '../../../platform/access/policy.ts'

const reviewers = ['national_coordinator', 'ministry_officer'] as const

/**
 * The coordinator answers for what counts as the plan: imports, approves, discards. The ministry wrote the plan and
 * reviews what was read of it. Approved plans and their versions are open to all.
 */
export const reviewPolicy = policy({
  'plan.import': { people: ['national_coordinator'], system: true },
  'plan.begin_import': { people: ['national_coordinator'] },
  'review.list': { people: reviewers, system: true },
  'review.show': { people: reviewers, system: true },
  'review.document': { people: reviewers },
  'review.confirm': { people: reviewers },
  'review.correct': { people: reviewers },
  'review.keep': { people: reviewers },
  'review.choose_missing': { people: reviewers },
  'review.split': { people: reviewers },
  'review.merge': { people: reviewers },
  'review.add': { people: reviewers },
  'review.remove': { people: reviewers },
  'review.restore': { people: reviewers },
  'review.read_series': { people: ['national_coordinator'] },
  'review.discard': { people: ['national_coordinator'] },
  'review.preview': { people: reviewers },
  'review.approve': { people: ['national_coordinator'] },
  'review.compare': { people: reviewers },
  'plan.list_newest': { people: 'all', anyone: true, system: true },
  'plan.read': { people: 'all', anyone: true, system: true },
  'plan.compare_versions': { people: 'all', anyone: true, system: true },
})
