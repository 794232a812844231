import { paths } from '../../paths.ts'

const BESIDE = /^(correction|dissent)-(.+)$/
const SECTION = /^section-(.+)$/

/** The page on which a form of a case stands, by the form's name: the way back for whoever keeps a draft without JavaScript. */
export const pageOfForm = (caseId: string, form: string): string => {
  const beside = BESIDE.exec(form)
  if (beside !== null) return paths.newNote({ caseId }, { about: beside[2], kind: beside[1] })
  const section = SECTION.exec(form)
  if (section !== null) return paths.section({ caseId, section: section[1]! })
  if (form === 'note') return paths.newNote({ caseId })
  return form === 'plan' ? paths.plan({ caseId }) : paths.case({ caseId })
}
