import type { FC } from 'hono/jsx'
import { DescriptionList, Details } from '../../../../web/components/structure.tsx'
import { useReader } from '../../../../web/reader.ts'
import { type DefinedSum, definedSums, definitionWords } from '../definitions.ts'

/** What the named sums of a page mean, folded below where they are told. */
export const MoneyDefinitions: FC<{ of?: readonly DefinedSum[] }> = ({ of = definedSums }) => {
  const t = definitionWords(useReader().locale)
  return (
    <Details summary={t('heading')}>
      <DescriptionList items={of.map((name) => ({ term: t(name), value: t(`${name}_means`) }))} />
    </Details>
  )
}
