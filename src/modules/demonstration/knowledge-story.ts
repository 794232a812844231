import { knowledgeActions } from '../knowledge/index.ts'
import type { SafetyScene } from './cast.ts'

const { addSearch, readReferencesIn, listStudies, screenStudy, settleStudy, changeStudy } = knowledgeActions

interface MadeUp {
  readonly title: string
  readonly author: string
  readonly year: number
  readonly topics: readonly string[]
  readonly groups: readonly string[]
  readonly design: string
  readonly mark: 'low' | 'some' | 'high'
  readonly because: string
}

/** Studies that nobody has made. */
const included: readonly MadeUp[] = [
  {
    ...{ title: 'Påhittad enkät bland elever i årskurs 3', author: 'Exempelsson, Anna', year: 2021 },
    ...{ topics: ['extent', 'causes', 'health'], groups: ['girls', 'boys'], design: 'survey', mark: 'some' },
    because: 'Påhittat: fyra av tio svarade inte, och det sägs inte vilka.',
  },
  {
    ...{ title: 'Påhittade intervjuer om vägar ut', author: 'Påhittad, Björn', year: 2019 },
    ...{ topics: ['ways_out', 'support'], groups: ['women'], design: 'interviews', mark: 'high' },
    because: 'Påhittat: elva personer från en enda verksamhet.',
  },
  {
    ...{ title: 'Påhittad uppföljning av män som köper', author: 'Sannsaga, Cecilia', year: 2022 },
    ...{ topics: ['demand'], groups: ['men', 'buyers'], design: 'before_after', mark: 'high' },
    because: 'Påhittat: ingen jämförelsegrupp.',
  },
  {
    ...{ title: 'Påhittad genomgång av domar om människohandel', author: 'Uppdiktad, David', year: 2023 },
    ...{ topics: ['justice', 'law'], groups: ['traffickers', 'migrants'], design: 'case_files', mark: 'low' },
    because: 'Påhittat: alla domar är med, och det står vad som räknas.',
  },
  {
    ...{ title: 'Påhittad översikt av stöd till unga', author: 'Exempelsson, Anna', year: 2024 },
    ...{
      topics: ['support', 'internet'],
      groups: ['girls', 'boys', 'trans'],
      design: 'review',
      mark: 'some',
    },
    because: 'Påhittat: två databaser, och bara på engelska.',
  },
]
const leftOut = ['Påhittad debattartikel om köp av sex', 'Påhittad handbok utan metod']
const apart = 'Påhittad studie av hotell och taxi'

const asRis = (studies: readonly Pick<MadeUp, 'title' | 'author' | 'year'>[]): string =>
  studies
    .map(
      ({ title, author, year }) =>
        `TY  - RPRT\nTI  - ${title}\nAU  - ${author}\nPY  - ${year}\nPB  - Påhittade institutet\nAB  - Påhittad sammanfattning.\nER  - \n`,
    )
    .join('\n')

/** A search, the two who screened what it found, and what came of it. */
export const playKnowledge = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const [one, other] = [cast.rapporteur, cast.rapporteurColleague]
  const { id } = await act(one, day(-200), addSearch, {
    title: 'Påhittad sökning om stöd och omfattning',
    question: 'Vad är känt om omfattning, stöd och vägar ut i Sverige?',
    sources: 'Påhittad databas A\nPåhittad databas B',
    strategy: '(prostitution OR "sex mot ersättning" OR människohandel) AND (stöd OR omfattning)',
    includedWhen: 'Egna resultat om Sverige, från 2015 och framåt.',
    ...{ searchedOn: day(-210), dueOn: day(155) },
  } as never)
  const others = [...leftOut, apart].map((title) => ({ title, author: 'Påhittad, Eva', year: 2018 }))
  const first = asRis([...included, ...others])
  await act(one, day(-200), readReferencesIn, { id, file: new File([first], 'a.ris') })
  const second = asRis(included.slice(0, 2).map((study) => ({ ...study, title: study.title.toUpperCase() })))
  await act(one, day(-199), readReferencesIn, { id, file: new File([second], 'b.ris') })
  const { rows } = await act(one, day(-199), listStudies, { pageSize: 200 })
  const studyOf = (title: string) => rows.find((row) => row.title === title)!
  const say = (who: typeof one, title: string, decision: 'include' | 'exclude') =>
    act(who, day(-190), screenStudy, {
      ...{ id, study: studyOf(title).id, decision },
      reason: decision === 'exclude' ? 'no_method' : '',
    } as never)
  for (const who of [one, other]) {
    for (const { title } of included) await say(who, title, 'include')
    await say(who, leftOut[0]!, 'exclude')
  }
  await say(one, leftOut[1]!, 'exclude')
  await say(one, apart, 'include')
  await say(other, apart, 'exclude')
  await act(other, day(-180), settleStudy, {
    ...{ id, study: studyOf(apart).id, decision: 'exclude', reason: 'other_topic' },
    because: 'Påhittat: den handlar om arbetsvillkor i branschen.',
  } as never)
  for (const { author: _, ...study } of included)
    await act(one, day(-170), changeStudy, { ...studyOf(study.title), ...study } as never)
}
