import type { FC } from 'hono/jsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useWords } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { PreparedChange, PreparedOccasion } from '../actions.ts'
import { occasionWords } from '../messages.ts'
import { written } from '../records.ts'
import { useOccasionWords } from './words.tsx'

const OccasionForm: FC<{
  data: PreparedOccasion | PreparedChange
  refused: RefusedForm | undefined
}> = ({ data, refused }) => {
  const t = useOccasionWords()
  const shared = useWords()
  const occasion = 'occasion' in data ? data.occasion : undefined
  const address = occasion && { occasionId: occasion.id }
  const begun =
    'occasion' in data
      ? {}
      : { trainerId: data.trainerId, ...(data.materialId ? { materialId: data.materialId } : {}) }
  return (
    <FormOf
      fields={written}
      words={t}
      refused={refused}
      likely={{ language: 'sv', ...begun }}
      {...(occasion ? { saved: occasion, revision: occasion.revision } : {})}
      options={{
        materialId: data.courses
          .filter(({ id }) => occasion === undefined || id === occasion.materialId)
          .map(({ id, title }) => ({ value: id, label: title })),
        trainerId: data.trainers.map(({ personId, name }) => ({ value: personId, label: name })),
      }}
      action={address ? paths.changeOccasion(address) : paths.newOccasion()}
      label={address ? t('changeIt') : t('addIt')}
      send={address ? shared('save') : t('addIt')}
      cancel={address ? paths.occasion(address) : paths.occasions()}
    />
  )
}

/** An occasion that is written: a new one, or anew. */
export const EditOccasionPage: View<PreparedOccasion | PreparedChange> = ({ data, context, refused }) => {
  const t = occasionWords(context.locale)
  return (
    <Page
      context={context}
      title={t('occasion' in data ? 'changeIt' : 'newOccasion')}
      breadcrumb={[{ href: paths.occasions(), label: t('occasions') }]}
      errors={refused?.errors ?? []}
      islands={['forms']}
    >
      <OccasionForm data={data} refused={refused} />
    </Page>
  )
}
