import { below, readXml, type XmlElement } from './xml.ts'

/** A METS file of a package that is checked. */
export interface MetsFile {
  /** From the package's folder, such as `representations/one/METS.xml`. */
  readonly path: string
  /** The folder that its references start from: empty, or with `/` at the end. */
  readonly folder: string
  readonly root: XmlElement
  readonly isOfPackage: boolean
}

/** A package that is checked: its files by their paths from the package's folder. */
export interface OpenedPackage {
  readonly folderName: string
  readonly files: ReadonlyMap<string, Buffer>
  readonly metsFiles: readonly MetsFile[]
  /** Names of the folders below `representations`. */
  readonly representations: readonly string[]
  /** How often each identifier occurs in all METS files together. */
  readonly identifiers: ReadonlyMap<string, number>
}

const metsAt = (files: ReadonlyMap<string, Buffer>, folder: string): MetsFile | undefined => {
  const path = `${folder}METS.xml`
  const content = files.get(path)
  const root = content === undefined ? undefined : readXml(content)
  if (root?.name !== 'mets:mets') return undefined
  return { path, folder, root, isOfPackage: folder === '' }
}

const identifiersIn = (root: XmlElement): string[] => [
  ...(root.attributes.ID === undefined ? [] : [root.attributes.ID]),
  ...root.children.flatMap(identifiersIn),
]

/** Finds the METS files and representations of a package. */
export const openPackage = (folderName: string, files: ReadonlyMap<string, Buffer>): OpenedPackage => {
  const representations = [
    ...new Set([...files.keys()].flatMap((path) => /^representations\/([^/]+)\//u.exec(path)?.[1] ?? [])),
  ]
  const metsFiles = ['', ...representations.map((name) => `representations/${name}/`)].flatMap(
    (folder) => metsAt(files, folder) ?? [],
  )
  const identifiers = new Map<string, number>()
  for (const { root } of metsFiles)
    for (const id of identifiersIn(root)) identifiers.set(id, (identifiers.get(id) ?? 0) + 1)
  return { folderName, files, metsFiles, representations, identifiers }
}

/** The path from the package's folder that a reference of a METS file leads to; undefined where it leads nowhere. */
export const placeOf = (file: MetsFile, reference: XmlElement): string | undefined => {
  const href = reference.attributes['xlink:href']
  if (href === undefined || href === '') return undefined
  try {
    return file.folder + decodeURIComponent(href).replace(/^(?:file:)?(?:\.\/)*/u, '')
  } catch {
    return undefined
  }
}

/** Every reference of a METS file to a file: metadata, content and other METS files. */
export const referencesOf = ({ root }: MetsFile): XmlElement[] => {
  const pointers = (from: XmlElement): XmlElement[] => [
    ...below(from, 'mets:mptr'),
    ...below(from, 'mets:div').flatMap(pointers),
  ]
  return [
    ...below(root, 'mets:dmdSec/mets:mdRef'),
    ...['mets:digiprovMD', 'mets:rightsMD', 'mets:techMD', 'mets:sourceMD'].flatMap((section) =>
      below(root, `mets:amdSec/${section}/mets:mdRef`),
    ),
    ...below(root, 'mets:fileSec/mets:fileGrp/mets:file/mets:FLocat'),
    ...below(root, 'mets:structMap').flatMap(pointers),
  ]
}

/** The current sections that a division of metadata has to refer to. */
export const isCurrent = ({ attributes }: XmlElement): boolean => attributes.STATUS !== 'SUPERSEDED'
