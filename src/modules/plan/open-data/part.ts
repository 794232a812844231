import { path } from '../../../platform/http/path.ts'
import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import { asJsonLd, asRdfXml } from '../../../platform/open-data/triples.ts'
import { download, page } from '../../../web/pages.tsx'
import { paths } from '../paths.ts'
import { readCatalogue, readDataset, viewOpenData } from './actions.ts'
import { datasets } from './datasets.ts'
import { csvFile, jsonFile, metadataFile } from './files.ts'
import { openDataWords } from './messages.ts'
import { OpenDataPage } from './pages/open-data-page.tsx'

const of = (address: string) => path(address)

/** Open data: what there is, for people and for programs. */
export const openDataPart: Omit<Room, 'name'> = {
  routes: [
    forEverybody(page(paths.openData, viewOpenData, OpenDataPage)),
    ...datasets
      .flatMap((dataset) => [
        download(of(`/open-data/${dataset.name}.csv`), readDataset(dataset), csvFile),
        download(of(`/open-data/${dataset.name}.csv-metadata.json`), readDataset(dataset), metadataFile),
        download(of(`/open-data/${dataset.name}.json`), readDataset(dataset), jsonFile),
      ])
      .map(forEverybody),
    ...[
      download(
        paths.catalogueRdf,
        readCatalogue,
        (triples) => new Response(asRdfXml(triples), { headers: { 'content-type': 'application/rdf+xml' } }),
      ),
      download(paths.catalogueJsonLd, readCatalogue, (triples) =>
        Response.json(asJsonLd(triples), { headers: { 'content-type': 'application/ld+json' } }),
      ),
    ].map(forEverybody),
  ],
  api: [],
  navigation: [
    {
      href: paths.openData(),
      label: (locale) => openDataWords(locale)('title'),
      shownTo: (actor) => actor.kind === 'anonymous',
      order: 95,
    },
  ],
}
