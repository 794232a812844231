import { madeUp } from '../disclosure/index.ts'
import { incidentActions } from '../incidents/index.ts'
import { caseActions } from '../support/index.ts'
import type { SafetyScene } from './cast.ts'

const { add, addConcerned, viewConcerned, tellConcerned } = incidentActions

/** Two breaches: a letter to a wrong address, reported and told; and a lost telephone that is still to be judged. */
export const playIncidents = async ({ act, cast, day }: SafetyScene, adult: string): Promise<void> => {
  const { manager } = cast
  const contact = 'Påhittat dataskyddsombud, 010-000 00 00'
  const { id } = await act(manager, day(-38), add, {
    ...{ name: madeUp('Ett brev till fel adress'), law: 'gdpr', kinds: ['disclosed'] },
    ...{ knownOn: day(-40), knownTime: '08:15' },
    happened: madeUp(
      'En kallelse lades i fel kuvert och öppnades av den som fick det. Det kom tillbaka samma dag.',
    ),
    data: 'Namn och tid för ett möte, om en person med ärende hos oss',
    ...{ people: '1', contact, consequences: madeUp('Någon annan vet att personen har kontakt med oss.') },
    measures: madeUp('Brevet är tillbaka. Kuvert packas nu av två.'),
    ...{ risk: 'high', riskReason: madeUp('Den som fick brevet kan känna personen.') },
    ...{ reportedOn: day(-39), reportReference: 'Påhittat 2026-1' },
    told: madeUp(
      'Ett brev till dig öppnades av någon annan. Det är tillbaka hos oss. Ring oss om något oroar dig.',
    ),
  })
  const { rows } = await act(manager, day(-38), caseActions.viewBodyCases, {})
  const number = rows.find(({ id: caseId }) => caseId === adult)?.number
  if (number !== undefined) {
    await act(manager, day(-38), addConcerned, { id, numbers: number })
    const { concerned } = await act(manager, day(-38), viewConcerned, { id })
    for (const { id: concernedId } of concerned)
      await act(manager, day(-38), tellConcerned, { id, concernedId, way: 'in_person', doneOn: day(-38) })
  }
  await act(manager, day(-1), add, {
    ...{ name: madeUp('En tjänstetelefon är borta'), law: 'gdpr', kinds: ['lost'] },
    ...{ knownOn: day(-2), knownTime: '16:40' },
    happened: madeUp(
      'Telefonen är kvarglömd på ett tåg. Den är låst och krypterad, och är spärrad sedan i går.',
    ),
    ...{ data: 'Kontaktuppgifter till kollegor', contact, risk: 'not_judged' },
  })
}
