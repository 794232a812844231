import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { type Column, Table } from '../../../../web/components/table.tsx'
import { entered, fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { RecipientField } from '../../../disclosure/index.ts'
import { counties } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { ViewedHouse, ViewedHouses } from '../house-actions.ts'
import type { House, HouseBody } from '../house-store.ts'
import { jointWords } from '../messages.ts'
import { parts } from '../schema.ts'
import { useJointWords } from './words.tsx'

const useCountyName = () => {
  const { locale } = useReader()
  return (code: string | null): string => counties.find((one) => one.code === code)?.name[locale] ?? '–'
}

/** Which houses are there? */
export const HousesPage: View<ViewedHouses> = ({ data, context }) => {
  const t = jointWords(context.locale)
  const add = data.registers ? (
    <LinkButton variant="primary" href={paths.newHouse()}>
      {t('addHouse')}
    </LinkButton>
  ) : null
  return (
    <Page
      title={t('houses')}
      {...(data.registers ? { breadcrumb: [{ href: paths.joints(), label: t('joints') }] } : {})}
      state={<p>{t('housesLead')}</p>}
      action={data.houses.length === 0 ? null : add}
    >
      <Houses data={data} />
      {data.houses.length === 0 ? (
        <EmptyState heading={t('housesEmptyHeading')} action={add}>
          <p>{t('housesEmptyText')}</p>
        </EmptyState>
      ) : null}
      <p>
        <Link href={paths.evaluation()}>{t('evaluation')}</Link> ·{' '}
        <Link href={paths.guideline({ guideline: 'joint_investigation' })}>{t('guidelinesLink')}</Link>
      </p>
    </Page>
  )
}

const Houses: FC<{ data: ViewedHouses }> = ({ data }) => {
  const t = useJointWords()
  const format = useFormat()
  const countyName = useCountyName()
  if (data.houses.length === 0) return null
  const columns: Column<House>[] = [
    {
      heading: t('house'),
      rowHeading: true,
      cell: (house) => (
        <>
          <Link href={paths.house({ houseId: house.id })}>{house.name}</Link>
          {house.closedOn === null ? null : (
            <span class="quiet"> {t('houseClosed', { day: format.date(house.closedOn) })}</span>
          )}
        </>
      ),
    },
    { heading: t('host'), cell: ({ hostName }) => hostName },
    { heading: t('county'), cell: ({ county }) => countyName(county) },
    {
      heading: t('houseBodies'),
      kind: 'number',
      cell: ({ id }) =>
        format.number(data.bodies.filter(({ houseId, leftOn }) => houseId === id && leftOn === null).length),
    },
  ]
  return <Table caption={t('houses')} captionHidden columns={columns} rows={data.houses} />
}

const HouseFields: FC<{ refused: RefusedForm | undefined; house?: House }> = ({ refused, house }) => {
  const field = fieldsIn(refused)
  const t = useJointWords()
  const { locale } = useReader()
  return (
    <>
      <TextField {...field('name', house?.name)} label={t('houseName')} />
      <SelectField
        {...field('county', house?.county)}
        label={t('county')}
        optional
        options={counties.map(({ code, name }) => ({ value: code, label: name[locale] }))}
      />
    </>
  )
}

const usePartOptions = () => {
  const t = useJointWords()
  return parts.map((value) => ({ value, label: t(value) }))
}

const NewHouseForm: FC<{ refused: RefusedForm | undefined }> = ({ refused }) => {
  const field = fieldsIn(refused)
  const t = useJointWords()
  return (
    <Form action={paths.newHouse()} label={t('addHouse')} send>
      <HouseFields refused={refused} />
      <RadioField {...field('part')} label={t('ownPart')} options={usePartOptions()} />
    </Form>
  )
}

/** A house that the own body runs. */
export const NewHousePage: View<object> = ({ context, refused }) => {
  const t = jointWords(context.locale)
  return (
    <Page
      title={t('addHouse')}
      breadcrumb={[{ href: paths.houses(), label: t('houses') }]}
      state={<p>{t('housesLead')}</p>}
    >
      <NewHouseForm refused={refused} />
    </Page>
  )
}

const Bodies: FC<{ data: ViewedHouse; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useJointWords()
  const format = useFormat()
  const { house, bodies, eligible, changes } = data
  const houseId = house.id
  const address = paths.houseBodies({ houseId })
  const back = refusedAt(refused, address)
  const field = fieldsIn(back)
  const options = usePartOptions()
  const columns: Column<HouseBody>[] = [
    { heading: t('body'), rowHeading: true, cell: ({ name }) => name },
    { heading: t('part'), cell: ({ part }) => t(part) },
    {
      heading: t('standing'),
      cell: ({ joinedOn, leftOn }) =>
        leftOn === null
          ? t('since', { day: format.date(joinedOn) })
          : t('leftOn', { day: format.date(leftOn) }),
    },
    ...(changes
      ? [
          {
            heading: t('endBody'),
            cell: ({ bodyId, name, leftOn }: HouseBody) =>
              leftOn === null ? (
                <Form
                  action={paths.endHouseBody({ houseId })}
                  hidden={{ bodyId }}
                  label={t('endBodyLabel', { name })}
                >
                  <Button variant="tertiary" label={t('endBodyLabel', { name })}>
                    {t('endBody')}
                  </Button>
                </Form>
              ) : null,
          },
        ]
      : []),
  ]
  return (
    <Section id="bodies" heading={t('houseBodies')}>
      <Table caption={t('houseBodies')} captionHidden columns={columns} rows={bodies} />
      {changes ? (
        <Details summary={t('addBody')} open={back !== undefined}>
          <Form action={address} label={t('addBody')} send secondary>
            <RecipientField
              name="bodyId"
              label={t('body')}
              value={entered(back, 'bodyId')}
              errors={back?.errors ?? []}
              searched={eligible ?? { find: undefined, found: [], more: false }}
            />
            <RadioField {...field('part')} label={t('part')} options={options} />
          </Form>
        </Details>
      ) : null}
    </Section>
  )
}

const Changes: FC<{ data: ViewedHouse; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useJointWords()
  const { house } = data
  const address = paths.house({ houseId: house.id })
  const back = refusedAt(refused, address)
  return (
    <>
      <Details summary={t('changeHouse')} open={back !== undefined}>
        <Form action={address} revision={house.revision} label={t('changeHouse')} send={t('save')} secondary>
          <HouseFields refused={back} house={house} />
        </Form>
      </Details>
      <Details summary={t('closeHouse')}>
        <p>{t('closeHouseHint')}</p>
        <Form
          action={paths.closeHouse({ houseId: house.id })}
          revision={house.revision}
          label={t('closeHouse')}
          send
          secondary
          danger
        />
      </Details>
    </>
  )
}

const HouseStanding: FC<{ house: House }> = ({ house }) => {
  const t = useJointWords()
  const format = useFormat()
  return (
    <p>
      {house.closedOn === null ? t('houseOpen') : t('houseClosed', { day: format.date(house.closedOn) })}{' '}
      {t('host')} {house.hostName}.
    </p>
  )
}

/** Who takes part in this house? */
export const HousePage: View<ViewedHouse> = ({ data, context, refused }) => {
  const t = jointWords(context.locale)
  const { house, changes } = data
  return (
    <Page
      title={house.name}
      breadcrumb={[{ href: paths.houses(), label: t('houses') }]}
      state={<HouseStanding house={house} />}
    >
      <Bodies data={data} refused={refused} />
      <p>
        <Link href={paths.evaluation()}>{t('evaluation')}</Link>
        {data.own ? (
          <>
            {' '}
            · <Link href={paths.houseAnswers({ houseId: house.id })}>{t('askAnswers')}</Link>
          </>
        ) : null}
      </p>
      {changes ? <Changes data={data} refused={refused} /> : null}
    </Page>
  )
}
