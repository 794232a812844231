import type { FC } from 'hono/jsx'
import { formatter } from '../../../../platform/i18n/format.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedResults } from '../actions.ts'
import { howFields } from '../how.ts'
import { resultWords } from '../messages.ts'
import { namesOf } from '../naming.ts'
import type { Told, ToldFigure } from '../tables.ts'

const Method: FC<{ told: Told }> = ({ told }) => {
  const t = resultWords(useReader().locale)
  const format = useFormat()
  const { answered, asked, design, weights, strataJoined } = told
  const round = (value: number) => format.number(Math.round(value * 100) / 100)
  return (
    <Section id="method" heading={t('method')} open>
      <DescriptionList
        items={[
          {
            term: t('answered'),
            value:
              answered === 0
                ? t('tooFew')
                : t('answeredOf', {
                    answered: format.number(answered),
                    asked: format.number(asked),
                    share: format.percent(Math.round((100 * answered) / asked) / 100),
                  }),
          },
          { term: t('drawn'), value: design ? t('design', design) : t('noError') },
          ...(weights
            ? [
                {
                  term: t('weights'),
                  value: t('weightsAre', {
                    min: round(weights.min),
                    max: round(weights.max),
                    sum: format.number(Math.round(weights.sum)),
                  }),
                },
              ]
            : []),
        ]}
      />
      {strataJoined ? <p>{t('joined')}</p> : null}
    </Section>
  )
}

const useFigures = () => {
  const { locale } = useReader()
  const format = useFormat()
  const t = resultWords(locale)
  /** A share in per cent with a decimal, or a mean. */
  const number = (value: number, isShare: boolean) =>
    isShare ? format.percent(Math.round(value * 1000) / 1000) : format.number(Math.round(value * 100) / 100)
  return {
    estimate: ({ estimate, isHidden, value }: ToldFigure) =>
      isHidden || estimate === null ? (
        <span class="quiet">{t('hidden')}</span>
      ) : (
        number(estimate, value !== '')
      ),
    interval: ({ lower, upper, value }: ToldFigure) =>
      lower === null || upper === null
        ? '–'
        : `${number(lower, value !== '')}–${number(upper, value !== '')}`,
    n: ({ n }: ToldFigure) => (n === null ? '–' : format.number(n)),
  }
}

/** So many questions are open at once. */
const OPEN = 2

/** A question with each answer, of all and of each group. */
const OfQuestion: FC<{
  data: ViewedResults
  item: string
  figures: readonly ToldFigure[]
  open: boolean
}> = ({ data, item, figures, open }) => {
  const { locale } = useReader()
  const t = resultWords(locale)
  const names = namesOf(data.standing.instrument.items, locale)
  const shown = useFigures()
  const isMean = figures[0]?.value === ''
  const answer = ({ option, value }: ToldFigure) => names.value(item, option || value)
  return (
    <Section id={item} heading={names.variable(item)} open={open}>
      <Table
        caption={names.variable(item)}
        captionHidden
        rows={figures}
        columns={[
          {
            heading: t('group'),
            rowHeading: true,
            cell: (of) =>
              of.by === '' ? t('all') : `${names.variable(of.by)}: ${names.value(of.by, of.group)}`,
          },
          ...(isMean ? [] : [{ heading: t('answered'), cell: answer }]),
          { heading: t(isMean ? 'mean' : 'share'), kind: 'number' as const, cell: shown.estimate },
          { heading: t('interval'), kind: 'number' as const, cell: shown.interval },
          { heading: t('n'), kind: 'number' as const, cell: shown.n },
        ]}
      />
    </Section>
  )
}

const Keeping: FC<{ data: ViewedResults; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const { locale } = useReader()
  const t = resultWords(locale)
  const { result, variables, round } = data
  const names = namesOf(data.standing.instrument.items, locale)
  const keys = variables.map(({ key }) => key)
  const words = (key: string): string => (keys.includes(key) ? names.variable(key) : t(key as 'byItems'))
  const margins = (result?.margins ?? []).flatMap(({ variable, totals }) =>
    Object.entries(totals).map(([value, total]) => `${variable};${value};${total}`),
  )
  return (
    <>
      <Section id="how" heading={t('how')} open={result === undefined}>
        <FormOf
          fields={howFields(keys)}
          words={words}
          refused={refused}
          saved={{ byItems: result?.byItems ?? [], margins: margins.join('\n') }}
          action={paths.results({ id: round.id })}
          label={t('workOut')}
          secondary
        />
      </Section>
      {result?.content && result.content.fault === null ? (
        <Section id="release" heading={t('release')} open>
          <p>{t('releaseHint')}</p>
          <Form action={paths.release({ id: round.id })} label={t('release')} send secondary />
        </Section>
      ) : null}
    </>
  )
}

/** What did they answer, and how surely can it be said of those whom it is about? */
export const ResultsPage: View<ViewedResults> = ({ data, context, refused }) => {
  const t = resultWords(context.locale)
  const { round, result, keeps, standing } = data
  const told = result?.content ?? null
  const at = { id: round.id }
  const isReleased = Boolean(result?.releasedOn)
  const state = isReleased
    ? t('released', { day: formatter(context.locale).date(result!.releasedOn!) })
    : !standing.hasEnded
      ? t('notEnded')
      : !keeps
        ? t('notReleased')
        : result === undefined
          ? t('sayFirst')
          : told
            ? t('look')
            : t('notYet')
  return (
    <Page
      title={t('results', { title: round.title })}
      breadcrumb={[
        { href: paths.round.list(), label: t('rounds') },
        { href: paths.round.one(at), label: round.title },
      ]}
      state={<p>{state}</p>}
      action={
        isReleased ? (
          <LinkButton variant="secondary" href={paths.resultsCsv(at)}>
            {t('table')}
          </LinkButton>
        ) : null
      }
      folds
    >
      {told?.fault ? <Alert kind="warning">{t('fault', { fault: told.fault })}</Alert> : null}
      {keeps && standing.hasEnded && !isReleased ? <Keeping data={data} refused={refused} /> : null}
      {[...Map.groupBy(told?.figures ?? [], ({ item }) => item)].map(([item, figures], at) => (
        <OfQuestion data={data} item={item} figures={figures} open={at < OPEN} />
      ))}
      {told && !told.fault ? <Method told={told} /> : null}
      {isReleased ? (
        <>
          <p>
            <Link href={paths.resultsMetadata(at)}>{t('metadata')}</Link>
            {' · '}
            <Link href={paths.codebook(at)} download>
              {t('codebook')}
            </Link>
          </p>
          <p class="quiet">
            {t('fingerprint')}: <code>{result!.sha256}</code>
          </p>
        </>
      ) : null}
    </Page>
  )
}
