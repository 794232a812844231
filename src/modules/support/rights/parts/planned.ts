import { formatter } from '../../../../platform/i18n/format.ts'
import { CLOCK_KINDS, type ClockKind, clockOf } from '../../../law/index.ts'
import { tellsOfHousing } from '../../clocks/rules.ts'
import { outcomeIn } from '../../content/outcome-questions.ts'
import { phases } from '../../content/phases.ts'
import { translations } from '../../planning/translations.ts'
import { filled, openText } from '../opening.ts'
import type { SubjectEntry, SubjectPart } from '../subject-part.ts'
import { subjectWords } from '../subject-words.ts'

const clocks: SubjectPart = {
  key: 'clocks',
  heading: (locale) => subjectWords(locale)('clocks'),
  collect: async ({ tx }, { file, key }, locale) => {
    const t = subjectWords(locale)
    const { date } = formatter(locale)
    const rows = await tx
      .selectFrom('support.clock')
      .selectAll()
      .where('case_id', '=', file.id)
      .orderBy('starts_on')
      .execute()
    return rows.flatMap((row) => {
      const kind = row.kind as ClockKind
      const from = date(row.starts_on)
      const period =
        row.last_day === null ? t('clockFrom', { from }) : t('clockTo', { from, to: date(row.last_day) })
      const guarded = tellsOfHousing(kind) ? ({ tellsOf: 'housing' } as const) : {}
      return filled([
        {
          ...guarded,
          at: row.starts_on,
          label: CLOCK_KINDS.includes(kind) ? clockOf(kind).name[locale] : row.kind,
          value: `${period} (${t(row.state as 'running')})`,
        },
        {
          ...guarded,
          at: row.starts_on,
          label: t('clockReason'),
          value: openText(key, 'support.clock', 'reason', row.id, row.sealed_reason),
        },
      ])
    })
  },
}

type Collecting = Parameters<SubjectPart['collect']>

const wishEntries = async (...[{ tx }, { file, key }, locale]: Collecting): Promise<SubjectEntry[]> => {
  const t = subjectWords(locale)
  const rows = await tx.selectFrom('support.plan').selectAll().where('case_id', '=', file.id).execute()
  return rows.flatMap((row) => [
    {
      at: row.made_at.toISOString(),
      label: t('wishes'),
      value: openText(key, 'support.plan', 'wishes', row.id, row.sealed_wishes),
    },
    {
      label: t('nextReview'),
      value: row.next_review === null ? '' : formatter(locale).date(row.next_review),
    },
  ])
}

const phaseEntries = async (...[{ tx }, { file, key }, locale]: Collecting): Promise<SubjectEntry[]> => {
  const t = subjectWords(locale)
  const { date } = formatter(locale)
  const rows = await tx
    .selectFrom('support.phase')
    .selectAll()
    .where('case_id', '=', file.id)
    .orderBy('from_day')
    .execute()
  return rows.map((row) => {
    const own = openText(key, 'support.phase', 'name', row.id, row.sealed_name)
    const name = own || phases[row.kind as 'rest'].name[locale]
    const period = { name, from: date(row.from_day), to: date(row.ended_on ?? row.to_day) }
    return { at: row.from_day, label: t('phase'), value: t('phasePeriod', period) }
  })
}

const goalEntries = async (...[{ tx }, { file, key }, locale]: Collecting): Promise<SubjectEntry[]> => {
  const t = subjectWords(locale)
  const goals = await tx
    .selectFrom('support.goal')
    .selectAll()
    .where('case_id', '=', file.id)
    .orderBy('position')
    .execute()
  const steps = await tx
    .selectFrom('support.step')
    .selectAll()
    .where('case_id', '=', file.id)
    .orderBy('made_at')
    .execute()
  const own = await translations.list(tx, { caseId: file.id }, key)
  const inOwn = (of: string) =>
    own
      .filter(({ goalId, stepId }) => (goalId ?? stepId) === of)
      .map(({ keptAt, original, words }) => ({
        ...{ at: keptAt.toISOString(), label: t('translation'), value: `${original}: ${words}` },
      }))
  return goals.flatMap((goal) => [
    {
      at: goal.made_at.toISOString(),
      label: t('goal'),
      value: openText(key, 'support.goal', '', goal.id, goal.sealed),
    },
    ...inOwn(goal.id),
    ...steps
      .filter((step) => step.goal_id === goal.id)
      .flatMap((step) => {
        const at = step.made_at.toISOString()
        const plain = openText(key, 'support.step', 'plain', step.id, step.sealed_plain)
        return [
          { at, label: t('planStep'), value: openText(key, 'support.step', '', step.id, step.sealed) },
          { at, label: t('plainStep'), value: plain },
          ...inOwn(step.id),
        ]
      }),
  ])
}

const reviewEntries = async (...[{ tx }, { file, key }, locale]: Collecting): Promise<SubjectEntry[]> => {
  const rows = await tx
    .selectFrom('support.review')
    .selectAll()
    .where('case_id', '=', file.id)
    .orderBy('held_on')
    .execute()
  return rows.map((row) => ({
    at: row.held_on,
    label: subjectWords(locale)('review'),
    value: openText(key, 'support.review', '', row.id, row.sealed),
  }))
}

const plan: SubjectPart = {
  key: 'plan',
  heading: (locale) => subjectWords(locale)('plan'),
  collect: async (...given) =>
    filled([
      ...(await wishEntries(...given)),
      ...(await phaseEntries(...given)),
      ...(await goalEntries(...given)),
      ...(await reviewEntries(...given)),
    ]),
}

const outcomes: SubjectPart = {
  key: 'outcomes',
  heading: (locale) => subjectWords(locale)('outcomes'),
  collect: async ({ tx }, { file }, locale) => {
    const words = outcomeIn(locale)
    const rows = await tx
      .selectFrom('support.outcome')
      .select(['asked_on', 'question', 'answer'])
      .where('case_id', '=', file.id)
      .orderBy('asked_on')
      .orderBy('question')
      .execute()
    return rows.map(({ asked_on, question, answer }) => ({
      at: asked_on,
      label: words.questions[question as 'rest'] ?? question,
      value: answer === null ? words.notAnswered : (words.steps[answer - 1] ?? String(answer)),
    }))
  },
}

/** What is to be done and how it goes: clocks, the plan, the person's own ratings. */
export const plannedParts: readonly SubjectPart[] = [clocks, plan, outcomes]
