import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { estimatePaths } from '../../estimates/index.ts'
import { periodName } from '../../periods.ts'
import { runWords } from '../messages.ts'
import { runPaths as paths } from '../paths.ts'
import type { viewRun } from '../view-actions.ts'
import { StateOf } from './list-page.tsx'
import { Closing, HandIn, OwnFiles, Witnessing } from './own-part.tsx'
import { Protocol } from './protocol-table.tsx'

type Viewed = Awaited<ReturnType<typeof viewRun.run>>
type Of = { readonly data: Viewed }

const StateLine: FC<Of> = ({ data: { progress, parts } }) => {
  const t = runWords(useReader().locale)
  return (
    <p>
      <StateOf state={progress.state} />{' '}
      {t(`say_${progress.state}`, { done: progress.handedIn.size, total: parts.encoderIds.length })}
    </p>
  )
}

const WhoDoes: FC<Of> = ({ data: { run, bodies, parts, progress } }) => {
  const { locale } = useReader()
  const t = runWords(locale)
  const format = useFormat()
  const hidden = parts.encoderIds.length - bodies.length
  const stands = (id: string): string => {
    if (progress.withdrawn.includes(id)) return t('left')
    const file = progress.handedIn.get(id)
    return file === undefined ? t('notYet') : t('handedInOn', { moment: format.instant(new Date(file.at)) })
  }
  return (
    <Section id="who" heading={t('whoDoes')}>
      <DescriptionList
        items={[
          { term: t('subjectSv'), value: run.subject[locale] },
          { term: t('period'), value: periodName(run, locale) },
          ...(run.collection === null ? [] : [{ term: t('collection'), value: run.collection[locale] }]),
          { term: t('asks'), value: run.bodyName },
          { term: t('links'), value: run.unitName },
          { term: t('least'), value: format.number(run.leastCount) },
        ]}
      />
      <Table
        caption={t('bodies')}
        rows={bodies}
        columns={[
          { heading: t('body'), rowHeading: true, cell: ({ name }) => name },
          { heading: t('file'), cell: ({ id }) => stands(id) },
        ]}
      />
      {hidden > 0 ? <p class="ds-paragraph">{t('hidden', { count: hidden })}</p> : null}
    </Section>
  )
}

/** What may leave the unit: the estimate, and counts that are not small. */
const Result: FC<Of> = ({ data: { estimates } }) => {
  const { locale } = useReader()
  const t = runWords(locale)
  const format = useFormat()
  const [latest] = estimates
  return (
    <Section id="result" heading={t('result')} open>
      {latest === undefined ? (
        <p class="ds-paragraph">{t('resultNone')}</p>
      ) : (
        <>
          <ul class="ds-list">
            {estimates.map(({ id, title }) => (
              <li>
                <Link href={estimatePaths.estimate({ estimateId: id })}>
                  {t('toEstimate', { title: title[locale] })}
                </Link>
              </li>
            ))}
          </ul>
          <p class="ds-paragraph">{t('resultText', { least: format.number(latest.histories.leastCount) })}</p>
          <Table
            caption={t('result')}
            captionHidden
            rows={latest.histories.histories.filter(({ count }) => count !== 0)}
            columns={[
              { heading: t('onLists'), rowHeading: true, cell: ({ on }) => on.join(' + ') },
              {
                heading: t('people'),
                kind: 'number',
                cell: ({ count }) => (count === null ? t('notTold') : format.number(count)),
              },
            ]}
          />
        </>
      )}
    </Section>
  )
}

/** How does it stand, what does our body have to do, and what has left the unit? */
export const RunPage: View<Viewed> = ({ data, context, refused }) => {
  const { locale } = context
  const t = runWords(locale)
  const { run } = data
  return (
    <Page
      title={run.title[locale]}
      breadcrumb={[{ href: paths.runs(), label: t('runs') }]}
      state={<StateLine data={data} />}
      islands={['forms', 'upload']}
      folds
      action={
        data.isUnit ? (
          <LinkButton variant="primary" href={paths.unit({ linkageId: run.id })}>
            {t('toUnit')}
          </LinkButton>
        ) : null
      }
    >
      {data.mayHandIn ? <HandIn data={data} refused={refused} /> : null}
      {data.mayWitness ? <Witnessing data={data} /> : null}
      {data.mayClose ? <Closing data={data} /> : null}
      <WhoDoes data={data} />
      <OwnFiles data={data} />
      {data.readsResult ? <Result data={data} /> : null}
      <Protocol data={data} />
      {data.mayWithdraw ? (
        <p class="ds-paragraph">
          <Link href={paths.withdraw({ linkageId: run.id })}>{t('leave')}</Link>
        </p>
      ) : null}
    </Page>
  )
}
