import type { Day } from '../../../platform/clock/clock.ts'
import type { PhasePeriod } from '../content/phases-rules.ts'
import type { Phase, Step } from './plan.ts'

/** A phase as the limits count it: to the day it ended, where it ended early. */
export const periodOf = ({ kind, from, to, endedOn }: Phase): PhasePeriod => ({
  kind,
  from,
  to: endedOn ?? to,
})

/** The phase that a person is in on a day. */
export const phaseOn = (phases: readonly Phase[], day: Day): Phase | undefined =>
  phases.find((phase) => {
    const { from, to } = periodOf(phase)
    return from <= day && day <= to
  })

/** Whether a step should have been done by now. */
export const isLate = ({ state, day }: Pick<Step, 'state' | 'day'>, today: Day): boolean =>
  state === 'planned' && day !== null && day < today

/** What is to be done next: the planned step with the earliest day, a step without a day after all that have one. */
export const nextStep = <S extends Pick<Step, 'state' | 'day'>>(steps: readonly S[]): S | undefined =>
  steps
    .filter(({ state }) => state === 'planned')
    .toSorted((one, other) => (one.day ?? '9999').localeCompare(other.day ?? '9999'))[0]

// Beginnings of words, since they are bent. Checked in the languages that the plan exists in.
const REVEALING = [
  'samlad',
  'prostit',
  'människohand',
  'traffick',
  'polis',
  'police',
  'poliți',
  'policía',
  'полици',
  'проститу',
  'торговл',
  'trata de personas',
  'prostytu',
  'الشرطة',
  'دعارة',
  'الاتجار',
  'ตำรวจ',
  'ค้ามนุษย์',
  'ค้าประเวณี',
  'skyddat boende',
  'skyddade boende',
  'kvinnojour',
  'tjejjour',
  'shelter',
  'sexköp',
  'sexarbet',
  'sex work',
  'koppleri',
  'hallick',
  'socialtjänst',
  'social services',
  'migrationsverk',
  'åklagar',
  'prosecutor',
] as const

/**
 * The first word of a text that would tell somebody who finds it what it is about or who helps; nothing where there is
 * none. Names of bodies are looked for in the directory.
 */
export const revealingWord = (text: string): string | undefined => {
  const lower = text.normalize('NFC').toLowerCase()
  return REVEALING.find((word) => lower.includes(word.normalize('NFC')))
}
