import { changeTypes } from '../../../platform/changes/note-change.ts'
import type { webhookWords } from '../messages.ts'

type Words = ReturnType<typeof webhookWords>

/** Kind of change in words; what this program no longer tells of keeps its name. */
export const typeInWords = (t: Words, type: string): string => {
  if (type === 'test') return t('type_test')
  const known = changeTypes.find((one) => one === type)
  return known === undefined ? type : t(`type_${known.replace('.', '_') as 'plan_approved'}`)
}

const problems = [
  'refused_address',
  'not_https',
  'dns',
  'timeout',
  'tls',
  'connection',
  'answer_too_large',
  'redirect',
] as const

/** What a receiver answered, or what stood in the way. */
export const answerInWords = (
  t: Words,
  { status, problem }: { readonly status: number | null; readonly problem: string | null },
): string => {
  const known = problems.find((one) => one === problem)
  return [
    status === null ? '' : t('status', { status: String(status) }),
    known === undefined ? (problem ?? '') : t(`problem_${known}`),
  ]
    .filter((part) => part !== '')
    .join('. ')
}
