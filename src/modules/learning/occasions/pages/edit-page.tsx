import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import { sharedWords } from '../../../../web/messages.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { PreparedChange, PreparedOccasion } from '../actions.ts'
import { occasionWords } from '../messages.ts'
import { written } from '../records.ts'
import { useOccasionWords } from './words.tsx'

/** Where there is no course to hold: what comes first, and the way there for whoever can go it. */
const NoCourse: FC<{ makes: boolean }> = ({ makes }) => {
  const t = useOccasionWords()
  return (
    <EmptyState
      heading={t('noCourseHeading')}
      action={
        makes ? (
          <LinkButton variant="primary" href={paths.desk()}>
            {t('toDesk')}
          </LinkButton>
        ) : null
      }
    >
      {t(makes ? 'noCourseText' : 'noCourseAsk')}
    </EmptyState>
  )
}

/** An occasion that is written: a new one, or anew. */
export const EditOccasionPage: View<PreparedOccasion | PreparedChange> = ({ data, context, refused }) => {
  const t = occasionWords(context.locale)
  const occasion = 'occasion' in data ? data.occasion : undefined
  const begun =
    'occasion' in data
      ? { saved: data.occasion, revision: data.occasion.revision }
      : { likely: { language: 'sv', trainerId: data.trainerId, ...chosen(data.materialId) } }
  const address = occasion && { occasionId: occasion.id }
  const title = address ? t('changeIt') : t('newOccasion')
  return (
    <Page title={title} breadcrumb={[{ href: paths.occasions(), label: t('occasions') }]} islands={['forms']}>
      {data.courses.length === 0 ? (
        <NoCourse makes={'makes' in data && data.makes} />
      ) : (
        <FormOf
          fields={written}
          words={t}
          refused={refused}
          {...begun}
          options={{
            materialId: data.courses
              .filter(({ id }) => occasion === undefined || id === occasion.materialId)
              .map(({ id, title: label }) => ({ value: id, label })),
            trainerId: data.trainers.map(({ personId, name }) => ({ value: personId, label: name })),
          }}
          action={address ? paths.changeOccasion(address) : paths.newOccasion()}
          label={title}
          send={address ? sharedWords(context.locale)('save') : t('addIt')}
          cancel={address ? paths.occasion(address) : paths.occasions()}
        />
      )}
    </Page>
  )
}

const chosen = (materialId: string | undefined) => (materialId ? { materialId } : {})
