import { dublinCore, type PackageParts } from './index.ts'

const at = new Date('2031-03-01T08:00:00Z')
/** A file of it. */
export const note = Buffer.from('En påhittad anteckning')

/** A package of fictional records. */
export const parts: PackageParts = {
  id: 'urn:uuid:733dc055-34be-4260-85c7-5549a7083031',
  created: at,
  creator: { software: 'Samlad', version: '0.1.0' },
  submittingOrganisation: { name: 'Påhittade kommunen', identificationCode: 'ORG:000000-0000' },
  archivalCreator: { name: 'Påhittad nämnd & "söner" <A>', identificationCode: 'ORG:000000-0001' },
  submissionAgreement: 'Påhittat avtal 2031:1',
  contentType: 'Textual works – Digital',
  contentInformation: { other: 'Samlad case 1' },
  title: 'Påhittat ärende 2031:17',
  representations: [
    {
      id: 'preservation',
      files: [
        { path: 'notes/2031-03-01.pdf', mediaType: 'application/pdf', content: note, created: at },
        { path: 'case.json', mediaType: 'application/json', content: Buffer.from('{}'), created: at },
      ],
    },
  ],
  documentation: [{ path: 'codes.txt', mediaType: 'text/plain', content: Buffer.from('koder'), created: at }],
  schemas: [],
  metadata: {
    descriptive: [
      dublinCore({
        title: 'Påhittat ärende',
        creator: 'Påhittad nämnd',
        identifier: '2031:17',
        from: '2026-01-01',
        to: '2031-03-01',
        language: 'sv',
        description: 'Akt som bevaras för forskning (SoL 12 kap.).',
      }),
    ],
    preservation: [
      { type: 'creation', at, detail: 'Akten lades upp.', agent: 'Påhittad nämnd' },
      { type: 'disposal decision', at, detail: 'Gallras efter leverans.', agent: 'Påhittad nämnd' },
    ],
  },
}

/** The folder of the fictional package. */
export const root = 'uuid-733dc055-34be-4260-85c7-5549a7083031'
