import type { FC } from 'hono/jsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useSharing } from './words.tsx'

/**
 * Why something may rest on a section that nobody has read for long: for every form that discloses, where it has been stopped for it.
 * What is asked for beforehand is asked by `asked`.
 */
export const StaleLawField: FC<{
  refused: RefusedForm | undefined
  asked?: boolean
  optional?: boolean
  idName?: string
}> = ({ refused, asked = false, ...more }) => {
  const t = useSharing()
  const field = fieldsIn(refused)('staleLaw')
  if (!asked && field.error === undefined && !field.value) return null
  return <TextAreaField {...field} {...more} label={t('staleLaw')} description={t('staleLawHint')} rows={2} />
}
