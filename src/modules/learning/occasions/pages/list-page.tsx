import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { type Column, Table } from '../../../../web/components/table.tsx'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { languageName } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { ViewedOccasions } from '../actions.ts'
import { occasionWords } from '../messages.ts'
import { isToCome } from '../rules.ts'
import { OccasionStanding, useOccasionWords, When } from './words.tsx'

type Row = ViewedOccasions['occasions'][number]

/** What a list of occasions says of each. */
const useColumns = (): readonly Column<Row>[] => {
  const t = useOccasionWords()
  const { locale } = useReader()
  return [
    {
      heading: t('course'),
      rowHeading: true,
      cell: ({ id, title, titleLanguage, bodyName }) => (
        <>
          <Link href={paths.occasion({ occasionId: id })} lang={titleLanguage}>
            {title}
          </Link>
          <br />
          <span class="quiet">{bodyName}</span>
        </>
      ),
    },
    { heading: t('when'), cell: (one) => <When {...one} /> },
    {
      heading: t('place'),
      cell: ({ place, isRemote }) => [place, isRemote ? t('remote') : ''].filter(Boolean).join(', '),
    },
    { heading: t('language'), cell: ({ language }) => languageName(language, locale) },
    {
      heading: t('standing'),
      cell: ({ standing, places, booked, waiting }) => (
        <>
          <OccasionStanding standing={standing} />
          {isToCome({ standing }) ? (
            <>
              <br />
              <span class="quiet">
                {waiting > 0 ? t('inLine', { waiting }) : t('placesLeft', { left: places - booked })}
              </span>
            </>
          ) : null}
        </>
      ),
    },
  ]
}

const Occasions: FC<{ data: ViewedOccasions }> = ({ data: { materialId, courses, occasions, led } }) => {
  const t = useOccasionWords()
  const columns = useColumns()
  return (
    <>
      <ListOf
        address={paths.occasions}
        selection={{ materialId }}
        caption={t('occasions')}
        columns={columns}
        rows={occasions}
        empty={<EmptyState heading={t('noneHeading')}>{t('noneText')}</EmptyState>}
        controls={
          <SelectField
            name="materialId"
            label={t('course')}
            optional="unmarked"
            emptyLabel={t('any')}
            value={materialId}
            options={courses.map(({ id, title }) => ({ value: id, label: title }))}
          />
        }
      />
      {led.length === 0 ? null : (
        <Section id="led" heading={t('youLead')}>
          <Table caption={t('youLead')} captionHidden rows={led} columns={columns} />
        </Section>
      )}
    </>
  )
}

/** When and where can I take part? */
export const OccasionsPage: View<ViewedOccasions> = ({ data, context }) => {
  const t = occasionWords(context.locale)
  return (
    <Page
      title={t('occasions')}
      state={<p>{t('lead')}</p>}
      action={
        data.holds ? (
          <LinkButton variant="primary" href={paths.newOccasion()}>
            {t('newOccasion')}
          </LinkButton>
        ) : null
      }
    >
      <Occasions data={data} />
      {data.holds ? (
        <p>
          <Link href={paths.participation()}>{t('participation')}</Link>
        </p>
      ) : null}
    </Page>
  )
}
