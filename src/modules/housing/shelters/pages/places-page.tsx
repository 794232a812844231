import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { NumberCards } from '../../../../web/components/card.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert, EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, Details, Section, Tabs } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { PageContext } from '../../../../web/page-context.ts'
import type { View } from '../../../../web/pages.tsx'
import { DayGrid, type DayLook } from '../../../../web/pictures/day-grid.tsx'
import { wrap } from '../../../../web/pictures/drawing.ts'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { directoryPaths } from '../../../directory/index.ts'
import { paths } from '../../paths.ts'
import { shelterWords } from '../messages.ts'
import type { SeenPlace, SeenShelter, ViewedPlaces } from '../place-actions.ts'
import { type Coming, runsOf, type Standing, standings } from '../rules.ts'
import { RunsInWords } from './runs.tsx'
import { PlaceStatus, placeLabel, useShelterWords } from './words.tsx'

const looks: Readonly<Record<Standing, DayLook>> = {
  free: 'open',
  held: 'held',
  reserved: 'promised',
  lived_in: 'taken',
  resting: 'resting',
  out: 'out',
}

const PlacesTable: FC<{ seen: SeenShelter }> = ({ seen }) => {
  const t = useShelterWords()
  const { today } = useReader()
  return (
    <Table
      caption={t('picture')}
      captionHidden
      rows={seen.places}
      columns={[
        { heading: t('place'), rowHeading: true, cell: (place) => placeLabel(t, place.room, place) },
        { heading: t('now'), kind: 'short', cell: ({ standing }) => <PlaceStatus standing={standing} /> },
        {
          heading: t('ahead'),
          cell: ({ byDay }) => <RunsInWords runs={runsOf(byDay, today)} days={byDay.length} />,
        },
      ]}
    />
  )
}

const PlacesPicture: FC<{ seen: SeenShelter }> = ({ seen }) => {
  const t = useShelterWords()
  const { today } = useReader()
  return (
    <DayGrid
      id="four-weeks"
      title={t('picture')}
      note={t('pictureText')}
      from={today}
      rows={seen.places.map((place) => ({
        id: place.id,
        // The number tells places of a room apart: a long name is cut before it, not after.
        label: placeLabel(t, { name: wrap(place.room.name, 24, 1)[0] ?? '' }, place),
        days: place.byDay.map((standing) => looks[standing]),
      }))}
      meanings={standings.map((standing) => [looks[standing], t(standing)] as const)}
      table={<PlacesTable seen={seen} />}
    />
  )
}

/** How many places stand how: the first thing that is asked on the telephone. */
const Counts: FC<{ places: readonly SeenPlace[] }> = ({ places }) => {
  const t = useShelterWords()
  const counted = (
    label: 'freeCount' | 'promisedCount' | 'lived_inCount' | 'notUsableCount',
    ...wanted: readonly Standing[]
  ) => {
    const count = places.filter(({ standing }) => wanted.includes(standing)).length
    return { number: count, label: t(label, { count }) }
  }
  return (
    <NumberCards
      label={t('counts')}
      cards={[
        counted('freeCount', 'free'),
        counted('promisedCount', 'reserved', 'held'),
        counted('lived_inCount', 'lived_in'),
        counted('notUsableCount', 'resting', 'out'),
      ]}
    />
  )
}

const words: Readonly<Record<Coming['what'], 'overdue' | 'arrives' | 'leaves' | 'outFrom' | 'in_service'>> = {
  overdue: 'overdue',
  arrives: 'arrives',
  leaves: 'leaves',
  out: 'outFrom',
  in_service: 'in_service',
}

const Next: FC<{ seen: SeenShelter }> = ({ seen }) => {
  const t = useShelterWords()
  const { shelter, coming, waiting, places } = seen
  return (
    <Section heading={t('next')} id="next">
      {waiting > 0 ? (
        <Alert kind="warning">
          <p>{t('waiting', { count: waiting })}</p>
        </Alert>
      ) : null}
      <Table
        caption={t('next')}
        captionHidden
        rows={coming}
        columns={[
          { heading: t('when'), kind: 'short', cell: ({ at }) => <Day day={dayOf(at)} kind="relative" /> },
          {
            heading: t('place'),
            rowHeading: true,
            cell: ({ placeId }) => {
              const place = places.find(({ id }) => id === placeId)
              return place === undefined ? null : (
                <Link href={paths.place({ shelterId: shelter.id, placeId })}>
                  {placeLabel(t, place.room, place)}
                </Link>
              )
            },
          },
          {
            heading: t('what'),
            cell: ({ what }) =>
              what === 'overdue' ? (
                <>
                  <Status kind="late">{t('overdue')}</Status> {t('overdueHint')}
                </>
              ) : (
                t(words[what])
              ),
          },
        ]}
        empty={<p class="quiet">{t('nothingNext')}</p>}
      />
    </Section>
  )
}

