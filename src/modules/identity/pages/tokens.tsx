import type { FC } from 'hono/jsx'
import { roleMessages } from '../../../platform/access/role-messages.ts'
import type { Role } from '../../../platform/access/roles.ts'
import type { ApiRoom } from '../../../platform/access/token-scopes.ts'
import { dayOf } from '../../../platform/clock/clock.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { translator } from '../../../platform/i18n/catalogue.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { CheckboxGroupField, RadioField } from '../../../web/components/choice-field.tsx'
import { NumberField, TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { EmptyState } from '../../../web/components/message.tsx'
import { Day, Moment, Section } from '../../../web/components/structure.tsx'
import { Table } from '../../../web/components/table.tsx'
import { fieldsIn, listsIn, refusedAt } from '../../../web/fields/entered.ts'
import { pageContextOf, type RefusedForm, type View } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { accountMessages } from '../account-messages.ts'
import { apiRoomMessages } from '../api-room-messages.ts'
import { identityPaths } from '../paths.ts'
import { TOKEN_DAYS } from '../rules.ts'
import { Scopes } from '../services/pages/scopes.tsx'

type ShownToken = {
  id: string
  name: string
  bodyName: string
  role: Role
  scopes: readonly string[]
  endsAt: Date
  usedAt: Date | null
  withdrawnAt: Date | null
}

type Tokens = { tokens: readonly ShownToken[]; rooms: readonly ApiRoom[] }

export const TokensView: View<Tokens> = ({ data, context, refused }) => {
  const t = translator(accountMessages, context.locale)
  return (
    <Page title={t('tokens')} breadcrumb={[{ href: identityPaths.account(), label: t('title') }]}>
      <p class="ds-paragraph">{t('tokensText')}</p>
      <TokenTable tokens={data.tokens} />
      <NewTokenForm rooms={data.rooms} refused={refused} />
    </Page>
  )
}

const TokenTable: FC<{ tokens: readonly ShownToken[] }> = ({ tokens }) => {
  const { locale, today } = useReader()
  const t = translator(accountMessages, locale)
  const roleName = translator(roleMessages, locale)
  const state = (token: ShownToken) => {
    if (token.withdrawnAt) return t('tokenWithdrawn')
    return dayOf(token.endsAt) < today ? t('tokenEnded') : t('tokenWorks')
  }
  return (
    <Table
      caption={t('tokens')}
      captionHidden
      rows={tokens}
      empty={<EmptyState heading={t('tokensNone')}>{t('tokensNoneText')}</EmptyState>}
      columns={[
        { heading: t('tokenName'), rowHeading: true, cell: ({ name }) => name },
        { heading: t('tokenFor'), cell: ({ bodyName, role }) => `${bodyName} · ${roleName(role)}` },
        {
          heading: t('tokenScope'),
          cell: ({ scopes }) => <Scopes scopes={scopes} />,
        },
        { heading: t('tokenEnds'), cell: ({ endsAt }) => <Day day={dayOf(endsAt)} kind="short" /> },
        {
          heading: t('tokenUsed'),
          cell: ({ usedAt }) => (usedAt ? <Moment at={usedAt} /> : t('never')),
        },
        { heading: t('tokenState'), cell: state },
        {
          heading: t('tokenWithdraw'),
          cell: (token) =>
            token.withdrawnAt ? null : (
              <Form action={identityPaths.withdrawToken({ id: token.id })}>
                <Button variant="tertiary" danger label={t('tokenWithdrawNamed', { name: token.name })}>
                  {t('tokenWithdraw')}
                </Button>
              </Form>
            ),
        },
      ]}
    />
  )
}

const NewTokenForm: FC<Pick<Tokens, 'rooms'> & { refused: RefusedForm | undefined }> = ({
  rooms,
  refused,
}) => {
  const own = refusedAt(refused, identityPaths.tokens())
  const field = fieldsIn(own)
  const list = listsIn(own)
  const t = translator(accountMessages, useReader().locale)
  const nameOf = translator(apiRoomMessages, useReader().locale)
  if (rooms.length === 0) return <p class="ds-paragraph">{t('tokenNowhere')}</p>
  return (
    <Section heading={t('tokenNew')} id="new">
      <Form action={identityPaths.tokens()} send={t('tokenCreate')}>
        <TextField {...field('name')} label={t('tokenName')} width={32} />
        <CheckboxGroupField
          {...list('rooms')}
          label={t('tokenRooms')}
          description={t('tokenRoomsHint')}
          options={rooms.map((room) => ({ value: room, label: nameOf(room) }))}
        />
        <RadioField
          {...field('scope', 'read')}
          label={t('tokenScope')}
          options={[
            { value: 'read', label: t('tokenRead') },
            { value: 'write', label: t('tokenWrite') },
          ]}
        />
        <NumberField {...field('days', String(TOKEN_DAYS.usual))} label={t('tokenDays')} />
      </Form>
    </Section>
  )
}

/** The answer that shows a new token, once. */
export const showToken = async (context: RequestContext, secret: string): Promise<Response> => {
  const page = pageContextOf(context)
  const t = translator(accountMessages, page.locale)
  const shown = await (
    <Page context={page} title={t('tokenMade')}>
      <p class="ds-paragraph">{t('tokenMadeText')}</p>
      <p class="ds-paragraph">
        <code translate="no">{secret}</code>
      </p>
      <LinkButton href={identityPaths.tokens()}>{t('tokenBack')}</LinkButton>
    </Page>
  )
  return context.html(String(shown))
}
