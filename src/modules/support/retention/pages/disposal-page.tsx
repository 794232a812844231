import { dayOf } from '../../../../platform/clock/clock.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, DescriptionList, Moment, Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { RETENTION_REASONS } from '../../../law/index.ts'
import { paths } from '../../paths.ts'
import type { viewDisposal } from '../disposal/list-actions.ts'
import { disposalWords } from '../disposal/messages.ts'

type Data = Awaited<ReturnType<typeof viewDisposal.run>>

/** One disposal: what is attested of it, and whether the proof holds. */
export const DisposalPage: View<Data> = ({ data, context }) => {
  const t = disposalWords(context.locale)
  const { id, packageUntil } = data
  return (
    <Page
      title={t('disposalProof')}
      breadcrumb={[{ href: paths.disposals(), label: t('disposals') }]}
      state={<Status kind={data.holds ? 'done' : 'late'}>{t(data.holds ? 'holdsTrue' : 'holdsNot')}</Status>}
      action={
        <LinkButton variant="primary" href={paths.disposalProof({ disposalId: id })} download>
          {t('downloadProof')}
        </LinkButton>
      }
    >
      <DescriptionList
        items={[
          { term: t('when'), value: <Moment at={data.disposedAt} /> },
          { term: t('what'), value: t(data.route) },
          { term: t('why'), value: RETENTION_REASONS[data.reason][context.locale] },
          { term: t('body'), value: data.bodyName },
          { term: t('caseId'), value: <code>{data.caseId}</code> },
          ...(packageUntil === null
            ? []
            : [
                {
                  term: t('packages'),
                  value: (
                    <>
                      <Link href={paths.archivePackage({ disposalId: id })}>{t('fetch')}</Link>{' '}
                      <Day day={dayOf(packageUntil)} kind="deadline" />
                    </>
                  ),
                },
              ]),
        ]}
      />
      <Section id="statement" heading={t('statementText')}>
        <pre class="proof-text">{data.statement}</pre>
      </Section>
      <Section id="otherwise" heading={t('otherwise')}>
        <p>{t('otherwiseText')}</p>
        <pre class="proof-text">{data.pem}</pre>
      </Section>
    </Page>
  )
}
