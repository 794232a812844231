import type { FC } from 'hono/jsx'
import { Heading } from '../../../../web/components/card.tsx'
import { SideBySide } from '../../../../web/components/comparison.tsx'
import { Status } from '../../../../web/components/status.tsx'
import type { RefusedForm } from '../../../../web/pages.tsx'
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

/** A text that was entered in the form that came back from an address. */
export const entered = (refused: RefusedForm | undefined, name: string): string | undefined =>
  typeof refused?.values[name] === 'string' ? (refused.values[name] as string) : undefined

/** The choices that were ticked in a form that came back. */
export const enteredAll = (refused: RefusedForm | undefined, name: string): readonly string[] | undefined => {
  const given = refused?.values[name]
  if (typeof given === 'string') return [given]
  return Array.isArray(given) ? given.map(String) : undefined
}

export const refusedAt = (refused: RefusedForm | undefined, address: string): RefusedForm | undefined =>
  refused?.sentTo === address ? refused : undefined

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

/** What a colleague saved meanwhile beside what the second writer wrote; nothing where they do not differ. */
export const Contested: FC<{
  refused: RefusedForm | undefined
  revision: number
  saved: string
}> = ({ refused, revision, saved }) => {
  const t = useJointWords()
  const own = entered(refused, 'text')
  if (own === undefined || Number(refused?.values.revision ?? 0) === revision) return null
  if (own.replaceAll('\r\n', '\n').trim() === saved) return null
  return (
    <section class="contested" aria-labelledby="contested-text">
      <Heading level={2} size="2xs" id="contested-text">
        {t('conflictHeading')}
      </Heading>
      <SideBySide
        before={saved}
        after={own}
        beforeLabel={t('conflictTheirs')}
        afterLabel={t('conflictYours')}
      />
    </section>
  )
}
