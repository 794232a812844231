import type { FC } from 'hono/jsx'
import { wordsOf } from '../../../../platform/questionnaire/fields.ts'
import { errorFor } from '../../../../web/components/errors.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { type Column, Table } from '../../../../web/components/table.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { enteredIn } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedResults } from '../actions.ts'
import { instrument } from '../instrument.ts'
import { leavingWords } from '../messages.ts'
import type { Followed, ItemChange, Told } from '../rules.ts'

/** How far men came: it stands beside every figure of change. */
const FlowTable: FC<{ told: Told }> = ({ told }) => {
  const t = leavingWords(useReader().locale)
  const rows = [
    ...(['men', 'asked', 'accepted'] as const).map((key) => [t(key), told[key]] as const),
    [t('began'), told.baseline] as const,
    ...told.followed
      .filter(({ followed }) => followed > 0)
      .map(({ moment, followed }) => [t(moment), followed] as const),
    ...(told.unpaired === 0 ? [] : [[t('unpaired'), told.unpaired] as const]),
  ]
  return (
    <Table
      caption={t('flowHeading')}
      columns={[
        { heading: t('stage'), rowHeading: true, cell: ([stage]) => stage },
        { heading: t('number'), kind: 'number', cell: ([, count]) => String(count) },
      ]}
      rows={rows}
    />
  )
}

/** Smaller than this, a p is not told to its digits. */
const LEAST_P = 0.01

/** A share or a mean as a reader writes it; a change of a share is in percentage points. */
const useWritten = () => {
  const format = useFormat()
  const t = leavingWords(useReader().locale)
  const bare = ({ kind }: ItemChange, value: number): string => {
    const shown = kind === 'share' ? Math.round(value * 100) : Math.round(value * 10) / 10
    return `${shown > 0 ? '+' : shown < 0 ? '−' : ''}${format.number(Math.abs(shown))}`
  }
  const unit = ({ kind }: ItemChange) => (kind === 'share' ? ` ${t('points')}` : '')
  return {
    level: ({ kind }: ItemChange, value: number) =>
      kind === 'share'
        ? format.percent(Math.round(value * 100) / 100)
        : format.number(Math.round(value * 10) / 10),
    change: (item: ItemChange, value: number) => bare(item, value) + unit(item),
    range: (item: ItemChange, from: number, to: number) =>
      t('range', { from: bare(item, from), to: bare(item, to) }) + unit(item),
  }
}

const Changes: FC<{ followed: Followed }> = ({ followed: { moment, followed, items } }) => {
  const { locale } = useReader()
  const t = leavingWords(locale)
  const format = useFormat()
  const written = useWritten()
  const words = wordsOf(instrument.items, locale)
  if (items === null)
    return (
      <Section heading={t(moment)} id={moment}>
        <p>{t('fewFollowed', { count: followed })}</p>
      </Section>
    )
  const of = (key: 'before' | 'after'): Column<ItemChange> => ({
    heading: t(key),
    kind: 'number',
    cell: (item) => (item.change === null ? '–' : written.level(item, item.change[key])),
  })
  return (
    <Section heading={t(moment)} id={moment}>
      <Table
        caption={t(moment)}
        captionHidden
        columns={[
          { heading: t('question'), rowHeading: true, kind: 'prose', cell: ({ key }) => words(key) },
          { heading: t('followed'), kind: 'number', cell: (item) => String(item.followed) },
          of('before'),
          of('after'),
          {
            heading: t('change'),
            cell: (item) => {
              const { change } = item
              if (change === null) return t('fewSide')
              return (
                <>
                  <strong>{written.change(item, change.change)}</strong>
                  <div class="quiet">
                    {t('interval')}: {written.range(item, change.low, change.high)}
                  </div>
                  {change.p === undefined ? null : (
                    <div class="quiet">
                      {t('p', {
                        p:
                          change.p < LEAST_P
                            ? `< ${format.number(LEAST_P)}`
                            : `= ${format.number(Math.round(change.p * 100) / 100)}`,
                      })}
                    </div>
                  )}
                </>
              )
            },
          },
          {
            heading: t('bounds'),
            cell: (item) =>
              item.change === null ? '–' : written.range(item, item.change.least, item.change.most),
          },
        ]}
        rows={items}
      />
    </Section>
  )
}

/** The moments to which nobody has been followed, in one sentence. */
const NotFollowed: FC<{ told: Told }> = ({ told: { followed: moments } }) => {
  const { locale } = useReader()
  const t = leavingWords(locale)
  const none = moments.filter(({ followed }) => followed === 0)
  if (none.length === 0) return null
  return <p>{t('nobodyFollowed', { moments: none.map(({ moment }) => t(moment)).join('; ') })}</p>
}

/** What changed for men who want to stop, of all units together, with how many came how far. */
export const ResultsPage: View<ViewedResults> = ({ data, context, refused }) => {
  const t = leavingWords(context.locale)
  const { latest, said, readBy, maySay, mayRead } = data
  return (
    <Page title={t('results')} state={<p>{t('resultsLead')}</p>}>
      {latest === undefined ? <EmptyState heading={t('none')}>{t('noneText')}</EmptyState> : null}
      {latest?.result.few === true ? <p>{t('few')}</p> : null}
      {latest?.result.few === false ? (
        <>
          <p>
            {t('until', { year: latest.untilYear })}. {t('units')}: {latest.result.units}.
          </p>
          <FlowTable told={latest.result} />
          {latest.result.followed
            .filter(({ followed }) => followed > 0)
            .map((followed) => (
              <Changes followed={followed} />
            ))}
          <NotFollowed told={latest.result} />
          <p class="quiet">{t('boundsHint')}</p>
          <p class="quiet">{t('method')}</p>
        </>
      ) : null}
      {latest === undefined ? null : (
        <Section heading={t('saidHeading')} id="said">
          {said.map(({ words, bodyName }) => (
            <figure class="quote">
              <Written text={words} />
              <figcaption>{bodyName}</figcaption>
            </figure>
          ))}
          {maySay ? (
            <Form action={paths.sayOfResult()} label={t('sayLabel')} send={t('send')} secondary>
              <TextAreaField
                name="words"
                label={t('words')}
                description={t('wordsHint')}
                rows={3}
                value={enteredIn(refused).text('words')}
                error={errorFor(refused?.errors ?? [], 'words')}
              />
            </Form>
          ) : null}
          <p>{t('readBy', { count: readBy })}</p>
          {mayRead ? <Form action={paths.readResult()} label={t('read')} send secondary /> : null}
        </Section>
      )}
    </Page>
  )
}
