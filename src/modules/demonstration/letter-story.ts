import { caseActions } from '../support/index.ts'
import type { SafetyScene } from './cast.ts'

const { beginLetter, saveLetter, finishLetter, tellLetter, saveDecision, sendLetter } = caseActions

/** A summons that the person has received, and a decision that waits for another who leads to sign it. */
export const playLetters = async ({ act, cast, day }: SafetyScene, caseId: string): Promise<void> => {
  const by = cast.caseworker
  const summons = await act(by, day(-9), beginLetter, { caseId, kind: 'summons', language: 'sv' })
  await act(by, day(-9), saveLetter, {
    ...{ ...summons, revision: 1, recipient: 'Påhittad Ileana', subject: 'Tid för möte' },
    body: 'Hej Påhittad Ileana!\n\nDu har en tid på torsdag klockan 10. Vi ses på det påhittade biblioteket.\n\nBehöver du tolk, eller passar tiden inte? Hör av dig till oss, 070-000 00 13.\n\nDu får ta med dig någon som du litar på. Du behöver inte svara på alla frågor.',
  })
  await act(by, day(-9), finishLetter, { ...summons, revision: 2 })
  await act(by, day(-8), tellLetter, { ...summons, toldOn: day(-8) })
  const decision = await act(by, day(-2), beginLetter, { caseId, kind: 'decision', language: 'sv' })
  await act(by, day(-2), saveDecision, {
    ...{ ...decision, revision: 1, recipient: 'Påhittad Ileana', subject: 'Beslut om stöd i boendet' },
    body: 'Vi beviljar dig stöd i boendet två gånger i veckan, från och med måndag.',
    reasons:
      'Du har berättat att du behöver hjälp:\n\n- att komma i ordning efter flytten\n- att ringa myndigheter\n\nDet behovet kan inte tillgodoses på annat sätt.',
    provisions: '11 kap. 1 § socialtjänstlagen (2025:400)',
    delegation: 'Punkt 4.2 i den påhittade delegationsordningen',
    ...{ appeal: 'court', appealNote: 'Den påhittade förvaltningsrätten' },
  })
  await act(by, day(-1), sendLetter, { ...decision, revision: 2 })
}
