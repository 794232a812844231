import type { FC } from 'hono/jsx'
import { changeTypes } from '../../../platform/changes/note-change.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { CheckboxGroupField } from '../../../web/components/choice-field.tsx'
import { errorFor, type FieldErrors } from '../../../web/components/errors.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Link } from '../../../web/components/link.tsx'
import { EmptyState } from '../../../web/components/message.tsx'
import { Moment } from '../../../web/components/structure.tsx'
import { Table } from '../../../web/components/table.tsx'
import { fieldsIn } from '../../../web/fields/entered.ts'
import { pageContextOf, type View } from '../../../web/pages.tsx'
import { useFormat, useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import type { viewEndpoints, viewNewEndpoint } from '../actions.ts'
import { webhookWords } from '../messages.ts'
import { paths } from '../paths.ts'
import type { ListedEndpoint } from '../store.ts'
import { typeInWords } from './words.ts'

const Endpoints: FC<{ endpoints: readonly ListedEndpoint[] }> = ({ endpoints }) => {
  const t = webhookWords(useReader().locale)
  const format = useFormat()
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={endpoints}
      empty={<EmptyState heading={t('noneTitle')}>{t('noneText')}</EmptyState>}
      columns={[
        {
          heading: t('name'),
          rowHeading: true,
          cell: ({ id, name }) => <Link href={paths.endpoint({ endpointId: id })}>{name}</Link>,
        },
        { heading: t('url'), cell: ({ url }) => new URL(url).host },
        {
          heading: t('state'),
          cell: ({ state }) => (state === 'paused' ? t('state_paused') : t('state_active')),
        },
        {
          heading: t('lastDelivered'),
          cell: ({ lastDelivered }) => (lastDelivered ? <Moment at={lastDelivered} /> : t('never')),
        },
        { heading: t('open'), kind: 'number', cell: ({ open }) => format.number(open) },
        { heading: t('dead'), kind: 'number', cell: ({ dead }) => format.number(dead) },
      ]}
    />
  )
}

/** Who is told of what is published, and does it arrive? */
export const EndpointsPage: View<Awaited<ReturnType<typeof viewEndpoints.run>>> = ({ data, context }) => {
  const t = webhookWords(context.locale)
  return (
    <Page
      title={t('title')}
      state={<p>{t('lead')}</p>}
      action={
        <LinkButton variant="primary" href={paths.newEndpoint()}>
          {t('add')}
        </LinkButton>
      }
    >
      <Endpoints endpoints={data.endpoints} />
    </Page>
  )
}

export const TypesField: FC<{ chosen: readonly string[]; errors?: FieldErrors | undefined }> = ({
  chosen,
  errors,
}) => {
  const t = webhookWords(useReader().locale)
  return (
    <CheckboxGroupField
      name="types"
      label={t('types')}
      values={chosen}
      options={changeTypes.map((type) => ({ value: type, label: typeInWords(t, type) }))}
      error={errorFor(errors, 'types')}
    />
  )
}

/** A form for an address that is to be told. */
export const NewEndpointPage: View<Awaited<ReturnType<typeof viewNewEndpoint.run>>> = ({
  data,
  context,
  refused,
}) => {
  const field = fieldsIn(refused)
  const t = webhookWords(context.locale)
  const types = refused?.values['types']
  const chosen = refused ? [types ?? []].flat().map(String) : [...changeTypes]
  const hosts = data.allowedHosts.join(', ')
  return (
    <Page title={t('newTitle')} breadcrumb={[{ href: paths.endpoints(), label: t('title') }]}>
      <Form action={paths.newEndpoint()} send={t('create')}>
        <TextField
          {...field('name')}
          label={t('name')}
          description={t('nameHint')}
          width={32}
          maxlength={100}
        />
        <TextField
          {...field('url')}
          label={t('url')}
          description={hosts === '' ? t('urlHint') : `${t('urlHint')} ${t('urlAllowed', { hosts })}`}
          type="url"
          spellcheck={false}
          autocomplete="off"
        />
        <TypesField chosen={chosen} errors={refused?.errors} />
      </Form>
    </Page>
  )
}

/** The answer that shows a secret, once. */
export const showSecret = async (
  context: RequestContext,
  { endpointId, secret }: { readonly endpointId: string; readonly secret: string },
): Promise<Response> => {
  const page = pageContextOf(context)
  const t = webhookWords(page.locale)
  const shown = await (
    <Page
      context={page}
      title={t('secretTitle')}
      breadcrumb={[{ href: paths.endpoints(), label: t('title') }]}
    >
      <p class="ds-paragraph">{t('secretText')}</p>
      <p class="ds-paragraph">
        <code translate="no">{secret}</code>
      </p>
      <div class="button-row">
        <LinkButton href={paths.endpoint({ endpointId })}>{t('secretBack')}</LinkButton>
      </div>
    </Page>
  )
  return context.html(String(shown))
}
