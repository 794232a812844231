import { madeUp } from '../disclosure/index.ts'
import { statisticsActions } from '../statistics/index.ts'
import type { SafetyScene } from './cast.ts'

const { agreeToEstimate, makeEstimate, publishEstimate } = statisticsActions

/** Made up: drawn from 800 people whom four lists see one in four to one in seven of, each by itself. */
const published = `Påhittade polisen;Påhittade kommunen;Påhittade jouren;Påhittade kliniken;antal
1;0;0;0;118
0;0;1;0;96
0;1;0;0;72
0;0;0;1;59
1;0;1;0;34
1;1;0;0;27
0;1;1;0;24
0;0;1;1;22
1;0;0;1;20
0;1;0;1;9
1;1;1;0;6
0;1;1;1;6
1;1;0;1;5
1;0;1;1;5
`

/** Made up: so few on more than one list that the figure itself could tell of them. */
const refused = `Påhittade polisen;Påhittade kommunen;Påhittade jouren;antal
1;0;0;14
0;1;0;9
0;0;1;11
1;1;0;2
1;0;1;1
`

/** An estimate of a year that everybody reads, and one of a smaller group that the gate lets nobody publish. */
export const playEstimates = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const { rapporteur, rapporteurColleague } = cast
  const year = String(Number(day(0).slice(0, 4)) - 1)
  const whole = { from: `${year}-01-01`, to: `${year}-12-31` }
  const { estimateId } = await act(rapporteur, day(-20), makeEstimate, {
    titleSv: `Påhittat: utsatta för människohandel ${year}`,
    titleEn: `Made up: exposed to trafficking in human beings ${year}`,
    subjectSv: madeUp('Personer som någon gång under året var utsatta för människohandel i landet.'),
    subjectEn: 'People who at some time of the year were exposed to trafficking in the country. (Made up.)',
    ...whole,
    histories: published,
  })
  await act(rapporteurColleague, day(-15), agreeToEstimate, { estimateId })
  await act(rapporteur, day(-14), publishEstimate, {
    estimateId,
    confirmed: ['model_outside_interval'],
    reason: madeUp('Bilden med alla sätt att räkna publiceras tillsammans med talet.'),
  })
  await act(rapporteur, day(-5), makeEstimate, {
    titleSv: `Påhittat: utnyttjade i tiggeri ${year}`,
    titleEn: `Made up: exploited for begging ${year}`,
    subjectSv: madeUp('Personer som under året tvingades tigga för någon annans räkning.'),
    ...whole,
    histories: refused,
  })
}
