import { RadioField } from '../../../web/components/choice-field.tsx'
import { DateField, TextAreaField, TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { DescriptionList, Details } from '../../../web/components/structure.tsx'
import { fieldsIn } from '../../../web/fields/entered.ts'
import type { View } from '../../../web/pages.tsx'
import { Page } from '../../../web/shell.tsx'
import type { PreparedCheck } from '../checking/actions.ts'
import { CHECK_CONFIDENCES } from '../checking/schema.ts'
import { saying } from '../in-force.ts'
import { lawWords } from '../messages.ts'
import { lawPaths as paths } from '../paths.ts'
import { ReadWhen } from './words.tsx'

/** Does the statute still say what the house says of it? */
export const CheckPage: View<PreparedCheck> = ({
  data: { key, section, lastRead, today },
  context,
  refused,
}) => {
  const { locale } = context
  const t = lawWords(locale)
  const field = fieldsIn(refused)
  const digest = field('digest')
  return (
    <Page
      title={t('checkTitle')}
      breadcrumb={[
        { href: paths.list(), label: t('title') },
        { href: paths.section({ section: key }), label: section.citation[locale] },
      ]}
      state={<p>{t('checkLead')}</p>}
      islands={['forms']}
    >
      <DescriptionList
        items={[
          { term: t('section'), value: section.citation[locale] },
          { term: t('itSays'), value: saying(key, today, locale) },
          { term: t('read'), value: <ReadWhen lastRead={lastRead} /> },
        ]}
      />
      <Form
        action={paths.check({ section: key })}
        warnUnsaved
        send={t('checkSave')}
        cancel={paths.section({ section: key })}
      >
        <DateField {...field('readOn')} label={t('checkReadOn')} max={today} />
        <TextField
          {...field('against')}
          label={t('checkAgainst')}
          description={t('checkAgainstHint')}
          width={16}
        />
        <RadioField
          {...field('confidence')}
          label={t('checkConfidence')}
          options={CHECK_CONFIDENCES.map((one) => ({ value: one, label: t(`checkConfidence_${one}`) }))}
        />
        <RadioField
          {...field('agrees')}
          label={t('checkAgrees')}
          options={[
            { value: 'yes', label: t('agreesYes') },
            { value: 'no', label: t('agreesNo') },
          ]}
        />
        <TextAreaField
          {...field('note')}
          label={t('checkNote')}
          description={t('checkNoteHint')}
          rows={3}
          optional
        />
        <Details summary={t('checkDigest')} open={Boolean(digest.value) || digest.error !== undefined}>
          <TextField {...digest} label={t('checkDigest')} description={t('checkDigestHint')} optional />
        </Details>
      </Form>
    </Page>
  )
}