const Requests: FC<{ seen: SeenShelter }> = ({ seen }) => {
  const t = useShelterWords()
  const { shelter } = seen
  const address = paths.takesRequests({ shelterId: shelter.id })
  if (!shelter.takesRequests)
    return (
      <Form action={address} hidden={{ takes: 'yes' }} label={t('resume')}>
        <Button variant="secondary">{t('resume')}</Button>
      </Form>
    )
  return (
    <Details summary={t('pause')}>
      <p>{t('pauseHint')}</p>
      <Form action={address} hidden={{ takes: 'no' }} label={t('pause')}>
        <Button variant="secondary">{t('pause')}</Button>
      </Form>
    </Details>
  )
}

const More: FC<{ seen: SeenShelter }> = ({ seen }) => {
  const t = useShelterWords()
  const shelterId = seen.shelter.id
  return (
    <Section heading={t('more')} id="more">
      <ul class="plain-list">
        {(
          [
            ['rooms', paths.rooms({ shelterId })],
            ['location', paths.location({ shelterId })],
            ['changeShelter', paths.changeShelter({ shelterId })],
            ['closeShelter', paths.closeShelter({ shelterId })],
            ['openness', directoryPaths.openness()],
            ['anotherShelter', paths.newShelter()],
          ] as const
        ).map(([label, href]) => (
          <li>
            <Link href={href}>{t(label)}</Link>
          </li>
        ))}
      </ul>
      <Requests seen={seen} />
    </Section>
  )
}

/** Whether requests reach the shelter: only once two others have agreed to where it is. */
const Reached: FC<{ seen: SeenShelter }> = ({ seen: { shelter, isLetIn, located } }) => {
  const t = useShelterWords()
  if (!shelter.takesRequests) return <Status kind="withdrawn">{t('pausedRequests')}</Status>
  if (isLetIn) return <Status kind="running">{t('takesRequests')}</Status>
  return (
    <>
      <Status kind="waiting">{t('entryWaits')}</Status>{' '}
      {located ? <Link href={paths.location({ shelterId: shelter.id })}>{t('entrySee')}</Link> : null}
    </>
  )
}

const StandingNow: FC<{ seen: SeenShelter }> = ({ seen }) => {
  const t = useShelterWords()
  const free = seen.places.filter(({ standing }) => standing === 'free').length
  return (
    <p>
      {seen.places.length === 0 ? t('noPlacesYet') : t('state', { free, all: seen.places.length })}{' '}
      <Reached seen={seen} />
    </p>
  )
}

/** The next thing that a new shelter lacks: its location, then its rooms. Nothing once both are there. */
const nextStep = (t: ReturnType<typeof shelterWords>, { located, places, shelter }: SeenShelter) => {
  const shelterId = shelter.id
  if (!located)
    return (
      <LinkButton variant="primary" href={paths.location({ shelterId })}>
        {t('locationMissing')}
      </LinkButton>
    )
  if (places.length === 0)
    return (
      <LinkButton variant="primary" href={paths.rooms({ shelterId })}>
        {t('addRoom')}
      </LinkButton>
    )
  return undefined
}

const Empty: FC<{ context: PageContext }> = ({ context }) => {
  const t = shelterWords(context.locale)
  return (
    <Page title={t('places')}>
      <EmptyState
        heading={t('beginHeading')}
        action={
          <LinkButton variant="primary" href={paths.newShelter()}>
            {t('begin')}
          </LinkButton>
        }
      >
        <p>{t('beginText')}</p>
      </EmptyState>
    </Page>
  )
}

/** The places of a shelter: free now, day by day, and what is next. Never who lives there. */
export const PlacesPage: View<ViewedPlaces> = ({ data, context }) => {
  const t = shelterWords(context.locale)
  const { shelters, seen } = data
  if (seen === undefined) return <Empty context={context} />
  return (
    <Page
      title={seen.shelter.name}
      windowTitle={t('places')}
      breadcrumb={shelters.length > 1 ? [{ href: paths.places(), label: t('places') }] : []}
      state={<StandingNow seen={seen} />}
      action={nextStep(t, seen)}
      wide
    >
      {shelters.length > 1 ? (
        <Tabs
          label={t('shelters')}
          tabs={shelters.map(({ id, name }) => ({
            href: paths.shelterPlaces({ shelterId: id }),
            label: name,
            current: id === seen.shelter.id,
          }))}
        />
      ) : null}
      {seen.located ? null : (
        <Alert kind="warning">
          <p>{t('locationMissingHint')}</p>
        </Alert>
      )}
      {seen.places.length === 0 ? (
        <EmptyState heading={t('noRoomsHeading')}>
          <p>{t('noRoomsText')}</p>
        </EmptyState>
      ) : (
        <>
          <Counts places={seen.places} />
          <PlacesPicture seen={seen} />
          <Next seen={seen} />
        </>
      )}
      <More seen={seen} />
    </Page>
  )
}
