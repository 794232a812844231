import type { FC } from 'hono/jsx'
import { sql } from 'kysely'
import { actsAs } from '../../../platform/access/policy.ts'
import { registerApi } from '../../../platform/http/register-api.ts'
import type { Room } from '../../../platform/http/room.ts'
import { holdsNothing } from '../../../platform/http/route.ts'
import { breakdownOf, inBoth } from '../../../platform/series/breakdown.ts'
import type { Series } from '../../../platform/series/series.ts'
import { tallied } from '../../../platform/series/tallied.ts'
import { SideBySide } from '../../../web/components/comparison.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Swedish } from '../../../web/components/language.tsx'
import { Link } from '../../../web/components/link.tsx'
import { Section } from '../../../web/components/structure.tsx'
import { form, page, type View } from '../../../web/pages.tsx'
import { pictureAddress } from '../../../web/pictures/addresses.ts'
import { dependencyGraph } from '../../../web/pictures/dependency-graph.tsx'
import type { Depiction, PictureReader } from '../../../web/pictures/depiction.ts'
import { Depicted } from '../../../web/pictures/picture.tsx'
import { pictureRoutes } from '../../../web/pictures/routes.tsx'
import { useReader } from '../../../web/reader.ts'
import { type OneOf, registerPages } from '../../../web/registers/register-pages.tsx'
import { Page } from '../../../web/shell.tsx'
import { conductKeepers } from '../guidelines/policy.ts'
import { questions } from '../guidelines/questions.ts'
import { paths } from '../paths.ts'
import { clauseWords, textRefusals, textWords } from './messages.ts'
import { clauses, takeOver, texts, type ViewedSpread, viewSpread } from './registers.ts'
import type { SpreadText } from './store.ts'

/** What a version says otherwise than the one before it. */
const Versions: FC<{ before: string | undefined; wording: string; revision: number }> = ({
  before,
  wording,
  revision,
}) => {
  const t = textWords(useReader().locale)
  if (before === undefined || before === wording) return null
  return (
    <Section id="versions" heading={t('versions')}>
      <p>{t('versionsLead', { revision })}</p>
      <SideBySide before={before} after={wording} beforeLabel={t('earlier')} afterLabel={t('now')} />
    </Section>
  )
}

const BodyOf: FC<{ text: SpreadText }> = ({ text: { id, bodyName } }) => (
  <Link href={paths.text.one({ id })}>
    <Swedish text={bodyName} />
  </Link>
)

/** From whom a text came, who took it over, and what changed. */
const TextBelow: FC<OneOf<typeof texts>> = ({ entry, more }) => {
  const t = textWords(useReader().locale)
  const { from, to, mayAdopt, before } = more
  return (
    <>
      <Section id="adopted" heading={t('adopted')}>
        {from === undefined ? null : (
          <p>
            {t('from')} <BodyOf text={from} />
          </p>
        )}
        <p>{t('takenBy', { count: to.length })}</p>
        {to.length === 0 ? null : (
          <ul>
            {to.map((text) => (
              <li>
                <BodyOf text={text} />
              </li>
            ))}
          </ul>
        )}
        {mayAdopt && entry.closedOn === null ? (
          <Form action={paths.takeOver({ id: entry.id })} label={t('adopt')} send>
            <p>{t('adoptHint')}</p>
          </Form>
        ) : null}
      </Section>
      <Versions before={before} wording={entry.wording} revision={entry.revision} />
    </>
  )
}

const spreadPicture = (all: readonly SpreadText[], reader: PictureReader): Depiction => {
  const t = textWords(reader.locale)
  const inChain = all.filter(
    ({ id, adoptedFrom }) => adoptedFrom !== null || all.some((one) => one.adoptedFrom === id),
  )
  const graph = dependencyGraph(
    inChain.map(({ id, title, bodyName, closedOn }, at) => ({
      id,
      number: String(at + 1),
      label: `${bodyName}: ${title}`,
      href: paths.text.one({ id }),
      status: closedOn === null ? 'done' : 'withdrawn',
    })),
    inChain.flatMap(({ id, adoptedFrom }) => (adoptedFrom === null ? [] : [{ from: adoptedFrom, to: id }])),
    {
      title: t('spread'),
      note: t('spreadNote'),
      headings: { node: t('textOf'), waitsFor: t('from'), status: t('state') },
    },
    reader,
  )
  // A text holds or has ended, which its table says.
  return { ...graph, legend: [] }
}

