import { type Checking, groupsFor } from './check-sections.ts'
import { isCurrent, placeOf } from './read.ts'
import type { RuleName } from './rules.ts'
import { below, type XmlElement } from './xml.ts'

const labelled = (divisions: readonly XmlElement[], label: string): XmlElement[] =>
  divisions.filter(({ attributes }) => attributes.LABEL === label)

const words = (list: string | undefined): Set<string> => new Set((list ?? '').split(/\s+/u).filter(Boolean))

const refersToAll = (list: string | undefined, sections: readonly XmlElement[]): boolean => {
  const listed = words(list)
  return sections.filter(isCurrent).every(({ attributes }) => listed.has(attributes.ID ?? ''))
}

const checkMetadataDivision = (checking: Checking, main: XmlElement): void => {
  const { root } = checking.file
  const divisions = below(main, 'mets:div')
  for (const division of divisions)
    if (division.attributes.ADMID !== undefined || division.attributes.DMDID !== undefined)
      checking.equals('CSIP90', division, 'LABEL', 'Metadata')
  const found = labelled(divisions, 'Metadata')
  const [metadata] = found
  if (!checking.expect('CSIP88', found.length === 1, main) || metadata === undefined) return
  checking.identified('CSIP89', metadata)
  const provenance = [
    ...below(root, 'mets:amdSec/mets:digiprovMD'),
    ...below(root, 'mets:amdSec/mets:rightsMD'),
  ]
  checking.expect('CSIP91', refersToAll(metadata.attributes.ADMID, provenance), metadata)
  checking.expect('CSIP92', refersToAll(metadata.attributes.DMDID, below(root, 'mets:dmdSec')), metadata)
}

type DivisionRules = Readonly<Record<'exists' | 'id' | 'label' | 'complete' | 'pointer', RuleName>>

const divisionRules: Readonly<Record<string, DivisionRules>> = {
  Documentation: { exists: 'CSIP93', id: 'CSIP94', label: 'CSIP95', complete: 'CSIP96', pointer: 'CSIP116' },
  Schemas: { exists: 'CSIP97', id: 'CSIP98', label: 'CSIP99', complete: 'CSIP100', pointer: 'CSIP118' },
  Representations: {
    exists: 'CSIP101',
    id: 'CSIP102',
    label: 'CSIP103',
    complete: 'CSIP104',
    pointer: 'CSIP119',
  },
}

const pointersOf = (division: XmlElement): string[] =>
  below(division, 'mets:fptr').map(({ attributes }) => attributes.FILEID ?? '')

const checkGroupDivision = (
  checking: Checking,
  main: XmlElement,
  use: string,
  rules: DivisionRules,
): void => {
  const groups = groupsFor(checking.file.root, use)
    // A group of content with a folder of its own has a METS file, and a division that points to it.
    .filter(({ attributes }) => use !== 'Representations' || attributes.USE === use)
    .map(({ attributes }) => attributes.ID ?? '')
  const divisions = below(main, 'mets:div')
  for (const division of divisions)
    if (pointersOf(division).some((id) => groups.includes(id)))
      checking.equals(rules.label, division, 'LABEL', use)
  const found = labelled(divisions, use)
  if (groups.length > 0) checking.expect(rules.exists, found.length === 1, main)
  for (const division of found) {
    checking.identified(rules.id, division)
    const pointers = pointersOf(division)
    checking.expect(
      rules.complete,
      groups.every((id) => pointers.includes(id)),
      division,
    )
    checking.expect(
      rules.pointer,
      pointers.every((id) => groups.includes(id)),
      division,
    )
  }
}

const checkRepresentation = (checking: Checking, division: XmlElement): void => {
  checking.identified('CSIP106', division)
  const pointers = below(division, 'mets:mptr')
  const [pointer] = pointers
  if (!checking.expect('CSIP109', pointers.length === 1, division) || pointer === undefined) return
  const place = placeOf(checking.file, pointer) ?? ''
  checking.expect('CSIP110', checking.opened.files.has(place), pointer, place)
  checking.equals('CSIP111', pointer, 'xlink:type', 'simple')
  checking.equals('CSIP112', pointer, 'LOCTYPE', 'URL')
  const folder = /^representations\/(.+)\/METS\.xml$/u.exec(place)?.[1]
  if (folder !== undefined) checking.equals('CSIP107', division, 'LABEL', `Representations/${folder}`)
  const group = groupsFor(checking.file.root, 'Representations').map(({ attributes }) => attributes.ID)
  checking.expect('CSIP108', group.includes(pointer.attributes['xlink:title']), pointer)
}

const checkRepresentations = (checking: Checking, main: XmlElement): void => {
  const divisions = below(main, 'mets:div').filter(
    (division) =>
      division.attributes.LABEL?.startsWith('Representations/') === true ||
      below(division, 'mets:mptr').length > 0,
  )
  for (const division of divisions) checkRepresentation(checking, division)
  if (!checking.file.isOfPackage) return
  const pointed = divisions.flatMap((division) =>
    below(division, 'mets:mptr').map((pointer) => placeOf(checking.file, pointer)),
  )
  for (const { path, isOfPackage } of checking.opened.metsFiles)
    if (!isOfPackage) checking.expect('CSIP105', pointed.includes(path), main, path)
}

/** CSIP80–112, 116, 118 and 119: the structural map. */
export const checkStructuralMap = (checking: Checking): void => {
  const { root } = checking.file
  const maps = below(root, 'mets:structMap')
  if (!checking.expect('CSIP80', maps.length > 0, root)) return
  const ours = maps.filter(({ attributes }) => attributes.LABEL === 'CSIP')
  const [map] = ours
  if (!checking.expect('CSIP82', map !== undefined, root) || map === undefined) return
  checking.expect('CSIP80', ours.length === 1, root)
  checking.equals('CSIP81', map, 'TYPE', 'PHYSICAL')
  checking.identified('CSIP83', map)
  const mains = below(map, 'mets:div')
  const [main] = mains
  if (!checking.expect('CSIP84', mains.length === 1, map) || main === undefined) return
  checking.identified('CSIP85', main)
  checking.equals('CSIP86', main, 'LABEL', root.attributes.OBJID ?? '')
  checkMetadataDivision(checking, main)
  for (const [use, rules] of Object.entries(divisionRules)) checkGroupDivision(checking, main, use, rules)
  checkRepresentations(checking, main)
}
