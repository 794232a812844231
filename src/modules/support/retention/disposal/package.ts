import type { ActionContext } from '../../../../platform/access/action.ts'
import {
  checkPackage,
  createPackage,
  dublinCore,
  type PackageParts,
} from '../../../../platform/archive/index.ts'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { PrintError } from '../../../../platform/print/typesetter.ts'
import { citation, type Retention } from '../../../law/index.ts'
import type { SeenCase } from '../../cases/offer.ts'
import type { SubjectPart } from '../../rights/subject-part.ts'
import { caseSchema } from './case-schema.ts'
import { casePdf, caseXml, collectFiles, collectParts, filesOf } from './content.ts'

/** A package that is whole, or what stops it. */
type MadePackage =
  | { readonly content: Buffer }
  | { readonly fault: 'package_incomplete' | 'package_impossible' }

const SOFTWARE = { software: 'Samlad', version: '1' } as const

const whyKept = ({ section }: Retention): string =>
  section === null ? 'Gallras hos organisationen.' : `Gallras hos organisationen: ${citation(section, 'sv')}.`

const partsOf = (
  { now }: ActionContext,
  { file }: SeenCase,
  retention: Retention,
  files: PackageParts['representations'][number]['files'],
): PackageParts => {
  const body = { name: file.bodyName }
  return {
    id: `urn:uuid:${file.id}`,
    created: now,
    creator: SOFTWARE,
    submittingOrganisation: body,
    archivalCreator: body,
    contentType: 'Mixed',
    contentInformation: { other: 'Samlad case 1' },
    title: `Personakt ${file.number}`,
    representations: [{ id: 'case', files }],
    documentation: [],
    schemas: [
      {
        path: 'samlad-case-1.xsd',
        mediaType: 'application/xml',
        content: Buffer.from(caseSchema),
        created: now,
      },
    ],
    metadata: {
      descriptive: [
        dublinCore({
          title: `Personakt ${file.number}`,
          creator: file.bodyName,
          identifier: file.number,
          from: dayOf(file.openedAt),
          to: file.lastNoteOn ?? dayOf(file.lastActivityAt),
          language: 'sv',
          description: `Personakt som lämnas till arkiv. ${whyKept(retention)}`,
        }),
      ],
      preservation: [
        { type: 'creation', at: file.openedAt, detail: 'Akten lades upp.', agent: file.bodyName },
        { type: 'disposal decision', at: now, detail: whyKept(retention), agent: file.bodyName },
        { type: 'export', at: now, detail: 'Akten exporterades i läsbar form.', agent: SOFTWARE.software },
      ],
    },
  }
}

/**
 * Makes a package for the archive of everything readable in a case, and checks it. Nothing is disposed of before a
 * package that meets every requirement lies ready.
 */
export const packageCase = async (
  context: ActionContext,
  seen: SeenCase,
  retention: Retention,
  subjectParts: readonly SubjectPart[],
): Promise<MadePackage> => {
  const { number, bodyName } = seen.file
  const collected = await collectParts(context, seen, subjectParts)
  const originals = await collectFiles(context, seen)
  try {
    const pdf = casePdf({ number, bodyName, today: context.today }, collected)
    const files = filesOf({ xml: caseXml(number, collected, originals), pdf, originals }, context.now)
    const content = await createPackage(partsOf(context, seen, retention, files))
    const findings = await checkPackage(content)
    return findings.some(({ level }) => level === 'MUST') ? { fault: 'package_incomplete' } : { content }
  } catch (error) {
    if (error instanceof RangeError || error instanceof PrintError) return { fault: 'package_impossible' }
    throw error
  }
}
