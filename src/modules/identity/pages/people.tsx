import type { FC } from 'hono/jsx'
import type { Misfit } from '../../../platform/access/misfits.ts'
import { roleMessages } from '../../../platform/access/role-messages.ts'
import { type Role, roles } from '../../../platform/access/roles.ts'
import { translator } from '../../../platform/i18n/catalogue.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { SelectField, TextField } from '../../../web/components/field.tsx'
import { Link } from '../../../web/components/link.tsx'
import { FilterForm, NoResult, Pagination } from '../../../web/components/list-controls.tsx'
import { Alert, EmptyState } from '../../../web/components/message.tsx'
import { Status, type StatusKind } from '../../../web/components/status.tsx'
import { Table } from '../../../web/components/table.tsx'
import type { View } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { identityPaths } from '../paths.ts'
import { peopleMessages } from '../people-messages.ts'

type PersonState = 'active' | 'invited' | 'disabled'
type Selection = {
  search?: string | undefined
  role?: Role | undefined
  state?: PersonState | undefined
  page: number
}
type Listed = {
  id: string
  name: string
  email: string
  state: PersonState
  memberships: readonly { body: string; role: Role }[]
}
type PeopleData = {
  people: Listed[]
  total: number
  selection: Selection
  pageSize: number
  misfits: readonly Misfit[]
}

const states = ['active', 'invited', 'disabled'] as const
const stateKinds = { invited: 'waiting', disabled: 'withdrawn' } as const satisfies Partial<
  Record<PersonState, StatusKind>
>

export const PeopleView: View<PeopleData> = ({ data, context }) => {
  const t = translator(peopleMessages, context.locale)
  const { selection } = data
  const active = Boolean(selection.search || selection.role || selection.state)
  return (
    <Page
      title={t('title')}
      template="list"
      wide
      state={t('lead')}
      action={
        <LinkButton variant="primary" href={identityPaths.invite()}>
          {t('invite')}
        </LinkButton>
      }
    >
      {data.misfits.length > 0 ? (
        <Alert kind="warning" heading={t('misfits')}>
          <ul class="ds-list">
            {data.misfits.map((kind) => (
              <li>{t(`misfit_${kind}`)}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <PeopleFilter selection={selection} active={active} />
      <PeopleTable people={data.people} active={active} />
      {data.total > 0 ? (
        <Pagination
          page={selection.page}
          pageSize={data.pageSize}
          total={data.total}
          href={(page) =>
            identityPaths.people({
              searched: selection.search && '1',
              role: selection.role,
              state: selection.state,
              page,
            })
          }
        />
      ) : null}
    </Page>
  )
}

const PeopleFilter: FC<{ selection: Selection; active: boolean }> = ({ selection, active }) => {
  const { locale } = useReader()
  const t = translator(peopleMessages, locale)
  const roleName = translator(roleMessages, locale)
  return (
    <FilterForm action={identityPaths.people()} active={active} unseen>
      <TextField name="search" label={t('search')} type="search" value={selection.search} optional />
      <SelectField
        name="role"
        label={t('role')}
        value={selection.role}
        emptyLabel={t('anyRole')}
        options={roles.map((role) => ({ value: role, label: roleName(role) }))}
        optional
      />
      <SelectField
        name="state"
        label={t('state')}
        value={selection.state}
        emptyLabel={t('anyState')}
        options={states.map((state) => ({ value: state, label: t(`state_${state}`) }))}
        optional
      />
    </FilterForm>
  )
}

const PeopleTable: FC<{ people: readonly Listed[]; active: boolean }> = ({ people, active }) => {
  const { locale } = useReader()
  const t = translator(peopleMessages, locale)
  const roleName = translator(roleMessages, locale)
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={people}
      empty={
        active ? (
          <NoResult clearHref={identityPaths.people()} />
        ) : (
          <EmptyState heading={t('empty')}>{t('emptyText')}</EmptyState>
        )
      }
      columns={[
        {
          heading: t('name'),
          rowHeading: true,
          cell: ({ id, name }) => <Link href={identityPaths.person({ personId: id })}>{name}</Link>,
        },
        { heading: t('email'), plain: true, cell: ({ email }) => email },
        {
          heading: t('actsFor'),
          plain: true,
          cell: ({ memberships }) =>
            memberships.map(({ body, role }) => `${body} (${roleName(role)})`).join(', '),
        },
        {
          heading: t('state'),
          cell: ({ state }) =>
            state === 'active' ? '' : <Status kind={stateKinds[state]}>{t(`state_${state}`)}</Status>,
        },
      ]}
    />
  )
}
