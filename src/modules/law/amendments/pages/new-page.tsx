import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { lawPaths } from '../../paths.ts'
import { amendmentWords } from '../messages.ts'
import { amendmentPaths as paths } from '../paths.ts'

/** What is the amendment called, and when does it come into force? */
export const NewAmendmentPage: View<object> = ({ context, refused }) => {
  const t = amendmentWords(context.locale)
  const errors = refused?.errors ?? []
  const of = (name: string) => ({
    name,
    value: refused?.values[name] as string | undefined,
    error: errorFor(errors, name),
  })
  return (
    <Page
      context={context}
      title={t('newTitle')}
      breadcrumb={[
        { href: lawPaths.list(), label: t('law') },
        { href: paths.amendments(), label: t('title') },
      ]}
      state={<p>{t('newLead')}</p>}
      errors={errors}
      islands={['forms']}
    >
      <Form action={paths.amendments()} warnUnsaved>
        <TextField {...of('sfs')} label={t('sfs')} description={t('sfsHint')} width={8} autocomplete="off" />
        <DateField {...of('from')} label={t('fromField')} />
        <TextField {...of('about')} label={t('aboutField')} description={t('aboutHint')} autocomplete="off" />
        <TextField {...of('aboutEn')} label={t('aboutEn')} optional autocomplete="off" />
        <TextAreaField
          {...of('transition')}
          label={t('transition')}
          description={t('transitionHint')}
          rows={3}
          optional
        />
        <TextField {...of('source')} label={t('source')} description={t('sourceHint')} autocomplete="off" />
        <ButtonRow>
          <Button>{t('goOn')}</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
