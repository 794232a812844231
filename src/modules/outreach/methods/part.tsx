import type { FC } from 'hono/jsx'
import { sql } from 'kysely'
import { registerApi } from '../../../platform/http/register-api.ts'
import type { Room } from '../../../platform/http/room.ts'
import { holdsNothing } from '../../../platform/http/route.ts'
import { breakdownOf, inBoth } from '../../../platform/series/breakdown.ts'
import type { Series } from '../../../platform/series/series.ts'
import { tallied } from '../../../platform/series/tallied.ts'
import { Form } from '../../../web/components/form.tsx'
import { Day, Section } from '../../../web/components/structure.tsx'
import { form } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { registerPages } from '../../../web/registers/register-pages.tsx'
import { paths } from '../paths.ts'
import { methodRefusals, methodWords } from './messages.ts'
import { adoptMethod, grades, leaveMethod, methods } from './registers.ts'

type More = Awaited<ReturnType<typeof methods.view.run>>

/** How many work by it; for whoever may, that their own body does. */
const Adopted: FC<Pick<More, 'entry' | 'more'>> = ({ entry: { id, revision, closedOn }, more }) => {
  const { locale } = useReader()
  const t = methodWords(locale)
  const { adopted, mine, mayAdopt } = more
  return (
    <Section heading={t('adopted')} id="adopted">
      <p>{t('adoptedBy', { count: adopted })}</p>
      {mine === undefined ? null : (
        <p>
          {t('yours', { revision: mine.revision })} <Day day={mine.since} kind="date" />.
          {mine.revision < revision ? ` ${t('newer', { revision })}` : ''}
        </p>
      )}
      {!mayAdopt || (closedOn !== null && mine === undefined) ? null : (
        <Form
          action={(mine === undefined ? paths.adopt : paths.leave)({ id })}
          label={t(mine === undefined ? 'adopt' : 'leave')}
          send
          secondary
        />
      )}
    </Section>
  )
}

const methodSeries: Series = {
  name: 'outreach.methods_adopted',
  title: { sv: 'Metoder som används', en: 'Methods in use' },
  definition: {
    sv: 'Organisationer som vid periodens slut arbetade enligt ett metodblad, efter hur säkert det är att metoden fungerar. Den som har antagit två metoder räknas två gånger.',
    en: 'Bodies that worked by a method sheet at the end of the period, by how surely the method works. Whoever has adopted two counts twice.',
  },
  unit: { sv: 'antaganden', en: 'adoptions' },
  evidence: 'output',
  measures: [8, 9],
  breakdowns: [
    breakdownOf('grade', { sv: 'Kunskapsläge', en: 'What is known' }, grades, inBoth(methodWords)),
  ],
  every: 'year',
  adds: true,
  threshold: 1,
  count: tallied(
    ({
      to,
    }) => sql`select m.grade, count(*) from outreach.adoption a join outreach.method m on m.id = a.method_id
      where a.since <= ${to} and (a.ended_on is null or a.ended_on > ${to}) group by m.grade`,
  ),
}

const pages = registerPages(methods, {
  paths: paths.method,
  words: methodWords,
  name: 'name',
  columns: ['audience', 'grade'],
  Below: Adopted,
})
const toOne = ({ id }: { id: string }) => paths.method.one({ id })

/** Method sheets (measures 8, 9). */
export const methodPart: readonly Omit<Room, 'name'>[] = [
  {
    routes: [
      ...pages.routes,
      holdsNothing(form(paths.adopt, adoptMethod, { page: pages.one, done: toOne })),
      holdsNothing(form(paths.leave, leaveMethod, { page: pages.one, done: toOne })),
    ],
    api: registerApi(methods, {
      base: '/v1/methods',
      name: 'methods',
      one: 'a method',
      summary: 'Methods of outreach, with what is known of whether they work',
    }),
    ends: methods.endings,
    refusals: [methodRefusals],
    series: [methodSeries],
    navigation: [
      {
        href: paths.method.list(),
        label: (locale) => methodWords(locale)('title'),
        shownTo: () => true,
        order: 67,
      },
    ],
  },
]
