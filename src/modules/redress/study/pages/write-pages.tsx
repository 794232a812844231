import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ObstacleCode } from '../../payments/codes.ts'
import { paymentWords } from '../../payments/messages.ts'
import type { PreparedText, ViewedProposal } from '../actions.ts'
import { studyWords } from '../messages.ts'
import { entry as entryFields, proposals } from '../records.ts'

type Words = ReturnType<typeof studyWords>
type ObstacleWord = `obstacle_${ObstacleCode}`
const isObstacle = (key: string): key is ObstacleWord => key.startsWith('obstacle_')
const crumbs = (t: Words) => [{ href: paths.study(), label: t('study') }]

/** Writes an entry of the comparison anew: what holds, where it was read and how sure it is. */
export const TextPage: View<PreparedText> = ({ data, context, refused }) => {
  const t = studyWords(context.locale)
  const { entry } = data
  const { place, topic } = entry
  const text = entry.text[context.locale]
  const errors = refused?.errors
  return (
    <Page
      title={`${t(`topic_${topic}`)}: ${t(`place_${place}`)}`}
      breadcrumb={crumbs(t)}
      state={<p>{t('comparisonNote')}</p>}
      errors={errors ?? []}
      islands={['forms']}
    >
      <FormOf
        fields={entryFields}
        words={t}
        refused={refused}
        saved={{ ...entry, text, sourceDay: context.today }}
        action={paths.studyText({ place, topic })}
        label={t('edit')}
        send={t('save')}
        revision={entry.version}
        cancel={paths.study()}
      />
    </Page>
  )
}

/** A proposal: which obstacles it answers, and who would do it. */
export const ProposalPage: View<ViewedProposal> = ({ data, context, refused }) => {
  const t = studyWords(context.locale)
  const obstacle = paymentWords(context.locale)
  const { proposal } = data
  const errors = refused?.errors
  const address = proposal === undefined ? paths.newProposal() : paths.proposal({ proposalId: proposal.id })
  return (
    <Page
      title={proposal === undefined ? t('newProposal') : t('proposal')}
      breadcrumb={crumbs(t)}
      errors={errors ?? []}
      islands={['forms']}
    >
      <FormOf
        fields={proposals.fields}
        words={(key) => (isObstacle(key) ? obstacle(key) : t(key))}
        refused={refused}
        saved={proposal ?? { state: 'draft' }}
        action={address}
        label={t('proposal')}
        send={t('save')}
        {...(proposal === undefined ? {} : { revision: proposal.revision })}
        cancel={paths.study()}
      />
    </Page>
  )
}
