import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedDesk } from '../make-actions.ts'
import { materialWords } from '../messages.ts'
import { beginning, description } from '../records.ts'
import type { OwnMaterial } from '../store.ts'
import { useMaterialWords } from './words.tsx'

/** What do we offer, and what waits for us? */
export const DeskPage: View<ViewedDesk> = ({ data, context }) => {
  const t = materialWords(context.locale)
  return (
    <Page
      title={t('desk')}
      state={<p>{t('deskLead')}</p>}
      action={
        <LinkButton variant="primary" href={paths.newMaterial()}>
          {t('begin')}
        </LinkButton>
      }
    >
      <Own
        rows={data.own}
        caption={t('desk')}
        empty={<EmptyState heading={t('noneHeading')}>{t('deskLead')}</EmptyState>}
      />
      {data.came.length === 0 ? null : (
        <Section id="came" heading={t('cameAlong')}>
          <p>{t('cameLead')}</p>
          <Own rows={data.came} caption={t('cameAlong')} />
        </Section>
      )}
    </Page>
  )
}

const Own: FC<{ rows: readonly OwnMaterial[]; caption: string; empty?: unknown }> = ({
  rows,
  caption,
  empty,
}) => {
  const t = useMaterialWords()
  const format = useFormat()
  const stateOf = (one: OwnMaterial): string =>
    [
      one.endedOn === null ? '' : t('endedOn', { day: format.date(one.endedOn) }),
      one.published === null ? t('notPublished') : t('publishedAs', { number: one.published }),
      one.hasDraft && one.published !== null ? t('hasDraft') : '',
      one.waiting > 0 ? t('feedbackWaits', { count: one.waiting }) : '',
    ]
      .filter(Boolean)
      .join(', ')
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      empty={empty as never}
      columns={[
        {
          heading: t('title'),
          rowHeading: true,
          cell: ({ id, title }) => <Link href={paths.work({ materialId: id })}>{title}</Link>,
        },
        { heading: t('kind'), cell: ({ kind }) => t(kind) },
        { heading: t('setting'), cell: ({ setting }) => (setting === null ? t('forAll') : t(setting)) },
        { heading: t('state'), cell: stateOf },
      ]}
    />
  )
}

/** A new course or pack. */
export const NewMaterialPage: View<object> = ({ context, refused }) => {
  const t = materialWords(context.locale)
  return (
    <Page title={t('begin')} breadcrumb={[{ href: paths.desk(), label: t('desk') }]} islands={['forms']}>
      <FormOf
        fields={{ ...beginning, ...description }}
        without={['changeNote']}
        words={t}
        refused={refused}
        likely={{ isOpen: true, language: context.locale }}
        action={paths.newMaterial()}
        label={t('begin')}
        cancel={paths.desk()}
      />
    </Page>
  )
}
