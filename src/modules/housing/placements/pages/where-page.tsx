import { Alert } from '../../../../web/components/message.tsx'
import { DescriptionList, Moment, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { municipalities } from '../../municipalities.ts'
import { paths } from '../../paths.ts'
import { placementWords } from '../messages.ts'
import type { ViewedWhere } from '../view-actions.ts'
import { LawNotes, placementCrumbs, usePlacementWords } from './words.tsx'

const Looks = ({ data }: { data: ViewedWhere }) => {
  const t = usePlacementWords()
  return (
    <Table
      caption={t('looks')}
      captionHidden
      rows={data.looks}
      columns={[
        { heading: t('lookAt'), rowHeading: true, cell: ({ at }) => <Moment at={at} /> },
        { heading: t('lookName'), cell: ({ name }) => name },
      ]}
    />
  )
}

/** Where is it? Its title, its address and its window say nothing of that. */
export const WherePage: View<ViewedWhere> = ({ data, context }) => {
  const t = placementWords(context.locale)
  const { caseId, placement, where } = data
  const municipality = municipalities.find(({ code }) => code === where.municipality)
  return (
    <Page
      title={t('where')}
      under={t('case', { number: data.number })}
      breadcrumb={[
        ...placementCrumbs(t, data),
        {
          href: paths.placement({ caseId, placementId: placement.id }),
          label: t('placement', { number: placement.number }),
        },
      ]}
      state={
        <Alert kind="warning">
          <p>{t('whereLead')}</p>
        </Alert>
      }
    >
      <DescriptionList
        items={[
          { term: t('shelterName'), value: where.name },
          { term: t('address'), value: where.address },
          ...(where.property === null ? [] : [{ term: t('property'), value: where.property }]),
          { term: t('municipality'), value: municipality?.name ?? where.municipality },
        ]}
      />
      <Section id="looks" heading={t('looks')}>
        <Looks data={data} />
      </Section>
      <LawNotes sections={['osl-26-14-d', 'osl-26-2']} />
    </Page>
  )
}
