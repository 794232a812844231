import type { FC } from 'hono/jsx'
import { ButtonRow, LinkButton } from '../../../web/components/button.tsx'
import { SelectField, TextField } from '../../../web/components/field.tsx'
import { Link } from '../../../web/components/link.tsx'
import { FilterForm, NoResult, Pagination } from '../../../web/components/list-controls.tsx'
import { Alert, EmptyState } from '../../../web/components/message.tsx'
import { Tag } from '../../../web/components/status.tsx'
import { Table } from '../../../web/components/table.tsx'
import { type PageRoute, page } from '../../../web/pages.tsx'
import { useFormat, useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import type { ListedBody } from '../actions.ts'
import { listBodies } from '../actions.ts'
import { directoryPaths as paths } from '../paths.ts'
import type { BodySummary, ResolutionAnswer } from '../schema.ts'
import { countyName, countyOptions, typeOptions, wordsFor } from '../words.tsx'

const BodyLink: FC<{ id: string; name: string }> = ({ id, name }) => (
  <Link href={paths.body({ bodyId: id })}>{name}</Link>
)

/** What the searched name stands for, where it says more than the list itself. */
const Meaning: FC<{ q: string; meant: ResolutionAnswer; shown: readonly BodySummary[] }> = ({
  q,
  meant,
  shown,
}) => {
  const { locale } = useReader()
  const { t } = wordsFor(locale)
  if (meant.kind === 'unknown') return null
  if (meant.kind === 'ambiguous') {
    if (meant.candidates.length > 6) return null
    return (
      <Alert>
        <p>{t('meansSeveral', { q })}</p>
        <ul>
          {meant.candidates.map((candidate) => (
            <li>
              <BodyLink {...candidate} />
            </li>
          ))}
        </ul>
      </Alert>
    )
  }
  const { body, responsible } = meant
  const isMoved = body.id !== responsible.id
  if (!isMoved && shown[0]?.id === body.id) return null
  const sentence = isMoved
    ? t('meansFollowed', { q, name: '\uE000', responsible: '\uE001' })
    : t('meansKnown', { q, name: '\uE000' })
  return (
    <Alert>
      <p>
        {sentence.split(/([\uE000\uE001])/).map((part) => {
          if (part === '\uE000') return <BodyLink {...body} />
          if (part === '\uE001') return <BodyLink {...responsible} />
          return part
        })}
      </p>
    </Alert>
  )
}

const Bodies: FC<{ bodies: readonly ListedBody[] }> = ({ bodies }) => {
  const { locale } = useReader()
  const format = useFormat()
  const { t, typeName } = wordsFor(locale)
  return (
    <Table
      caption={t('list')}
      captionHidden
      rows={bodies}
      columns={[
        {
          heading: t('name'),
          rowHeading: true,
          cell: ({ id, name, nameEnglish, fictional, unchecked, followedBy }) => (
            <>
              <BodyLink id={id} name={locale === 'en' && nameEnglish ? nameEnglish : name} />{' '}
              {fictional ? <Tag color="warning">{t('fictional')}</Tag> : null}
              {unchecked ? <Tag color="warning">{t('unchecked')}</Tag> : null}
              {followedBy ? <br /> : null}
              {followedBy ? (
                <span class="quiet">
                  {followedBy.from
                    ? t('followed', { name: followedBy.name, day: format.date(followedBy.from) })
                    : t('followedSometime', { name: followedBy.name })}
                </span>
              ) : null}
            </>
          ),
        },
        {
          heading: t('type'),
          cell: ({ type, county }) =>
            county ? `${typeName(type)}, ${countyName(county, locale)}` : typeName(type),
        },
        {
          heading: t('address'),
          cell: ({ address }) => (address ? <Link href={`mailto:${address}`}>{address}</Link> : '–'),
        },
      ]}
    />
  )
}

export const listPage: PageRoute = page(paths.list, listBodies, ({ data, context }) => {
  const { t } = wordsFor(context.locale)
  const { q, type, county, checked } = data.selection
  const isSelected = Boolean(q || type || county || checked)
  const filled = (
    <>
      <FilterForm action={paths.list()} active={isSelected} fold="never">
        <TextField name="q" label={t('search')} type="search" value={q} optional />
        <SelectField
          name="type"
          label={t('type')}
          value={type}
          options={typeOptions(context.locale, data.findsShelters)}
          emptyLabel={t('anyType')}
          optional
        />
        <SelectField
          name="county"
          label={t('county')}
          value={county}
          options={countyOptions(context.locale)}
          emptyLabel={t('anyCounty')}
          optional
        />
        {data.unchecked > 0 || checked ? (
          <SelectField
            name="checked"
            label={t('checkedFilter')}
            value={checked}
            options={[{ value: 'no', label: t('onlyUnchecked') }]}
            emptyLabel={t('anyChecked')}
            optional
          />
        ) : null}
      </FilterForm>
      {q && data.meant ? <Meaning q={q} meant={data.meant} shown={data.bodies} /> : null}
      {data.total === 0 ? (
        <NoResult clearHref={paths.list()} />
      ) : (
        <>
          <Bodies bodies={data.bodies} />
          <Pagination
            page={data.page}
            pageSize={data.pageSize}
            total={data.total}
            href={(number) => paths.list({ q, type, county, checked, page: number })}
          />
        </>
      )}
    </>
  )
  return (
    <Page
      title={t('title')}
      {...(data.all > 0 ? { state: t('state', { count: data.all }) } : {})}
      action={
        data.mayChange ? (
          <LinkButton href={paths.add()} variant="primary">
            {t('add')}
          </LinkButton>
        ) : undefined
      }
    >
      <p class="ds-paragraph">{t('lead')}</p>
      {data.unchecked > 0 && !checked ? (
        <Alert kind="warning">
          <p>
            {t('uncheckedCount', { count: data.unchecked })}{' '}
            <Link href={paths.list({ checked: 'no' })}>{t('showUnchecked')}</Link>
          </p>
        </Alert>
      ) : null}
      {data.all === 0 ? <EmptyState heading={t('emptyHeading')}>{t('emptyText')}</EmptyState> : filled}
      <ButtonRow>
        <LinkButton href={paths.export()} download>
          {t('export')}
        </LinkButton>
        {data.mayChange ? <LinkButton href={paths.import()}>{t('import')}</LinkButton> : null}
      </ButtonRow>
    </Page>
  )
})
