import type { FC } from 'hono/jsx'
import { Swedish, SwedishBlock } from '../../../../web/components/language.tsx'
import { Quote } from '../../../../web/components/quote.tsx'
import { Day, DescriptionList, Details, Section } from '../../../../web/components/structure.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { useFollowing } from '../../standing/pages/words.tsx'
import type { NamedBody } from '../../standing/store.ts'
import type { MeasureData } from './measure-data.ts'

type Instrument =
  | 'government_assignment'
  | 'funding'
  | 'inquiry'
  | 'legislation'
  | 'guideline'
  | 'consideration'
  | 'action'
type Status = 'intended' | 'decided' | 'pending'
type Perspective = 'children' | 'gender' | 'lgbt' | 'disability'

/** What was promised: the plan's own words, or in short where they are not kept; who was to do it, and by when. */
export const Promised: FC<MeasureData> = (data) => {
  const { plan, measure, passage } = data
  const t = useFollowing()
  const leads = measure.bodies.filter(({ part }) => part === 'lead')
  return (
    <Section heading={measure.paragraphs.length > 0 ? t('ordered') : t('orderedSummary')} id="ordered">
      {measure.paragraphs.length > 0 ? (
        <PlanQuote
          text={measure.paragraphs.join('\n\n')}
          language={plan.language}
          {...(passage ? { name: passage.name } : {})}
        />
      ) : (
        <p class="ds-paragraph">
          <Swedish text={measure.summary ?? ''} language={plan.language} />
        </p>
      )}
      <DescriptionList
        items={[
          ...(leads.length > 0
            ? [{ term: t('lead'), value: <Names bodies={leads} language={plan.language} /> }]
            : []),
          ...measure.deadlines.map(({ day, what }) => ({
            term: t('facts_deadlines'),
            value: (
              <>
                <Day day={day} kind="relative" />: <Swedish text={what} language={plan.language} />
              </>
            ),
          })),
        ]}
      />
      <MoreOfPlan {...data} />
    </Section>
  )
}

/** Those whom the plan names; one that is no known body is called by the plan's own words. */
const Names: FC<{ bodies: readonly NamedBody[]; language: string }> = ({ bodies, language }) => {
  const format = useFormat()
  const list = format.list(bodies.map(({ name }) => name))
  return bodies.every(({ bodyId }) => bodyId !== null) ? (
    <span lang={language}>{list}</span>
  ) : (
    <Swedish text={list} language={language} />
  )
}

/** Words of the plan as they stand in it, marked where they are in another language than the page. */
const PlanQuote: FC<{ text: string; language: string; name?: string }> = ({ text, language, name }) => {
  const t = useFollowing()
  const { locale } = useReader()
  const source = name === undefined ? undefined : t('passageSource', { name })
  return locale === language ? (
    <Quote text={text} source={source} />
  ) : (
    <SwedishBlock language={language}>
      <Quote text={text} source={<span lang={locale}>{source ?? t('ordered')}</span>} />
    </SwedishBlock>
  )
}

/** What else the plan says of the measure, and the passage that it was read from. */
const MoreOfPlan: FC<MeasureData> = ({ plan, measure, money, passage }) => {
  const t = useFollowing()
  const format = useFormat()
  const named = (part: string) => {
    const bodies = measure.bodies.filter((body) => body.part === part)
    return bodies.length === 0 ? '' : <Names bodies={bodies} language={plan.language} />
  }
  const inPlan = (words: readonly string[]) =>
    words.length === 0 ? '' : <Swedish text={format.list(words)} language={plan.language} />
  return (
    <Details summary={t('orderedMore')} id="ordered-more">
      <DescriptionList
        items={[
          { term: t('consulted'), value: named('consulted') },
          { term: t('cooperating'), value: named('cooperating') },
          { term: t('facts_instrument'), value: t(`instrument_${measure.instrument as Instrument}`) },
          { term: t('facts_status'), value: t(`status_${measure.status as Status}`) },
          {
            term: t('facts_perspectives'),
            value:
              measure.perspectives.length === 0
                ? ''
                : measure.perspectives.map((one) => <div>{t(`perspective_${one as Perspective}`)}</div>),
          },
          { term: t('facts_laws'), value: inPlan(measure.laws) },
          { term: t('facts_documents'), value: inPlan(measure.documents) },
          ...(money.length > 0
            ? [
                {
                  term: t('money'),
                  value: format.list(money.map(({ amountOre }) => format.moneyInWords(amountOre))),
                },
              ]
            : []),
        ].filter(({ value }) => value !== '')}
      />
      {passage ? <PlanQuote text={passage.text} language={plan.language} name={passage.name} /> : null}
    </Details>
  )
}
