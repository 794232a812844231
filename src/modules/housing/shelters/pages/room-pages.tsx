import type { FC } from 'hono/jsx'
import { CheckboxField, RadioField } from '../../../../web/components/choice-field.tsx'
import { NumberField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { Contested } from '../../../../web/fields/contested.tsx'
import { entered, fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { fits } from '../../occupancy/index.ts'
import { paths } from '../../paths.ts'
import { shelterWords } from '../messages.ts'
import type { ViewedRoom, ViewedRooms } from '../room-actions.ts'
import type { Room } from '../room-store.ts'
import { crumbsTo, errorOf, useShelterWords } from './words.tsx'

const RoomFields: FC<{ room?: Room; refused: RefusedForm | undefined }> = ({ room, refused }) => {
  const field = fieldsIn(refused)
  const t = useShelterWords()
  const isTicked = (name: 'shared' | 'accessible') =>
    refused === undefined ? (room?.[name] ?? false) : entered(refused, name) === 'yes'
  return (
    <>
      <TextField
        {...field('name', room?.name)}
        label={t('roomName')}
        description={t('roomHint')}
        autocomplete="off"
      />
      <CheckboxField
        name="accessible"
        label={t('accessible')}
        checked={isTicked('accessible')}
        error={errorOf(refused, 'accessible')}
      />
      <CheckboxField
        name="shared"
        label={t('shared')}
        checked={isTicked('shared')}
        error={errorOf(refused, 'shared')}
      />
    </>
  )
}

const Turnaround: FC<{ value: string | number; refused: RefusedForm | undefined }> = ({ value, refused }) => {
  const field = fieldsIn(refused)
  const t = useShelterWords()
  return (
    <NumberField
      {...field('turnaroundHours', value)}
      label={t('turnaround')}
      description={t('turnaroundHint')}
      unit={t('hours')}
    />
  )
}

const AddRoom: FC<{ shelterId: string; refused: RefusedForm | undefined; open: boolean }> = ({
  shelterId,
  refused,
  open,
}) => {
  const field = fieldsIn(refused)
  const t = useShelterWords()
  return (
    <Details summary={t('addRoom')} open={open || refused !== undefined}>
      <Form action={paths.rooms({ shelterId })} label={t('addRoom')} send secondary={!open}>
        <RoomFields refused={refused} />
        {(['adults', 'children', 'infants'] as const).map((name) => (
          <NumberField
            {...field(name, 0)}
            label={t(name)}
            {...(name === 'children' ? { description: t('childrenHint') } : {})}
          />
        ))}
        <Turnaround value={4} refused={refused} />
      </Form>
    </Details>
  )
}

/** The rooms of a shelter with their places, and where one more is added. */
export const RoomsPage: View<ViewedRooms> = ({ data, context, refused }) => {
  const t = shelterWords(context.locale)
  const { shelter, rooms } = data
  const shelterId = shelter.id
  const traits = (room: Room): string =>
    [room.accessible ? t('accessible') : '', room.shared ? t('shared') : ''].filter(Boolean).join('. ')
  const counts = (room: Room): string =>
    fits
      .map((kind) => [t(kind), room.places.filter((place) => place.fits === kind).length] as const)
      .filter(([, count]) => count > 0)
      .map(([word, count]) => `${word} ${count}`)
      .join(', ')
  return (
    <Page
      title={t('rooms')}
      under={t('places')}
      breadcrumb={crumbsTo(t, shelter)}
      state={<p>{t('roomsLead')}</p>}
    >
      <Table
        caption={t('rooms')}
        captionHidden
        rows={rooms}
        columns={[
          {
            heading: t('room'),
            rowHeading: true,
            cell: (room) => <Link href={paths.room({ shelterId, roomId: room.id })}>{room.name}</Link>,
          },
          { heading: t('places'), cell: (room) => counts(room) || t('noneChosen') },
          { heading: t('roomTraits'), cell: (room) => traits(room) || '–' },
        ]}
        empty={
          <EmptyState heading={t('noRoomsHeading')}>
            <p>{t('noRoomsText')}</p>
          </EmptyState>
        }
      />
      <AddRoom shelterId={shelterId} refused={refused} open={rooms.length === 0} />
    </Page>
  )
}

const PlacesOf: FC<{ shelterId: string; room: Room }> = ({ shelterId, room }) => {
  const t = useShelterWords()
  return (
    <Table
      caption={t('placesInRoom')}
      captionHidden
      rows={room.places}
      columns={[
        {
          heading: t('place'),
          rowHeading: true,
          cell: (place) => (
            <Link href={paths.place({ shelterId, placeId: place.id })}>
              {`${t('place')} ${place.number}`}
            </Link>
          ),
        },
        { heading: t('fits'), cell: ({ fits: kind }) => t(kind) },
        { heading: t('turnaround'), cell: ({ turnaroundHours }) => `${turnaroundHours} ${t('hours')}` },
      ]}
      empty={<p class="quiet">{t('noPlaces')}</p>}
    />
  )
}

/** One room: what it is, its places, and giving it up. */
export const RoomPage: View<ViewedRoom> = ({ data, context, refused }) => {
  const t = shelterWords(context.locale)
  const { shelter, room } = data
  const [shelterId, roomId] = [shelter.id, room.id]
  const own = refusedAt(refused, paths.room({ shelterId, roomId }))
  const adding = refusedAt(refused, paths.addPlace({ shelterId, roomId }))
  const field = fieldsIn(adding)
  return (
    <Page
      title={room.name}
      windowTitle={windowWords(context.locale)('room')}
      breadcrumb={crumbsTo(t, shelter, { href: paths.rooms({ shelterId }), label: t('rooms') })}
      islands={['forms']}
    >
      <Section heading={t('placesInRoom')} id="places">
        <PlacesOf shelterId={shelterId} room={room} />
        <Details summary={t('addPlace')} open={adding !== undefined}>
          <Form action={paths.addPlace({ shelterId, roomId })} label={t('addPlace')} send secondary>
            <RadioField
              {...field('fits')}
              label={t('fits')}
              options={fits.map((value) => ({ value, label: t(value) }))}
            />
            <Turnaround value={4} refused={adding} />
          </Form>
        </Details>
      </Section>
      <Section heading={t('room')} id="room">
        <Form
          action={paths.room({ shelterId, roomId })}
          revision={room.revision}
          label={t('changeRoom')}
          send
        >
          <Contested
            refused={own}
            revision={room.revision}
            versions={[
              { label: t('roomName'), saved: room.name, entered: entered(own, 'name') ?? '' },
              ...(['accessible', 'shared'] as const).map((name) => ({
                label: t(name),
                saved: room[name] ? '✓' : '',
                entered: entered(own, name) === 'yes' ? '✓' : '',
              })),
            ]}
          />
          <RoomFields room={room} refused={own} />
        </Form>
        <Details summary={t('closeRoom')}>
          <p>{t('closeRoomHint')}</p>
          <Form
            action={paths.closeRoom({ shelterId, roomId })}
            label={t('closeRoom')}
            send
            secondary
            danger
          />
        </Details>
      </Section>
    </Page>
  )
}
