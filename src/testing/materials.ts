import { addPage, beginMaterial, publishDraft } from '../modules/learning/materials/make-actions.ts'
import type { MaterialKind } from '../modules/learning/materials/records.ts'
import type { TestPerson } from './world.ts'

/** A made-up page of a course or a lesson pack. */
export const madeUpPage = {
  title: 'En påhittad sida',
  body: 'En **viktig** sak.\n\n- ett\n- två',
  easyBody: 'En sak.',
  sections: ['osl-12-2'],
  sources: 'En påhittad källa',
}

/** Begins a material of somebody's body with one page, published where nothing else is said. @returns its identifier */
export const madeUpMaterial = async (
  maker: TestPerson,
  kind: MaterialKind,
  more: Readonly<Record<string, unknown>> & { readonly isPublished?: boolean } = {},
): Promise<string> => {
  const { isPublished = true, ...given } = more
  const { materialId } = await maker.perform(beginMaterial, {
    ...{ kind, title: 'Påhittad titel', summary: 'Påhittad, för övning.', language: 'sv', isOpen: true },
    ...(kind === 'course' ? { hours: 1.5 } : {}),
    ...given,
  } as never)
  await maker.perform(addPage, { materialId, ...madeUpPage })
  if (isPublished) await maker.perform(publishDraft, { materialId })
  return materialId
}
