import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { DescriptionList, Details, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { shellPaths } from '../../../../web/shell-paths.ts'
import { languageName } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { ViewedOccasion } from '../actions.ts'
import { occasionWords } from '../messages.ts'
import { groupWork, work } from '../records.ts'
import { isToCome } from '../rules.ts'
import { OccasionStanding, useOccasionWords, When } from './words.tsx'

const Facts: FC<{ data: ViewedOccasion }> = ({ data: { occasion, holds, invited } }) => {
  const t = useOccasionWords()
  const { locale } = useReader()
  const format = useFormat()
  const left = Math.max(0, occasion.places - occasion.booked)
  const places = [
    format.number(occasion.places),
    ...(isToCome(occasion) ? [t('placesLeft', { left })] : []),
    ...(isToCome(occasion) && occasion.waiting > 0 ? [t('inLine', { waiting: occasion.waiting })] : []),
  ]
  const told = [
    { term: t('when'), value: <When {...occasion} /> },
    {
      term: t('place'),
      value: [occasion.place, occasion.isRemote ? t('remote') : ''].filter(Boolean).join(', '),
    },
    { term: t('language'), value: languageName(occasion.language, locale) },
    ...(occasion.accessibility
      ? [{ term: t('accessibility'), value: <Written text={occasion.accessibility} /> }]
      : []),
    ...(occasion.bodyName === null ? [] : [{ term: t('holder'), value: occasion.bodyName }]),
    { term: t('places'), value: places.join(', ') },
    ...(holds
      ? [{ term: t('invited'), value: invited.length > 0 ? invited.join(', ') : t('forAllBodies') }]
      : []),
  ]
  return <DescriptionList items={told} />
}

const Booked: FC<{ data: ViewedOccasion }> = ({ data: { occasion, own } }) => {
  const t = useOccasionWords()
  const address = { occasionId: occasion.id }
  return (
    <Section id="booked" heading={t('yourBookings')}>
      {own.map(({ id, isGroup, state, count }) => (
        <div class="record">
          <p>
            {t(state, { count })} {isGroup ? t('ofBody') : ''}
          </p>
          {state === 'waiting' ? (
            <p>
              {count > occasion.places
                ? t('neverFits', { places: occasion.places })
                : t('beforeYou', { before: occasion.beforeMe })}
            </p>
          ) : null}
          {isToCome(occasion) ? (
            <Form
              action={paths.withdraw({ ...address, bookingId: id })}
              label={`${t('leaveIt')} ${isGroup ? t('ofBody') : ''}`}
            >
              {state === 'booked' ? <p class="quiet">{t('leaveHint')}</p> : null}
              <Button variant="secondary" danger>
                {t('leaveIt')}
              </Button>
            </Form>
          ) : null}
        </div>
      ))}
    </Section>
  )
}

const Booking: FC<{ data: ViewedOccasion; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useOccasionWords()
  const address = { occasionId: data.occasion.id }
  const isGroup = refused?.sentTo === paths.bookGroup(address)
  return (
    <>
      {data.own.some((one) => !one.isGroup) ? null : (
        <Section id="book" heading={t('bookSelf')}>
          <FormOf
            fields={work}
            words={t}
            refused={isGroup ? undefined : refused}
            likely={data.work ?? {}}
            action={paths.book(address)}
            label={t('bookSelf')}
            send={data.occasion.standing === 'full' ? t('bookSelfFull') : t('bookSelf')}
          />
        </Section>
      )}
      {data.books ? (
        <Details summary={t('bookForGroup')} open={isGroup}>
          <p>{t('groupLead')}</p>
          <FormOf
            fields={groupWork}
            words={t}
            refused={isGroup ? refused : undefined}
            likely={data.work ?? {}}
            action={paths.bookGroup(address)}
            label={t('bookForGroup')}
            send={t('bookGroup')}
            apart="group"
            secondary
          />
        </Details>
      ) : null}
    </>
  )
}

/** What is held when and where, and is there a place for me? */
export const OccasionPage: View<ViewedOccasion> = ({ data, context, refused }) => {
  const t = occasionWords(context.locale)
  const { occasion, holds, leads } = data
  const address = { occasionId: occasion.id }
  return (
    <Page
      title={occasion.title}
      titleIn="sv"
      breadcrumb={[{ href: paths.occasions(), label: t('occasions') }]}
      state={<OccasionStanding standing={occasion.standing} />}
      action={
        leads && !isToCome(occasion) && occasion.standing !== 'cancelled' ? (
          <LinkButton variant="primary" href={paths.attendance(address)}>
            {t('attendance')}
          </LinkButton>
        ) : holds && isToCome(occasion) ? (
          <LinkButton variant="secondary" href={paths.changeOccasion(address)}>
            {t('changeIt')}
          </LinkButton>
        ) : null
      }
    >
      <Facts data={data} />
      <p>
        <Link href={paths.invitation(address)} download>
          {t('calendarFile')}
        </Link>
        {leads && isToCome(occasion) ? (
          <>
            {' · '}
            <Link href={paths.attendance(address)}>{t('attendance')}</Link>
          </>
        ) : null}
      </p>
      {data.own.length > 0 ? <Booked data={data} /> : null}
      {!isToCome(occasion) ? null : data.isSignedIn ? (
        <Booking data={data} refused={refused} />
      ) : (
        <p>
          <Link href={shellPaths.signIn}>{t('signInToBook')}</Link>
        </p>
      )}
      {holds && isToCome(occasion) ? (
        <Section id="cancel" heading={t('cancelIt')}>
          <LinkButton href={paths.cancelOccasion(address)} danger>
            {t('cancelIt')}
          </LinkButton>
        </Section>
      ) : null}
    </Page>
  )
}
