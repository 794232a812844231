import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { entered, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { residentWords } from '../resident-messages.ts'
import type { ViewedResidents } from '../residents-actions.ts'
import { isOverstaying } from '../rules.ts'
import { Standing, usePlacementWords } from './words.tsx'

export const useResidentWords = () => residentWords(useReader().locale)

/** "1 vuxen, 2 barn". */
const usePeopleCount = () => {
  const t = useResidentWords()
  return (people: readonly { readonly kind: string }[]): string => {
    const count = (kind: string) => people.filter((one) => one.kind === kind).length
    return t('peopleCount', { adults: count('adult'), children: count('child'), infants: count('infant') })
  }
}

const Residents: FC<{ data: ViewedResidents }> = ({ data }) => {
  const t = useResidentWords()
  const format = useFormat()
  const people = usePeopleCount()
  const several = data.shelters.length > 1
  const shelterOf = (id: string) => data.shelters.find((one) => one.id === id)?.name ?? ''
  return (
    <Table
      caption={t('residents')}
      captionHidden
      rows={data.residents}
      empty={<EmptyState heading={t('noneHeading')}>{t('noneText')}</EmptyState>}
      columns={[
        {
          heading: t('number'),
          rowHeading: true,
          cell: ({ placement }) => (
            <>
              <Link nowrap href={paths.resident({ placementId: placement.id })}>
                {placement.number}
              </Link>
              <br />
              <Standing placement={placement} />
            </>
          ),
        },
        { heading: t('people'), cell: (row) => people(row.people) },
        ...(several
          ? [
              {
                heading: t('shelter'),
                cell: (row: ViewedResidents['residents'][number]) => shelterOf(row.placement.shelterId),
              },
            ]
          : []),
        {
          heading: t('places'),
          cell: ({ places }) =>
            places.length === 0
              ? t('noPlace')
              : places.map(({ roomName, number }) => t('placeOf', { room: roomName, number })).join('; '),
        },
        {
          heading: t('until'),
          cell: ({ placement }) => (
            <>
              <Day day={placement.plannedUntil} kind="deadline" />
              {placement.state === 'granted' ? (
                <>
                  <br />
                  <span class="quiet">{t('comes', { day: format.date(placement.plannedFrom) })}</span>
                </>
              ) : null}
            </>
          ),
        },
      ]}
    />
  )
}

const Former: FC<{ data: ViewedResidents }> = ({ data }) => {
  const t = useResidentWords()
  const words = usePlacementWords()
  if (data.former.length === 0) return <p class="quiet">{t('noFormer')}</p>
  return (
    <Table
      caption={t('former')}
      captionHidden
      rows={data.former}
      columns={[
        {
          heading: t('number'),
          rowHeading: true,
          cell: ({ id, number }) => (
            <Link nowrap href={paths.resident({ placementId: id })}>
              {number}
            </Link>
          ),
        },
        { heading: t('left'), cell: ({ endedOn }) => (endedOn === null ? '' : <Day day={endedOn} />) },
        {
          heading: words('followedBy'),
          cell: ({ followedBy }) => (followedBy === null ? '' : words(followedBy)),
        },
      ]}
    />
  )
}

const Certificates: FC<{ data: ViewedResidents; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useResidentWords()
  const address = paths.certifyShelter()
  const own = refusedAt(refused, address)
  const text = (name: string) => entered(own, name)
  const errors = own?.errors ?? []
  return (
    <Details summary={t('certificate')} open={own !== undefined}>
      <p class="quiet">{t('certificateHint')}</p>
      {data.shelters.map(({ id, name }) => {
        const isOwn = text('shelterId') === id
        return (
          <Form
            action={address}
            label={name}
            hidden={{ shelterId: id }}
            send={t('saveCertificate')}
            secondary
          >
            <DateField
              name="until"
              idName={`until-${id}`}
              label={
                data.shelters.length > 1
                  ? `${name}: ${withinSentence(t('certifiedUntil'))}`
                  : t('certifiedUntil')
              }
              optional
              value={(isOwn ? text('until') : undefined) ?? data.certificates.get(id) ?? undefined}
              error={isOwn ? errorFor(errors, 'until') : undefined}
            />
          </Form>
        )
      })}
    </Details>
  )
}

/** Who lives with us, where in the house, and until when? */
export const ResidentsPage: View<ViewedResidents> = ({ data, context, refused }) => {
  const t = residentWords(context.locale)
  const late = data.residents.filter(({ placement }) => isOverstaying(placement, context.today)).length
  return (
    <Page
      title={t('residents')}
      state={
        data.residents.length === 0 ? undefined : <p>{t('lead', { count: data.residents.length, late })}</p>
      }
      wide
    >
      <Residents data={data} />
      <Section id="former" heading={t('former')}>
        <Former data={data} />
      </Section>
      {data.shelters.length > 0 ? <Certificates data={data} refused={refused} /> : null}
    </Page>
  )
}
