import type { FC } from 'hono/jsx'
import { Quote } from '../../../../web/components/quote.tsx'
import { Day, DescriptionList, Details, Section } from '../../../../web/components/structure.tsx'
import { useFormat } from '../../../../web/reader.ts'
import type { MeasureData } from './measure-data.ts'
import { useFollowing } from './words.tsx'

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
  const { measure, passage } = data
  const t = useFollowing()
  const format = useFormat()
  const leads = measure.bodies.filter(({ part }) => part === 'lead').map(({ name }) => name)
  return (
    <Section heading={measure.paragraphs.length > 0 ? t('ordered') : t('orderedSummary')} id="ordered">
      {measure.paragraphs.length > 0 ? (
        <Quote
          text={measure.paragraphs.join('\n\n')}
          source={passage ? t('passageSource', { name: passage.name }) : undefined}
        />
      ) : (
        <p class="ds-paragraph">{measure.summary}</p>
      )}
      <DescriptionList
        items={[
          ...(leads.length > 0 ? [{ term: t('lead'), value: format.list(leads) }] : []),
          ...measure.deadlines.map(({ day, what }) => ({
            term: t('facts_deadlines'),
            value: (
              <>
                <Day day={day} kind="relative" />: {what}
              </>
            ),
          })),
        ]}
      />
      <MoreOfPlan {...data} />
    </Section>
  )
}

/** What else the plan says of the measure, and the passage that it was read from. */
const MoreOfPlan: FC<MeasureData> = ({ measure, money, passage }) => {
  const t = useFollowing()
  const format = useFormat()
  const named = (part: string) =>
    format.list(measure.bodies.filter((body) => body.part === part).map(({ name }) => name))
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
          { term: t('facts_laws'), value: format.list(measure.laws) },
          { term: t('facts_documents'), value: format.list(measure.documents) },
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
      {passage ? <Quote text={passage.text} source={t('passageSource', { name: passage.name })} /> : null}
    </Details>
  )
}
