import { daysBetween } from '../../../../platform/clock/clock.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import { obligationState, planPaths as paths } from '../../../plan/index.ts'
import type { DraftingContent } from './drafting-content.ts'
import { phrasesIn } from './phrases.ts'
import { type BearingKey, inParagraph, type Proposed, type WorkedOut } from './proposed.ts'
import { reasonIn } from './quoted.ts'

type Assignment = DraftingContent['assignments'][number]
type Deadline = Assignment['deadlines'][number]

/** A day that was moved: from which to which, and by which decision. */
interface Moved {
  readonly assignment: Assignment
  readonly from: Deadline
  readonly to: Deadline
  readonly decision: Assignment['decisions'][number] | undefined
}

/** Every deadline of an assignment that was moved, the first day first; of one that moved several times, each step. */
const movedIn = (assignment: Assignment): Moved[] =>
  assignment.deadlines.flatMap((from) => {
    const to = assignment.deadlines.find(({ id }) => id === from.replacedBy)
    if (to === undefined || from.withdrawn || to.withdrawn) return []
    // The decision is the first after which the new day is there.
    const decision = assignment.decisions.find(
      ({ kind, after }) => kind !== 'given' && after?.deadlines?.some(({ id }) => id === to.id),
    )
    return [{ assignment, from, to, decision }]
  })

const decisionOf = ({ id }: Assignment): BearingKey => ({ kind: 'evidence', id: `decision-${id}` })

const days = (value: number, { id, title }: Assignment): WorkedOut => ({
  value,
  unit: 'days',
  nouns: [],
  how: 'days_between',
  operands: [{ label: title, address: paths.assignment({ assignmentId: id }) }],
})

const movedSentences = (content: DraftingContent, { assignment, from, to, decision }: Moved): Proposed[] => {
  const t = phrasesIn(content.account.language)
  const reason = decision?.reason ? reasonIn(decision.reason, 'sv') : ''
  const sources = [decisionOf(assignment)]
  const body = formatter(content.account.language).list(assignment.assignees.map(({ name }) => name))
  return inParagraph(
    `moved:${to.id}`,
    {
      key: 'day',
      text: t('moved', {
        body,
        kind: from.kind,
        part: from.part,
        title: assignment.title,
        from: from.day,
        to: to.day,
      }),
      sources,
    },
    decision === undefined
      ? null
      : {
          key: 'decision',
          text: t('movedBy', { day: decision.decided, reference: decision.reference }),
          sources,
        },
    reason === '' ? null : { key: 'why', text: t('reason', { reason }), sources },
  )
}

const lateSentences = (content: DraftingContent, assignment: Assignment): Proposed[] => {
  const t = phrasesIn(content.account.language)
  return content.obligations
    .filter(({ assignmentId }) => assignmentId === assignment.id)
    .flatMap((owed): Proposed[] => {
      const { bodyName: body, kind, part, day: due } = owed
      const said = { body, kind, part, title: assignment.title, due }
      const key = `late:${owed.deadlineId}:${owed.bodyId}`
      if (obligationState(owed, content.today) === 'missing') {
        const count = daysBetween(due, content.today)
        return inParagraph(key, {
          key: 'missing',
          text: t('still_missing', { ...said, count }),
          sources: [decisionOf(assignment)],
          worked: [days(count, assignment)],
        })
      }
      const report = content.reports.find(({ id }) => id === owed.reportBackId)
      const day = report?.submittedAt?.toISOString().slice(0, 10)
      if (report === undefined || day === undefined || day <= due) return []
      const count = daysBetween(due, day)
      return inParagraph(key, {
        key: 'came',
        text: t('came_late', { ...said, day, count }),
        sources: [{ kind: 'report_back', id: report.id }, decisionOf(assignment)],
        worked: [days(count, assignment)],
      })
    })
}

const withdrawnSentences = (content: DraftingContent, assignment: Assignment): Proposed[] => {
  const t = phrasesIn(content.account.language)
  const decision = assignment.decisions.findLast(({ kind }) => kind === 'withdrawn')
  if (assignment.state !== 'withdrawn' || decision === undefined) return []
  const reason = decision.reason ? reasonIn(decision.reason, 'sv') : ''
  const sources = [decisionOf(assignment)]
  return inParagraph(
    `withdrawn:${assignment.id}`,
    { key: 'day', text: t('withdrawn', { title: assignment.title, day: decision.decided }), sources },
    reason === '' ? null : { key: 'why', text: t('reason', { reason }), sources },
  )
}

/** Every promise that is late or was changed: the day first set, the new one, and why; or that there is none. */
export const changesSentences = (content: DraftingContent): Proposed[] => {
  const t = phrasesIn(content.account.language)
  const told = content.assignments.flatMap((assignment) => [
    ...movedIn(assignment).flatMap((moved) => movedSentences(content, moved)),
    ...lateSentences(content, assignment),
    ...withdrawnSentences(content, assignment),
  ])
  if (told.length > 0 || content.assignments.length === 0) return told
  return inParagraph('nothing', {
    key: 'late',
    text: t('nothingLate'),
    sources: [{ kind: 'plan_passage', id: content.plan.versionId }],
    worked: [{ value: 0, unit: 'count', nouns: [], how: 'counted', operands: [] }],
  })
}
