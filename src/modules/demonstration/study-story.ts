import { madeUp } from '../disclosure/index.ts'
import { redressActions } from '../redress/index.ts'
import type { SafetyScene } from './cast.ts'

const { writeText, addProposal } = redressActions

/** What a made-up authority has written in its study of how money reaches people, and what it proposes. */
export const playStudy = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const { student } = cast
  await act(student, day(-40), writeText, {
    ...{ place: 'NO', topic: 'abroad', revision: 0, confidence: 'own knowledge', sourceDay: day(-41) },
    text: madeUp('Pengarna går till ett konto i personens eget namn, och någon ringer efter en månad.'),
    source: 'Påhittat samtal för övning',
  })
  await act(student, day(-38), writeText, {
    ...{ place: 'SE', topic: 'confirmation', revision: 0, confidence: 'own knowledge', sourceDay: day(-39) },
    text: madeUp('Ingen frågar i dag om pengarna kom fram.'),
    source: 'Påhittad genomgång för övning',
  })
  await act(student, day(-30), addProposal, {
    title: 'Påhittat förslag: fråga personen själv',
    text: madeUp('Varje utbetalning utomlands följs upp genom en väg som bara personen har.'),
    grounds: ['taken_by_another', 'not_reached'],
    addressedTo: 'Påhittade stödverket',
    state: 'put_forward',
  })
}
