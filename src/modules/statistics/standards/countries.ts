import type { Day } from '../../../platform/clock/clock.ts'

/** Countries and territories of ISO 3166-1: two letters and three, written together. */
const PAIRS = `
ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH
BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT
BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB
CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP
ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB
GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL
ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM
KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY
MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT
MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU
NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT
REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR
SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS
TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN
VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE
`

const pairs = PAIRS.trim()
  .split(/\s+/u)
  .map((pair) => [pair.slice(0, 2), pair.slice(2)] as const)

/** The two letters of every country. */
export const countryCodes: readonly string[] = pairs.map(([two]) => two)

const twoByCode = new Map(
  pairs.flatMap(([two, three]) => [
    [two, two],
    [three, two],
  ]),
)
const threeByTwo = new Map(pairs)

/** The two letters of a country that is written with two or three; nothing where there is no such country. */
export const countryOf = (code: string): string | undefined => twoByCode.get(code.trim().toUpperCase())

/** The three letters of a country. */
export const threeLettersOf = (two: string): string => threeByTwo.get(two) ?? two

/** The country that reports. */
export const REPORTING_COUNTRY = 'SE'

/** Accession of each member state of the European Union since Sweden's own (Treaties of Accession; the United Kingdom left). */
const ACCESSIONS: Readonly<Record<Day, string>> = {
  '1995-01-01': 'AT BE DE DK ES FI FR GB GR IE IT LU NL PT SE',
  '2004-05-01': 'CY CZ EE HU LT LV MT PL SI SK',
  '2007-01-01': 'BG RO',
  '2013-07-01': 'HR',
}
const UNITED_KINGDOM_LEFT: Day = '2020-02-01'

/** Åland belongs to Finland; its people are citizens of Finland. */
const isMember = (country: string, day: Day): boolean => {
  const state = country === 'AX' ? 'FI' : country
  if (state === 'GB' && day >= UNITED_KINGDOM_LEFT) return false
  return Object.entries(ACCESSIONS).some(([from, states]) => from <= day && states.split(' ').includes(state))
}

/** The three groups of citizenship of Eurostat's `crim_thb`. */
export const citizenshipGroups = ['reporting_country', 'other_union', 'outside_union'] as const
export type CitizenshipGroup = (typeof citizenshipGroups)[number]

/** Which group a citizenship belonged to at a day: the union was smaller, and larger, before. */
export const citizenshipGroupOf = (country: string, day: Day): CitizenshipGroup => {
  if (country === REPORTING_COUNTRY) return 'reporting_country'
  return isMember(country, day) ? 'other_union' : 'outside_union'
}

/**
 * The one citizenship by which a person with several is counted: the reporting country's, else one of the union, else the
 * first by its letters, so that the order in which they were written changes nothing.
 */
export const countedCitizenship = (countries: readonly string[], day: Day): string | undefined => {
  const rank = (country: string) => citizenshipGroups.indexOf(citizenshipGroupOf(country, day))
  return [...countries].sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1))[0]
}
