import { disclosureLaw } from '../disclosure/index.ts'
import { lawActions } from '../law/index.ts'
import { supportLaw } from '../support/index.ts'
import { type SafetyScene, system } from './cast.ts'

const { askSecond, confirmAmendment, enterAmendment, enterChangeOf, weighWith } = lawActions

const weigh = weighWith([...disclosureLaw.rests, ...supportLaw.rests])

/** A made-up amendment to come that two lawyers have entered and confirmed, and a draft that waits for the second of them. */
export const playLaw = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const source = 'Påhittad författning för övning'
  // No year has so many acts: the numbers are nobody's.
  const number = (from: string, place: number) => `${from.slice(0, 4)}:9900${place}`
  const coming = await act(cast.lawyer, day(-12), enterAmendment, {
    ...{ sfs: number(day(120), 1), from: day(120), source },
    about: 'Påhittad ändring: akter bevaras i tio år',
    aboutEn: 'Made-up amendment: files are kept for ten years',
    transition: 'Gäller akter som avslutas efter ikraftträdandet.',
  })
  await act(cast.lawyer, day(-12), enterChangeOf('term'), {
    ...coming,
    ...{ term: 'board_years', value: 10, applies: 'closed' },
  })
  await act(cast.lawyer, day(-12), askSecond, coming)
  await act(cast.secondLawyer, day(-11), confirmAmendment, { ...coming, revision: 2 })
  await act(system, day(-11), weigh, coming)
  const draft = await act(cast.lawyer, day(-2), enterAmendment, {
    ...{ sfs: number(day(200), 2), from: day(200), source },
    about: 'Påhittad ändring: människoexploatering får ett lägsta straff',
    aboutEn: 'Made-up amendment: a least penalty for human exploitation',
  })
  await act(cast.lawyer, day(-2), enterChangeOf('scale'), {
    ...draft,
    offence: 'exploitation',
    least: 'months',
    months: 6,
  })
  await act(system, day(-2), weigh, draft)
  await act(cast.lawyer, day(-2), askSecond, draft)
}
