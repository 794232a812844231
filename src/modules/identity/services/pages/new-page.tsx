import type { RequestContext } from '../../../../platform/http/route.ts'
import { translator } from '../../../../platform/i18n/catalogue.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { fieldsIn, listsIn } from '../../../../web/fields/entered.ts'
import { pageContextOf, type View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { apiRoomMessages } from '../../api-room-messages.ts'
import { BodyField } from '../../forms/body-field.tsx'
import { identityPaths } from '../../paths.ts'
import type { MadeServiceToken, PreparedService } from '../actions.ts'
import { serviceWords } from '../messages.ts'

/** What is to come in here, for what, and who answers for it? */
export const NewServicePage: View<PreparedService> = ({ data, context, refused }) => {
  const t = serviceWords(context.locale)
  const nameOf = translator(apiRoomMessages, context.locale)
  const field = fieldsIn(refused)
  const list = listsIn(refused)
  return (
    <Page title={t('new')} breadcrumb={[{ href: identityPaths.services(), label: t('title') }]}>
      <p class="ds-paragraph">{t('newText')}</p>
      <Form action={identityPaths.newService()} send={t('make')} warnUnsaved>
        <TextField {...field('name')} label={t('name')} width={32} autocomplete="off" />
        <TextAreaField {...field('purpose')} label={t('purpose')} rows={3} />
        {data.bodies === undefined ? null : (
          <BodyField {...field('body')} label={t('body')} bodies={data.bodies} />
        )}
        <TextField
          {...field('answeredBy')}
          label={t('answeredBy')}
          description={t('answeredByHint')}
          type="email"
          width={32}
          autocomplete="off"
        />
        <TextField
          {...field('address')}
          label={t('address')}
          description={t('addressHint')}
          type="email"
          width={32}
          autocomplete="off"
        />
        <CheckboxGroupField
          {...list('rooms')}
          label={t('rooms')}
          options={data.rooms.map((room) => ({
            value: room,
            label: room === 'plan' || room === 'statistics' ? t(`room_${room}`) : nameOf(room),
          }))}
        />
        <RadioField
          {...field('scope', 'write')}
          label={t('scope')}
          options={[
            { value: 'write', label: t('write') },
            { value: 'read', label: t('read') },
          ]}
        />
        <DateField {...field('endsOn')} label={t('endsOn')} description={t('endsOnHint')} />
      </Form>
    </Page>
  )
}

/** The answer that shows a new token of a program, once. */
export const showServiceToken = async (
  context: RequestContext,
  { serviceId, secret }: MadeServiceToken,
): Promise<Response> => {
  const page = pageContextOf(context)
  const t = serviceWords(page.locale)
  const shown = await (
    <Page
      context={page}
      title={t('shownTitle')}
      breadcrumb={[{ href: identityPaths.services(), label: t('title') }]}
    >
      <p class="ds-paragraph">{t('shownText')}</p>
      <p class="ds-paragraph">
        <code translate="no">{secret}</code>
      </p>
      <LinkButton href={identityPaths.service({ serviceId })}>{t('shownBack')}</LinkButton>
    </Page>
  )
  return context.html(String(shown))
}
