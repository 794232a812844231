import type { FC } from 'hono/jsx'
import { addDays, dayOf } from '../../../../platform/clock/clock.ts'
import { Button } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField, NumberField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { Contested } from '../../../../web/fields/contested.tsx'
import { entered, fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { fits, type UseRow } from '../../occupancy/index.ts'
import { paths } from '../../paths.ts'
import { shelterWords } from '../messages.ts'
import type { ViewedPlace } from '../place-actions.ts'
import { runsOf } from '../rules.ts'
import { outReasons } from '../schema.ts'
import { RunsInWords } from './runs.tsx'
import { crumbsTo, PlaceStatus, placeName, useShelterWords } from './words.tsx'

/** Last day of a use that ends before a day begins. */
const lastDay = (until: Date): string =>
  addDays(dayOf(until), dayOf(until) === dayOf(new Date(until.getTime() - 1)) ? 0 : -1)

const OutOfService: FC<{ data: ViewedPlace }> = ({ data }) => {
  const t = useShelterWords()
  const format = useFormat()
  const { shelter, place, out, now } = data
  const period = ({ from, until }: UseRow): string =>
    until === null
      ? t('outOpen', { from: format.date(dayOf(from)) })
      : t('outPeriod', { from: format.date(dayOf(from)), until: format.date(lastDay(until)) })
  return (
    <Table
      caption={t('outHeading')}
      captionHidden
      rows={out}
      columns={[
        { heading: t('when'), rowHeading: true, cell: period },
        { heading: t('reason'), cell: ({ reason }) => t((reason ?? 'other') as 'repair') },
        {
          heading: t('what'),
          cell: (use) => (
            <Form
              action={paths.bringPlaceBack({ shelterId: shelter.id, placeId: place.id, useId: use.id })}
              label={`${t('bringBack')}: ${period(use)}`}
            >
              <Button variant="secondary">{use.from <= now ? t('bringBack') : t('cancelOut')}</Button>
            </Form>
          ),
        },
      ]}
      empty={<p class="quiet">{t('neverOut')}</p>}
    />
  )
}

const TakeOut: FC<{ data: ViewedPlace; refused: RefusedForm | undefined; today: string }> = ({
  data,
  refused,
  today,
}) => {
  const field = fieldsIn(refused)
  const t = useShelterWords()
  const address = paths.takePlaceOut({ shelterId: data.shelter.id, placeId: data.place.id })
  return (
    <Form action={address} label={t('takeOut')} send>
      <DateField {...field('from', today)} label={t('from')} min={today} />
      <DateField {...field('until')} label={t('until')} description={t('untilHint')} optional min={today} />
      <RadioField
        {...field('reason')}
        label={t('reason')}
        options={outReasons.map((value) => ({ value, label: t(value) }))}
      />
    </Form>
  )
}

const ChangePlace: FC<{ data: ViewedPlace; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = useShelterWords()
  const { place } = data
  const [shelterId, placeId] = [data.shelter.id, place.id]
  return (
    <>
      <Details summary={t('changePlace')} open={refused !== undefined}>
        <Form
          action={paths.place({ shelterId, placeId })}
          revision={place.revision}
          label={t('changePlace')}
          send
          secondary
        >
          <Contested
            refused={refused}
            revision={place.revision}
            versions={[
              {
                label: t('fits'),
                saved: t(place.fits),
                entered: t((entered(refused, 'fits') ?? place.fits) as 'adult'),
              },
              {
                label: t('turnaround'),
                saved: String(place.turnaroundHours),
                entered: entered(refused, 'turnaroundHours') ?? '',
              },
            ]}
          />
          <RadioField
            {...field('fits', place.fits)}
            label={t('fits')}
            options={fits.map((value) => ({ value, label: t(value) }))}
          />
          <NumberField
            {...field('turnaroundHours', place.turnaroundHours)}
            label={t('turnaround')}
            description={t('turnaroundHint')}
            unit={t('hours')}
          />
        </Form>
      </Details>
      <Details summary={t('closePlace')}>
        <p>{t('closePlaceHint')}</p>
        <Form
          action={paths.closePlace({ shelterId, placeId })}
          label={t('closePlace')}
          send
          secondary
          danger
        />
      </Details>
    </>
  )
}

/** One place: how it stands, when it is out of service, and what it is. Never who lives there. */
export const PlacePage: View<ViewedPlace> = ({ data, context, refused }) => {
  const t = shelterWords(context.locale)
  const { shelter, room, place } = data
  const [shelterId, placeId] = [shelter.id, place.id]
  return (
    <Page
      title={placeName(t, room, place.number)}
      windowTitle={windowWords(context.locale)('place')}
      breadcrumb={crumbsTo(
        t,
        shelter,
        { href: paths.rooms({ shelterId }), label: t('rooms') },
        { href: paths.room({ shelterId, roomId: room.id }), label: room.name },
      )}
      state={
        <>
          <p>
            <PlaceStatus standing={data.standing} /> {t(place.fits)}
          </p>
          <RunsInWords runs={runsOf(data.byDay, context.today)} days={data.byDay.length} />
        </>
      }
    >
      <Section heading={t('outHeading')} id="out">
        <OutOfService data={data} />
        <TakeOut
          data={data}
          today={context.today}
          refused={refusedAt(refused, paths.takePlaceOut({ shelterId, placeId }))}
        />
      </Section>
      <Section heading={t('place')} id="place">
        <ChangePlace data={data} refused={refusedAt(refused, paths.place({ shelterId, placeId }))} />
      </Section>
    </Page>
  )
}
