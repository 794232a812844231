import { TextAreaField } from '../../../../web/components/field.tsx'
import { FileField } from '../../../../web/components/files.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { DocumentText } from '../../../../web/components/quote.tsx'
import { Details, TwoColumns } from '../../../../web/components/structure.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { checkFields, type PreparedCheck } from '../actions.ts'
import { agreementWords } from '../messages.ts'

/** Does this agreement have the clause? Beside its text where that was given. */
export const CheckPage: View<PreparedCheck> = ({ data, context, refused }) => {
  const t = agreementWords(context.locale)
  const { agreement, clauses, text, found } = data
  const at = { id: agreement.id }
  const looked = refusedAt(refused, paths.lookInAgreement(at))
  const field = fieldsIn(looked)
  const form =
    clauses.length === 0 ? (
      <p>
        {t('noClauses')} <Link href={paths.clause.list()}>{t('toClauses')}</Link>
      </p>
    ) : (
      <FormOf
        fields={checkFields}
        words={t}
        refused={refusedAt(refused, paths.check(at))}
        likely={found === undefined ? {} : { clauseId: found.clauseId, found: found.passage }}
        options={{
          clauseId: clauses.map(({ id, title, kind }) => ({ value: id, label: title, group: t(kind) })),
        }}
        action={paths.check(at)}
        label={t('saveCheck')}
        cancel={paths.agreement.one(at)}
      />
    )
  return (
    <Page
      template="composer"
      title={t('checkTitle')}
      breadcrumb={[
        { href: paths.agreement.list(), label: t('title') },
        { href: paths.agreement.one(at), label: agreement.number },
      ]}
      state={
        <p>{t(text === undefined ? 'checkLead' : found === undefined ? 'notFoundLead' : 'foundLead')}</p>
      }
      wide={text !== undefined}
      islands={['forms']}
    >
      <Details summary={t('aid')} open={looked !== undefined}>
        <Form action={paths.lookInAgreement(at)} label={t('look')} multipart send secondary>
          <TextAreaField
            {...field('text')}
            label={t('aidText')}
            description={t('aidHint')}
            rows={8}
            optional="unmarked"
          />
          <FileField
            {...field('file')}
            label={t('aidFile')}
            accept=".pdf,.docx,.txt,.md,.html"
            optional="unmarked"
          />
        </Form>
      </Details>
      {text === undefined ? (
        form
      ) : (
        <TwoColumns
          leftLabel={t('text')}
          rightLabel={t('decide')}
          left={
            <DocumentText
              text={text}
              passages={
                found === undefined
                  ? []
                  : [{ id: 'found', start: found.start, end: found.start + found.passage.length }]
              }
            />
          }
          right={form}
        />
      )}
    </Page>
  )
}
