import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { NumberField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert, EmptyState } from '../../../../web/components/message.tsx'
import { ProgressBar, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { Working } from '../../../../web/components/working.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { Depicted } from '../../../../web/pictures/picture.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { KnownSizes, knownInside, modelWord, overlapPicture, quickModels } from '../../estimates/index.ts'
import { HOUSE_THRESHOLD, houseSchema } from '../../linkage/index.ts'
import { runWords } from '../messages.ts'
import { runPaths as paths } from '../paths.ts'
import { runRefusals } from '../refusals.ts'
import type { viewUnit } from '../unit-actions.ts'
import { StateOf } from './list-page.tsx'

type Viewed = Awaited<ReturnType<typeof viewUnit.run>>
interface Of {
  readonly data: Viewed
  readonly refused: RefusedForm | undefined
}

const Files: FC<{ data: Viewed }> = ({ data: { files, bodies } }) => {
  const t = runWords(useReader().locale)
  const format = useFormat()
  const named = new Map(bodies.map(({ id, name }) => [id, name]))
  return (
    <Section id="files" heading={t('filesHere')}>
      {files.length === 0 ? (
        <EmptyState heading={t('noFiles')} headingLevel={3}>
          {t('noFilesText')}
        </EmptyState>
      ) : (
        <Table
          caption={t('filesHere')}
          captionHidden
          rows={files}
          columns={[
            {
              heading: t('body'),
              rowHeading: true,
              cell: ({ bodyId }) => named.get(bodyId) ?? t('hidden', { count: 1 }),
            },
            { heading: t('number'), kind: 'number', cell: ({ number }) => number },
            { heading: t('records'), kind: 'number', cell: ({ records }) => format.number(records) },
            { heading: t('when'), kind: 'short', cell: ({ handedInAt }) => format.instant(handedInAt) },
            {
              heading: t('sha256'),
              cell: ({ sha256 }) => <code class="hash">{sha256.slice(0, 16)}</code>,
            },
          ]}
        />
      )}
    </Section>
  )
}

/** What is under way, or why the last came to nothing. */
const UnderWay: FC<{ data: Viewed }> = ({ data: { work } }) => {
  const { locale } = useReader()
  const t = runWords(locale)
  const [last] = work
  if (last?.isUnderWay)
    return (
      <Section id="working" heading={t('working')}>
        <Working>
          <ProgressBar
            label={t(`work_${last.kind}`)}
            done={last.percent}
            total={100}
            text={`${last.percent} %`}
          />
        </Working>
      </Section>
    )
  if (last?.failure == null) return null
  const said = runRefusals[locale][last.failure as keyof (typeof runRefusals)['sv']]
  return (
    <Alert kind="warning" heading={t('failed')}>
      <p class="ds-paragraph">{typeof said === 'string' ? said : last.failure}</p>
    </Alert>
  )
}

const Linking: FC<Of> = ({ data: { run, progress }, refused }) => {
  const { locale } = useReader()
  const t = runWords(locale)
  const address = paths.link({ linkageId: run.id })
  const of = fieldsIn(refusedAt(refused, address))
  const isPrepared = progress.schema?.fingerprint === houseSchema().fingerprint
  const before = progress.threshold ?? (isPrepared ? HOUSE_THRESHOLD : '')
  const schema = progress.schema?.name ?? progress.schema?.fingerprint ?? '–'
  return (
    <Section id="linking" heading={t('linking')}>
      <p class="ds-paragraph">{t('linkingText')}</p>
      <Form action={address} label={t('linking')}>
        <TextField
          {...of('threshold', locale === 'sv' ? before.replace('.', ',') : before)}
          label={t('threshold')}
          description={
            isPrepared
              ? t('thresholdPrepared', { schema, usual: Number(HOUSE_THRESHOLD) })
              : t('thresholdOwn', { schema })
          }
          inputmode="decimal"
          width={8}
        />
        <ButtonRow>
          <Button {...(progress.state === 'ready' ? {} : { variant: 'secondary' })}>
            {t(progress.state === 'ready' ? 'link' : 'linkAgain')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

const Estimating: FC<Of> = ({ data: { run, counts }, refused }) => {
  const { locale } = useReader()
  const t = runWords(locale)
  if (counts === null) return null
  const address = paths.estimate({ linkageId: run.id })
  const of = fieldsIn(refusedAt(refused, address))
  return (
    <Section id="estimating" heading={t('estimating')}>
      <p class="ds-paragraph">{t('estimatingText')}</p>
      <Form action={address} label={t('estimating')} send={t('estimate')}>
        <SelectField
          {...of('model', 'stepwise')}
          label={t('model')}
          options={quickModels.map((kind) => ({ value: kind, label: modelWord(kind, locale) }))}
        />
        <NumberField {...of('replicates', '1000')} label={t('replicates')} />
        <NumberField {...of('seed', '1234')} label={t('seed')} />
        <fieldset class="ds-fieldset">
          <legend class="ds-label">{t('checked')}</legend>
          <p class="ds-paragraph">
            {t('checkedText', { linked: counts.linkedPairs, close: counts.closePairs })}
          </p>
          <NumberField {...of('linkedSampled')} label={t('linkedSampled')} optional />
          <NumberField {...of('linkedSame')} label={t('linkedSame')} optional />
          <NumberField {...of('closeSampled')} label={t('closeSampled')} optional />
          <NumberField {...of('closeSame')} label={t('closeSame')} optional />
        </fieldset>
      </Form>
    </Section>
  )
}

/** What has come in, how many are on which lists, and what is to be done with it? For the unit alone. */
export const UnitPage: View<Viewed> = ({ data, context, refused }) => {
  const { locale } = context
  const t = runWords(locale)
  const { run, progress, counts, files, work } = data
  const ended = ['destroyed', 'witnessed', 'closed'].includes(progress.state)
  const busy = work.some(({ isUnderWay }) => isUnderWay)
  const mayLink = !busy && (progress.state === 'ready' || progress.state === 'linked')
  return (
    <Page
      title={t('unitTitle')}
      breadcrumb={[
        { href: paths.runs(), label: t('runs') },
        { href: paths.run({ linkageId: run.id }), label: run.title[locale] },
      ]}
      state={
        <p>
          <StateOf state={progress.state} /> {t('unitState')}
        </p>
      }
      islands={busy ? ['forms', 'working'] : ['forms']}
    >
      <UnderWay data={data} />
      {counts !== null && !busy ? <Estimating data={data} refused={refused} /> : null}
      {mayLink ? <Linking data={data} refused={refused} /> : null}
      {counts === null ? null : (
        <Section id="exact" heading={t('exact')}>
          <p class="ds-paragraph">{t('exactText')}</p>
          <Depicted id="overlap" depiction={overlapPicture(counts.overlaps, context)} />
        </Section>
      )}
      {counts === null ? null : <KnownSizes known={counts.known} inside={knownInside(counts.known)} />}
      <Files data={data} />
      {!ended && !busy && files.length > 0 ? (
        <p class="ds-paragraph">
          <Link href={paths.destroy({ linkageId: run.id })}>{t('destroying')}</Link>
        </p>
      ) : null}
    </Page>
  )
}
