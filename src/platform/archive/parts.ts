/** A file of a representation, at its place below the representation's folder `data`. */
export interface ArchivedFile {
  /** Relative path with `/`, such as `notes/2031-03-01.pdf`; each part a plain file name. */
  readonly path: string
  /** IANA media type, such as `application/pdf`. */
  readonly mediaType: string
  readonly content: Buffer
  readonly created: Date
}

/** One form in which the content is handed over. */
export interface Representation {
  /** Name of its folder: letters, digits, `-` and `_`. */
  readonly id: string
  readonly files: readonly ArchivedFile[]
}

/** XML that describes the content, such as EAD 3 or Dublin Core. */
export interface Description {
  /** File name that ends with `.xml`. */
  readonly name: string
  /** A complete XML document. */
  readonly content: string
  /** The kind of description, in the word of METS. */
  readonly type: 'EAD' | 'DC' | 'MODS' | 'EAC-CPF'
}

/** Something that was done to the content and that the archive must know of. */
export interface PreservationEvent {
  readonly type: 'creation' | 'disposal decision' | 'export'
  readonly at: Date
  /** What was done and on which provision; nothing personal beyond what the content itself holds. */
  readonly detail: string
  /** Organisation or program that did it. */
  readonly agent: string
}

/** An authority or organisation with the code that the archive knows it by, such as its organisation number. */
export interface ArchiveOrganisation {
  readonly name: string
  readonly identificationCode?: string
}

/** The kinds of content, in the words of the specification's vocabulary, that Samlad hands over. */
type ContentType = 'Databases' | 'Datasets' | 'Textual works – Digital' | 'Collection' | 'Mixed'

/** Everything that an archive package is made of. The same parts give the same bytes. */
export interface PackageParts {
  /** `urn:uuid:` and a UUID; the name of the package's folder is made from it. */
  readonly id: string
  readonly created: Date
  /** The software that makes the package. */
  readonly creator: { readonly software: string; readonly version: string }
  /** Who hands the package over. */
  readonly submittingOrganisation: ArchiveOrganisation
  /** Whose records they are (arkivbildare). */
  readonly archivalCreator: ArchiveOrganisation
  /** The agreement with the archive that the package is handed over under, where there is one. */
  readonly submissionAgreement?: string
  readonly contentType: ContentType
  /** `citserms_v2_1` where the content follows E-ARK CITS ERMS, otherwise a name of its own. */
  readonly contentInformation: 'citserms_v2_1' | { readonly other: string }
  /** What the package holds; it stands in several places, so it names no person whom the records are about. */
  readonly title: string
  readonly representations: readonly Representation[]
  /** Files that explain the content; a description of the package itself is always added. */
  readonly documentation: readonly ArchivedFile[]
  /** XML schemas of the content, where it is XML; those of the added METS attributes are always there. */
  readonly schemas: readonly ArchivedFile[]
  readonly metadata: {
    readonly descriptive: readonly Description[]
    readonly preservation: readonly PreservationEvent[]
  }
}

/** A requirement of the specification that a package does not meet. */
export interface Finding {
  /** Number in the specification, such as `CSIP1`, or a rule of the house that is named in rules.ts. */
  readonly rule: string
  readonly level: 'MUST' | 'SHOULD'
  /** File in the package, and the element in it where there is one. */
  readonly where: string
  readonly message: string
}