/** How have texts spread from body to body? */
const SpreadPage: View<ViewedSpread> = ({ data, context }) => {
  const { locale, today } = context
  const t = textWords(locale)
  const adopted = data.texts.filter(({ adoptedFrom }) => adoptedFrom !== null).length
  return (
    <Page
      template="story"
      title={t('spread')}
      breadcrumb={[{ href: paths.text.list(), label: t('title') }]}
      state={<p>{t('spreadLead', { texts: data.texts.length, adopted })}</p>}
    >
      {adopted === 0 ? null : (
        <Depicted
          id="spread"
          titleHidden
          depiction={spreadPicture(data.texts, { locale, today })}
          address={pictureAddress(paths.spreadPicture, {}, locale)}
        />
      )}
    </Page>
  )
}

/** The ways to what stands beside the texts. */
const Beside: FC = () => {
  const t = textWords(useReader().locale)
  return (
    <p>
      <Link href={paths.spread()}>{t('spread')}</Link>
      {' · '}
      <Link href={paths.clause.list()}>{t('toClauses')}</Link>
    </p>
  )
}

const ClauseBelow: FC<OneOf<typeof clauses>> = ({ entry: { wording, revision }, more: { before } }) => (
  <Versions before={before} wording={wording} revision={revision} />
)

const textPages = registerPages(texts, {
  paths: paths.text,
  words: textWords,
  name: 'title',
  columns: ['topic', 'licence'],
  moreColumns: (locale) => [
    { heading: textWords(locale)('whose'), cell: ({ bodyName }) => <Swedish text={bodyName} /> },
  ],
  Below: TextBelow,
  BelowList: Beside,
})
const clausePages = registerPages(clauses, {
  paths: paths.clause,
  words: clauseWords,
  name: 'title',
  columns: ['kind', 'language'],
  Below: ClauseBelow,
})

const textSeries: Series = {
  name: 'conduct.texts_adopted',
  title: { sv: 'Texter om uppförande som har tagits över', en: 'Texts on conduct that were taken over' },
  definition: {
    sv: 'Texter som vid periodens slut gällde och hade tagits över från en annan myndighet, efter vad de svarar på.',
    en: 'Texts that held at the end of the period and had been taken over from another body, by what they answer.',
  },
  unit: { sv: 'texter', en: 'texts' },
  evidence: 'output',
  measures: [15],
  breakdowns: [
    breakdownOf(
      'topic',
      { sv: 'Vad de svarar på', en: 'What they answer' },
      questions.filter((question) => question !== 'has_text'),
      inBoth(textWords),
    ),
  ],
  every: 'year',
  adds: true,
  threshold: 1,
  count: tallied(
    ({ to }) => sql`select topic, count(*) from conduct.text
      where adopted_from is not null and adopted_on <= ${to} and (closed_on is null or closed_on > ${to}) group by topic`,
  ),
}

/** Texts that others take over (measure 15), and clauses for agreements (16). */
export const textParts: readonly Omit<Room, 'name'>[] = [
  {
    routes: [
      page(paths.spread, viewSpread, SpreadPage),
      ...pictureRoutes(paths.spreadPicture, viewSpread, (data, reader) => ({
        depiction: spreadPicture(data.texts, reader),
        breadcrumb: [{ href: paths.spread(), label: textWords(reader.locale)('spread') }],
        source: textWords(reader.locale)('title'),
      })),
      ...textPages.routes,
      holdsNothing(
        form(paths.takeOver, takeOver, { page: textPages.one, done: ({ id }) => paths.text.one({ id }) }),
      ),
      ...clausePages.routes,
    ],
    api: [
      ...registerApi(texts, {
        base: '/v1/conduct/texts',
        name: 'texts',
        one: 'a text on conduct',
        summary: 'Texts on conduct that others may use',
      }),
      ...registerApi(clauses, {
        base: '/v1/conduct/clauses',
        name: 'clauses',
        one: 'a clause',
        summary: 'Clauses on the purchase of sex, by kind of partner',
      }),
    ],
    ends: {
      endings: [...texts.endings.endings, ...clauses.endings.endings],
      rests: [...texts.endings.rests, ...clauses.endings.rests],
    },
    refusals: [textRefusals],
    series: [textSeries],
    navigation: [
      {
        href: paths.text.list(),
        label: (locale) => textWords(locale)('title'),
        shownTo: (actor) => actsAs(actor, ...conductKeepers),
        order: 71,
      },
    ],
  },
]
