import { action } from '../../../platform/access/action.ts'
import { materialPolicy } from './policy.ts'
import { listInput } from './schema.ts'
import { listMaterials } from './store.ts'

/** The courses that are offered, each in its newest version. */
export const listCourses = action(
  materialPolicy,
  'material.list',
  'read',
  listInput,
  async ({ tx }, selection) => {
    const all = await listMaterials(tx, 'course')
    return {
      selection,
      languages: [...new Set(all.map(({ language }) => language))],
      courses: all.filter(
        ({ setting, language }) =>
          (!selection.setting || setting === null || setting === selection.setting) &&
          (!selection.language || language === selection.language),
      ),
    }
  },
)
export type ListedCourses = Awaited<ReturnType<typeof listCourses.run>>
