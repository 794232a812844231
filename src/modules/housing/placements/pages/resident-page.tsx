import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Day, DescriptionList, Details, Section } from '../../../../web/components/structure.tsx'
import { entered, fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import { placementWords } from '../messages.ts'
import { residentWords } from '../resident-messages.ts'
import type { ViewedResident } from '../residents-actions.ts'
import type { NamedPlace } from '../shelter-store.ts'
import { EndFields, LeaveFields } from './end-forms.tsx'
import { useResidentWords } from './residents-page.tsx'
import { Standing, usePersonName, usePlacementWords } from './words.tsx'

interface FormOf {
  readonly data: ViewedResident
  readonly refused: RefusedForm | undefined
}

const usePlaceName = () => {
  const t = useResidentWords()
  return ({ roomName, number }: Pick<NamedPlace, 'roomName' | 'number'>): string =>
    t('placeOf', { room: roomName, number })
}

const ReserveForm: FC<FormOf> = ({ data, refused }) => {
  const t = useResidentWords()
  const name = usePersonName()
  const placeName = usePlaceName()
  const { placement, proposed } = data
  const address = paths.reserveForResident({ placementId: placement.id })
  const own = refusedAt(refused, address)
  const errors = own?.errors ?? []
  const sent = (own?.values.places ?? {}) as Record<string, string>
  return (
    <Form
      action={address}
      revision={placement.revision}
      label={t('reserve')}
      send={t('saveReserve')}
      secondary
    >
      <p class="quiet">{t('reserveHint')}</p>
      {data.people
        .filter(({ leftOn }) => leftOn === null)
        .map((person) => (
          <SelectField
            name={`places.${person.number}`}
            label={name(person)}
            value={
              sent[person.number] ??
              person.place?.id ??
              proposed.find(({ personNumber }) => personNumber === person.number)?.placeId
            }
            options={[...(person.place === undefined ? [] : [person.place]), ...person.free].map((place) => ({
              value: place.id,
              label: placeName(place),
            }))}
            error={errorFor(errors, `places.${person.number}`) ?? errorFor(errors, 'places')}
          />
        ))}
    </Form>
  )
}

const StartForm: FC<FormOf> = ({ data, refused }) => {
  const t = useResidentWords()
  const { today } = useReader()
  const { placement } = data
  const address = paths.startResident({ placementId: placement.id })
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
  return (
    <Form action={address} revision={placement.revision} label={t('start')} send>
      <DateField
        {...field('startedOn', today)}
        label={t('startDay')}
        min={placement.plannedFrom}
        max={today}
      />
    </Form>
  )
}

const MoveForm: FC<FormOf> = ({ data, refused }) => {
  const t = useResidentWords()
  const name = usePersonName()
  const placeName = usePlaceName()
  const { placement } = data
  const address = paths.moveResident({ placementId: placement.id })
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
  const text = (name: string) => entered(own, name)
  const errors = own?.errors ?? []
  const living = data.people.filter(({ leftOn }) => leftOn === null)
  const free = [...new Map(living.flatMap((one) => one.free).map((place) => [place.id, place])).values()]
  return (
    <Details summary={t('move')} open={own !== undefined}>
      {free.length === 0 ? (
        <p>{t('noFree')}</p>
      ) : (
        <Form action={address} revision={placement.revision} label={t('move')} send={t('saveMove')} secondary>
          <RadioField
            {...field('personNumber', living.length === 1 ? String(living[0]?.number) : undefined)}
            label={t('person')}
            options={living.map((person) => ({ value: String(person.number), label: name(person) }))}
          />
          <SelectField
            name="placeId"
            label={t('toPlace')}
            value={text('placeId')}
            options={free.map((place) => ({ value: place.id, label: placeName(place) }))}
            error={errorFor(errors, 'placeId') ?? errorFor(errors, 'places')}
          />
        </Form>
      )}
    </Details>
  )
}

const OwnCaseForm: FC<FormOf> = ({ data, refused }) => {
  const t = useResidentWords()
  const { placement, ownCase } = data
  const address = paths.linkResident({ placementId: placement.id })
  const own = refusedAt(refused, address)
  const field = fieldsIn(own)
  return (
    <Details summary={t('ownCase')} open={own !== undefined}>
      <Form action={address} label={t('ownCase')} send={t('saveOwnCase')} secondary>
        <TextField
          {...field('number', ownCase?.number)}
          label={t('ownCaseNumber')}
          description={t('ownCaseHint')}
          optional
          width={16}
          spellcheck={false}
        />
      </Form>
    </Details>
  )
}

const People: FC<{ data: ViewedResident }> = ({ data }) => {
  const t = useResidentWords()
  const words = usePlacementWords()
  const name = usePersonName()
  const placeName = usePlaceName()
  return (
    <Section id="people" heading={t('people')}>
      <DescriptionList
        items={data.people.map((person) => ({
          term: name(person),
          value:
            person.leftOn === null
              ? person.place === undefined
                ? t('noPlace')
                : placeName(person.place)
              : words('leftOn', { day: person.leftOn }),
        }))}
      />
    </Section>
  )
}

/** Who is this by number, where in the house, until when, and what is the next step? */
export const ResidentPage: View<ViewedResident> = ({ data, context, refused }) => {
  const t = residentWords(context.locale)
  const words = placementWords(context.locale)
  const { placement, people, ownCase } = data
  const forms = { data, refused }
  const placementId = placement.id
  const living = people.filter(({ leftOn }) => leftOn === null)
  const isGranted = placement.state === 'granted'
  const isRunning = placement.state === 'in_force'
  const hasPlaces = living.every(({ place }) => place !== undefined)
  return (
    <Page
      title={t('resident', { number: placement.number })}
      windowTitle={t('residents')}
      breadcrumb={[{ href: paths.residents(), label: t('residents') }]}
      state={
        <>
          <p>
            <Standing placement={placement} />
          </p>
          {data.waitsForCourt ? (
            <Alert kind="warning">
              <p>{t('waits')}</p>
            </Alert>
          ) : null}
        </>
      }
    >
      <DescriptionList
        items={[
          { term: t('shelter'), value: data.shelterName },
          { term: t('placedBy'), value: data.placedBy },
          ...(placement.startedOn === null
            ? [{ term: words('fromDay'), value: <Day day={placement.plannedFrom} kind="relative" /> }]
            : [{ term: words('startedOn'), value: <Day day={placement.startedOn} /> }]),
          {
            term: t('until'),
            value: <Day day={placement.plannedUntil} kind={isRunning ? 'deadline' : 'date'} />,
          },
          ...(placement.endedOn === null
            ? []
            : [{ term: words('endedOn'), value: <Day day={placement.endedOn} /> }]),
          ...(placement.followedBy === null
            ? []
            : [{ term: words('followedBy'), value: words(placement.followedBy) }]),
          ...(ownCase === undefined
            ? []
            : [
                {
                  term: t('ownCase'),
                  value: <Link href={supportPaths.case({ caseId: ownCase.caseId })}>{ownCase.number}</Link>,
                },
              ]),
        ]}
      />
      <People data={data} />
      {isGranted && hasPlaces && !data.waitsForCourt ? (
        <Section id="start" heading={t('start')}>
          <StartForm {...forms} />
        </Section>
      ) : null}
      {isGranted && !hasPlaces ? (
        <Section id="reserve" heading={t('reserve')}>
          <ReserveForm {...forms} />
        </Section>
      ) : null}
      {isGranted && hasPlaces ? (
        <Details
          summary={t('move')}
          open={refusedAt(refused, paths.reserveForResident({ placementId })) !== undefined}
        >
          <ReserveForm {...forms} />
        </Details>
      ) : null}
      {isRunning ? <MoveForm {...forms} /> : null}
      {isRunning && living.length > 1 ? (
        <LeaveFields
          address={paths.leaveResident({ placementId })}
          placement={placement}
          people={people}
          refused={refused}
        />
      ) : null}
      {isRunning ? (
        <EndFields address={paths.endResident({ placementId })} placement={placement} refused={refused} />
      ) : null}
      <OwnCaseForm {...forms} />
    </Page>
  )
}
