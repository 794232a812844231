import type { FC } from 'hono/jsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { lawPaths } from '../../paths.ts'
import type { PreparedCorrection } from '../enter-actions.ts'
import { amendmentWords } from '../messages.ts'
import { amendmentPaths as paths } from '../paths.ts'
import type { EnteredAmendment } from '../store.ts'
import { useAmendmentWords } from './words.tsx'

type Head = Pick<EnteredAmendment, 'from' | 'about' | 'aboutEn' | 'transition' | 'source'>

const fieldOf =
  (refused: RefusedForm | undefined, known?: Head) => (name: keyof Head | 'sfs' | 'reason') => ({
    name,
    value: (refused?.values[name] ??
      (known as Record<string, string | null> | undefined)?.[name] ??
      undefined) as string | undefined,
    error: errorFor(refused?.errors ?? [], name),
  })

/** What an amendment is called, when it comes into force and where it was read. */
const HeadFields: FC<{ of: ReturnType<typeof fieldOf> }> = ({ of }) => {
  const t = useAmendmentWords()
  return (
    <>
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
    </>
  )
}

/** What was wrong of an amendment that was confirmed, and what is it called instead? */
export const CorrectionPage: View<PreparedCorrection> = ({ data: { amendment }, context, refused }) => {
  const t = amendmentWords(context.locale)
  const of = fieldOf(refused, amendment)
  const address = { amendmentId: amendment.id }
  return (
    <Page
      title={t('correctTitle', { sfs: amendment.sfs })}
      breadcrumb={[
        { href: paths.amendments(), label: t('title') },
        { href: paths.amendment(address), label: amendment.sfs },
      ]}
      state={<p>{t('correctLead')}</p>}
      islands={['forms']}
    >
      <Form action={paths.correct(address)} warnUnsaved send={t('goOn')}>
        <TextAreaField {...of('reason')} label={t('correctReason')} rows={3} />
        <HeadFields of={of} />
      </Form>
    </Page>
  )
}

/** What is the amendment called, and when does it come into force? */
export const NewAmendmentPage: View<object> = ({ context, refused }) => {
  const t = amendmentWords(context.locale)
  const of = fieldOf(refused)
  return (
    <Page
      title={t('newTitle')}
      breadcrumb={[
        { href: lawPaths.list(), label: t('law') },
        { href: paths.amendments(), label: t('title') },
      ]}
      state={<p>{t('newLead')}</p>}
      islands={['forms']}
    >
      <Form action={paths.amendments()} warnUnsaved send={t('goOn')}>
        <TextField {...of('sfs')} label={t('sfs')} description={t('sfsHint')} width={8} autocomplete="off" />
        <HeadFields of={of} />
      </Form>
    </Page>
  )
}
