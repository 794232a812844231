import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { PageContext } from '../../../../web/page-context.ts'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import { accessWords } from '../access-messages.ts'
import type { searchDenied, viewDenials } from '../denial-actions.ts'
import { useAccessWords } from './words.ts'

type Data = Awaited<ReturnType<typeof viewDenials.run>>
type Found = Awaited<ReturnType<typeof searchDenied.run>>

const Denial: FC<{ caseId: string; denial: Data['denials'][number]; refused: RefusedForm | undefined }> = ({
  caseId,
  denial,
  refused,
}) => {
  const t = useAccessWords()
  const format = useFormat()
  const address = paths.liftDenial({ caseId, denialId: denial.id })
  const isRefused = refused?.sentTo === address
  const name = denial.name ?? ''
  return (
    <li class="record">
      <p class="record-heading">{name}</p>
      <p class="quiet">
        {t('madeBy', { day: format.date(dayOf(denial.madeAt)), name: denial.madeByName ?? '' })}
      </p>
      <Written text={denial.reason === '' ? t('noReason') : denial.reason} />
      <Details summary={t('liftWho', { name })} open={isRefused}>
        <Form action={address} send={t('lift')} secondary danger>
          <TextField
            name="reason"
            label={t('liftReason')}
            description={t('reasonHint')}
            value={isRefused ? (refused.values.reason as string | undefined) : undefined}
            error={isRefused ? errorFor(refused.errors, 'reason') : undefined}
          />
        </Form>
      </Details>
    </li>
  )
}

const FoundParties: FC<{ caseId: string; found: Found }> = ({ caseId, found }) => {
  const t = useAccessWords()
  if (found.length === 0)
    return (
      <EmptyState heading={t('foundNothing')} headingLevel={3}>
        {t('foundNothingText')}
      </EmptyState>
    )
  return (
    <Section id="found" heading={t('foundHeading')} level={3}>
      <ul class="records">
        {found.map(({ who, name, bodyName }) => (
          <li class="record">
            <p class="record-heading">{name}</p>
            <p class="quiet">{bodyName ?? t('wholeBody')}</p>
            <LinkButton
              href={`${paths.addDenial({ caseId })}?${new URLSearchParams({ who })}`}
              label={t('chooseWho', { name })}
            >
              {t('choose')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Who stands on the deny list of a case, and the way to somebody who shall. */
export const DenialsPage: FC<{
  data: Data
  context: PageContext
  refused?: RefusedForm | undefined
  found?: Found
  sought?: string
}> = ({ data, context, refused, found, sought }) => {
  const t = accessWords(context.locale)
  const { caseId, denials } = data
  const errors = refused?.errors ?? []
  const isSearch = refused === undefined || refused.sentTo === paths.denials({ caseId })
  return (
    <Page
      title={t('denials')}
      breadcrumb={[
        { href: supportPaths.cases(), label: t('myCases') },
        { href: supportPaths.case({ caseId }), label: t('caseNumber', { number: data.number }) },
        { href: paths.access({ caseId }), label: t('backToAccess') },
      ]}
      state={<p>{t('denialsLead')}</p>}
    >
      <Section id="denied" heading={t('denied')}>
        {denials.length === 0 ? (
          <p class="not-given">{t('noDenied')}</p>
        ) : (
          <ul class="records">
            {denials.map((denial) => (
              <Denial caseId={caseId} denial={denial} refused={refused} />
            ))}
          </ul>
        )}
      </Section>
      <Section id="add" heading={t('addHeading')}>
        <Form action={paths.denials({ caseId })} label={t('addHeading')} send={t('search')}>
          <TextField
            name="sought"
            label={t('sought')}
            description={t('soughtHint')}
            autocomplete="off"
            value={sought ?? (refused?.values.sought as string | undefined)}
            error={isSearch ? errorFor(errors, 'sought') : undefined}
          />
        </Form>
        {found === undefined ? null : <FoundParties caseId={caseId} found={found} />}
      </Section>
    </Page>
  )
}
