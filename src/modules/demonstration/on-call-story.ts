import type { PersonActor } from '../../platform/access/actor.ts'
import { onCallActions } from '../on-call/index.ts'
import { caseActions } from '../support/index.ts'
import type { InputOf, SafetyScene } from './cast.ts'

const { addLine, addDuty, sayAbsence } = onCallActions

type Line = InputOf<typeof addLine>

const NIGHTS = [
  { days: 'working', opens: '16:30', closes: '08:00' },
  { days: 'free', opens: '08:00', closes: '08:00' },
] as const
const OFFICE = [{ days: 'working', opens: '08:00', closes: '16:30' }] as const
const ALWAYS = [{ days: 'all', opens: '00:00', closes: '00:00' }] as const

const line = (by: Line['function'], telephone: string, hours: Line['hours']): Line => ({
  ...{ function: by, telephone, hours },
})

/**
 * Who answers at the made-up bodies, by day and by night; who is on duty; who will be away, and who stands in; and one danger that nobody
 * has taken yet.
 */
export const playOnCall = async (scene: SafetyScene, caseId: string): Promise<void> => {
  const { act, cast, day } = scene
  const numbers: readonly (readonly [PersonActor, readonly Line[]])[] = [
    [
      cast.manager,
      [
        line('manager', '070-000 00 11', [...NIGHTS]),
        line('social_emergency', '070-000 00 12', [...NIGHTS]),
        line('intake', '070-000 00 13', [...OFFICE]),
      ],
    ],
    [cast.police, [line('operations', '114 14', [...ALWAYS])]],
    [cast.health, [line('intake', '070-000 00 15', [...ALWAYS])]],
    [cast.coordinator, [line('intake', '070-000 00 16', [...OFFICE])]],
    [cast.association, [line('intake', '070-000 00 17', [{ days: 'all', opens: '09:00', closes: '22:00' }])]],
    [cast.shelter, [line('manager', '070-000 00 18', [...ALWAYS])]],
  ]
  for (const [person, lines] of numbers) for (const one of lines) await act(person, day(-100), addLine, one)
  await act(cast.manager, day(-7), addDuty, {
    membershipId: cast.manager.membershipId,
    ...{ startsOn: day(-7), startsAt: '16:30', endsOn: day(7), endsAt: '08:00' },
  })
  await act(cast.colleague, day(-1), sayAbsence, {
    ...{ fromDay: day(6), toDay: day(12), standInId: cast.caseworker.membershipId },
  })
  await act(cast.caseworker, day(-1), caseActions.writeSection, {
    ...{ caseId, section: 'safety', values: { danger_now: 'yes' }, revisions: { danger_now: 1 } },
  })
}
