import type { FC } from 'hono/jsx'
import { Status } from '../../../../web/components/status.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import type { Participant } from '../frame-store.ts'
import { jointWords } from '../messages.ts'
import { isLate } from '../rules.ts'
import type { EntryKind } from '../schema.ts'
import type { JointStep } from '../step-store.ts'

/** The words of joint investigations in the reader's language. */
export const useJointWords = () => jointWords(useReader().locale)

/** What a row of a layer is about, in words. */
export const entryKindIn = (t: ReturnType<typeof jointWords>, kind: EntryKind): string => {
  if (kind === 'interview') return t('entry_interview')
  if (kind === 'medical') return t('entry_medical')
  if (kind === 'decision') return t('entry_decision')
  return t(kind)
}
export const useEntryKind = () => {
  const t = useJointWords()
  return (kind: EntryKind): string => entryKindIn(t, kind)
}

/** The authorities that take part, as choices. */
export const useBodyOptions = (participants: readonly Participant[]) => {
  const t = useJointWords()
  return participants.map(({ bodyId, name, part }) => ({ value: bodyId, label: `${name} (${t(part)})` }))
}

interface Placed {
  readonly frame: { readonly id: string; readonly number: string }
}
/** The way to a page below an investigation. */
export const jointCrumbs = (t: ReturnType<typeof jointWords>, { frame }: Placed) => [
  { href: paths.joints(), label: t('joints') },
  { href: paths.joint({ investigationId: frame.id }), label: t('joint', { number: frame.number }) },
]

const participantKinds = {
  invited: 'waiting',
  joined: 'running',
  declined: 'withdrawn',
  left: 'withdrawn',
  removed: 'withdrawn',
} as const

/** Where an authority's part stands, in words. */
export const ParticipantStanding: FC<{ state: Participant['state'] }> = ({ state }) => {
  const t = useJointWords()
  return <Status kind={participantKinds[state]}>{t(state)}</Status>
}

/** Where a step stands: late in the signal colour, with its word. */
export const StepStanding: FC<{ step: Pick<JointStep, 'state' | 'plannedOn' | 'doneOn'> }> = ({ step }) => {
  const t = useJointWords()
  const format = useFormat()
  const { today } = useReader()
  if (isLate(step, today)) return <Status kind="late">{t('late')}</Status>
  if (step.state === 'done')
    return <Status kind="done">{t('doneDay', { day: format.date(step.doneOn ?? step.plannedOn) })}</Status>
  return <Status kind={step.state === 'planned' ? 'planned' : 'withdrawn'}>{t(step.state)}</Status>
}
