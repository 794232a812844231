import type { Child, FC } from 'hono/jsx'
import type { Settings } from '../../../../platform/config/settings.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import type { Column, Dataset } from '../../../../platform/open-data/dataset.ts'
import { Link } from '../../../../web/components/link.tsx'
import { DescriptionList, Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { LICENCE } from '../catalogue.ts'
import { openDataWords } from '../messages.ts'

const Columns: FC<{ dataset: Dataset }> = ({ dataset }) => {
  const { locale } = useReader()
  const t = openDataWords(locale)
  const holds = ({ datatype, separator, values, optional }: Column): Child => (
    <>
      {values?.map((value, at) => (
        <>
          {at > 0 ? ', ' : ''}
          <code>{value}</code>
        </>
      )) ?? (separator === undefined ? t(datatype) : t('list'))}
      {optional ? `; ${t('mayBeEmpty')}` : ''}
    </>
  )
  return (
    <Details summary={t('columns')}>
      <Table
        caption={t('columnsOf', { dataset: dataset.title[locale] })}
        captionHidden
        rows={dataset.columns}
        columns={[
          { heading: t('column'), rowHeading: true, cell: ({ name }) => <code>{name}</code> },
          {
            heading: t('means'),
            cell: ({ title, description }) =>
              [title[locale], description?.[locale]].filter(Boolean).join('. '),
          },
          { heading: t('holds'), cell: holds },
        ]}
      />
    </Details>
  )
}

const OneDataset: FC<{ dataset: Dataset; count: number; version: string }> = ({
  dataset,
  count,
  version,
}) => {
  const { locale } = useReader()
  const t = openDataWords(locale)
  const file = `/open-data/${dataset.name}`
  const files = [
    [`${file}.csv`, t('csv')],
    [`${file}.json`, t('json')],
    [`${file}.csv-metadata.json`, t('metadata')],
  ] as const
  return (
    <Section id={dataset.id} heading={dataset.title[locale]}>
      <p class="ds-paragraph">{dataset.description[locale]}</p>
      <DescriptionList
        items={[
          {
            term: t('files'),
            value: files.map(([href, label], index) => (
              <>
                {index === 0 ? null : ' · '}
                <Link href={href}>{label}</Link>
              </>
            )),
          },
          { term: t('updated'), value: t(dataset.frequency) },
          { term: t('extent'), value: t('rows', { count }) },
          { term: t('version'), value: <code>{version}</code> },
        ]}
      />
      <Columns dataset={dataset} />
    </Section>
  )
}

/** What is open, how may I use it, and where do programs find it? */
export const OpenDataPage: View<{
  shown: readonly { dataset: Dataset; count: number; version: string }[]
  settings: Settings
}> = ({ data: { shown, settings }, context }) => {
  const { locale } = context
  const t = openDataWords(locale)
  const [first] = shown
  return (
    <Page title={t('title')} state={<p>{t('lead')}</p>} folds>
      <Section id="use" heading={t('use')} open>
        <DescriptionList
          items={[
            {
              term: t('licence'),
              value: (
                <Link href={LICENCE} rel="license">
                  {t('licenceText')}
                </Link>
              ),
            },
            {
              term: t('cite'),
              value: (
                <>
                  <q>
                    {t('citation', {
                      publisher: settings.publisher.name,
                      dataset: first?.dataset.title[locale] ?? '',
                      version: first?.version ?? '',
                      day: formatter(locale).date(context.today),
                    })}
                  </q>
                  <br />
                  {t('citeNote')}
                </>
              ),
            },
            { term: t('publisher'), value: settings.publisher.name },
            {
              term: t('contact'),
              value: (
                <Link lang="sv" href={`mailto:${settings.contact.email}`}>
                  {settings.contact.name}
                </Link>
              ),
            },
          ]}
        />
      </Section>
      {shown.map((one) => (
        <OneDataset {...one} />
      ))}
      <Section id="machines" heading={t('machines')}>
        <p class="ds-paragraph">{t('machinesText')}</p>
        <ul class="ds-list">
          {(
            [
              [paths.catalogueRdf(), t('catalogueRdf')],
              [paths.catalogueJsonLd(), t('catalogueJsonLd')],
              [paths.api(), t('api')],
              ['/v1/openapi.json', t('openapi')],
            ] as const
          ).map(([href, label]) => (
            <li>
              <Link href={href}>{label}</Link>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
