import { FormOf } from '../../../../web/fields/form-of.tsx'
import { sharedWords } from '../../../../web/messages.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { PreparedChange, PreparedOccasion } from '../actions.ts'
import { occasionWords } from '../messages.ts'
import { written } from '../records.ts'

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
    <Page
      context={context}
      title={title}
      breadcrumb={[{ href: paths.occasions(), label: t('occasions') }]}
      errors={refused?.errors ?? []}
      islands={['forms']}
    >
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
    </Page>
  )
}

const chosen = (materialId: string | undefined) => (materialId ? { materialId } : {})
