import type { Day } from '../../platform/clock/clock.ts'
import type { SectionKey } from './sections.ts'

/** When somebody last looked whether a section still says what the house says of it, and in what. */
export interface Reading {
  readonly on: Day
  /**
   * SFS number of what had amended it last, the act's own where nothing had; null where it was looked up in no statute text.
   */
  readonly against: string | null
  /** Of its words as they were read (see `statute/digest.ts`); null where nobody has worked it out. */
  readonly digest: string | null
}

const read = (on: Day, against: string | null, digest: string | null = null): Reading => ({
  ...{ on, against, digest },
})

/**
 * The oldest reading of each section: by those who develop Samlad, in consolidated statute texts. What has been read in no statute
 * text carries the day on which it was written.
 */
const READINGS: Readonly<Record<SectionKey, Reading>> = {
  'osl-5-1': read(
    '2026-11-29',
    '2009:400',
    'e64564580a703cf5781ffac32f627b69933519454acf1418ef67170fb66967c7',
  ),
  'osl-5-5': read('2026-11-29', '2009:400'),
  'osl-6-3': read(
    '2026-11-29',
    '2009:400',
    '2c09ce59356d9828cdf178f5d30c9ee835101a4144cbd3fe3bec52a6bbdb6917',
  ),
  'osl-6-7': read('2026-11-29', '2010:1507'),
  'osl-8-3': read(
    '2026-11-29',
    '2009:400',
    '8734e4cddfc81f1634c5dddd507e059e2d69807118ae458038cb59ba4e96e100',
  ),
  'osl-10-1': read(
    '2026-11-29',
    '2009:400',
    'ee80c128833b2fb199266509bdd6c06f9c32a694f6915381de13ed5125bf747f',
  ),
  'osl-10-2': read(
    '2026-11-29',
    '2009:400',
    '7d16664ce360c762ab65bf7a467d76ec472e954b2ad83927802bd011ba2b99be',
  ),
  'osl-10-15-a': read(
    '2026-11-29',
    '2025:934',
    '05ff3aa69d21f3ca625bbd06426b5fc5abefa02a44edc6e02442eb9986aa125d',
  ),
  'osl-10-18-a': read(
    '2026-11-29',
    '2025:179',
    '5205774a0c6b34fb35b37741772fe81f94b439660051e7087553ac16130b6e4e',
  ),
  'osl-10-18-b': read(
    '2026-11-29',
    '2025:179',
    'cd9c5829cc8c55798df9b1a19311b058b72c438e6184a69530d5b1fca5e3bc3e',
  ),
  'osl-10-18-c': read(
    '2026-11-29',
    '2025:179',
    'ef19c2f836aa83902aef8e5735af8c33969d10bb2b75026d4decbfde215283cb',
  ),
  'osl-10-20': read(
    '2026-11-29',
    '2014:633',
    'a2ca028d0c165276c754245688ec44aa8bc9ba041c084b248bc2c6b7218bae86',
  ),
  'osl-10-21': read(
    '2026-11-29',
    '2025:965',
    'ad071f1d868aa33165f38374da4f518275ed32163d603a572c27757bb1077473',
  ),
  'osl-10-23': read(
    '2026-11-29',
    '2025:179',
    'e5e6da5021c9770e3ac17ea768a197b1f51872706d3f53285ebcab650def52d1',
  ),
  'osl-10-23-before-2025': read('2026-11-24', null),
  'osl-10-24': read(
    '2026-11-29',
    '2025:179',
    '6ec017b21c0270e10eee6467287c4b52d33b7aa924690bb241b823f74f6a875f',
  ),
  'osl-10-27': read(
    '2026-11-29',
    '2021:644',
    'ff50e33e679bbdb9ac8eb5e07303f3d74c84b13afd094986e03741e30d47b442',
  ),
  'osl-10-28': read(
    '2026-11-29',
    '2009:400',
    '57bfdba9ef49975ce81b3e9b862d32013125215c3171cee0e635f5238f1cd45a',
  ),
  'osl-10-3': read('2026-11-29', '2014:259'),
  'osl-11-4': read(
    '2026-11-29',
    '2009:400',
    '0e92174ba2558563fa42e93886eb53a6195012898e569b324a3d73bfbb2053f2',
  ),
  'osl-12-1': read(
    '2026-11-29',
    '2009:400',
    '22224286954f6d2d3efd9f802e39499d01d8a00e22a9fea7acd9508596521cbe',
  ),
  'osl-12-2': read(
    '2026-11-29',
    '2018:1919',
    '48d562bb86f5f8b6bd49cd48af227082b65750e9ce809661f62c606e319d5a5e',
  ),
  'osl-12-3': read(
    '2026-11-29',
    '2009:400',
    '6f09d858ac69a92c3834ddebc9c6223f1a288df17a187fe30fd082a5c9de684d',
  ),
  'osl-21-3': read('2026-11-29', '2020:277'),
  'osl-21-3-a': read('2026-11-29', '2020:277'),
  'osl-22-1': read('2026-11-29', '2009:400'),
  'osl-24-8': read('2026-11-29', '2024:1147'),
  'osl-18-1': read('2026-11-29', '2026:811'),
  'osl-25-1': read('2026-11-29', '2024:243'),
  'osl-25-6': read('2026-11-29', '2018:1216'),
  'osl-25-12': read(
    '2026-11-29',
    '2013:406',
    '0cbda06d17fa339a76a9896b3afba026b2427c468c999d04e39081e6ba89e592',
  ),
  'osl-25-13': read(
    '2026-11-29',
    '2009:400',
    '76a8f1d7116c158e1b46f46bfdf21c5a57520661fd109f49cb32d634165bc102',
  ),
  'osl-26-1': read('2026-11-29', '2026:1156'),
  'osl-26-2': read(
    '2026-11-29',
    '2024:88',
    '5ba44fe78195ff40bb17c2b2c2765e5ba35ca4953910f6091ed4b50d218007a3',
  ),
  'osl-26-9': read(
    '2026-11-29',
    '2013:406',
    'cf0f20e42741fb3a606dac29afae647a6d97f26716a2952884925a9b8788f544',
  ),
  'osl-26-14-b': read('2026-11-29', '2025:436'),
  'osl-26-14-c': read('2026-11-29', '2025:436'),
  'osl-26-14-d': read(
    '2026-11-29',
    '2024:88',
    '0fdb307d7629570c65e176fa38286e2ded00f25133838e8c4a52bbc40907c4a9',
  ),
  'osl-26-5': read(
    '2026-11-29',
    '2009:400',
    'e114e1faab773cd1d0d83f4546e8c8a33d5cac5b8df9b588b4299fbc07c72005',
  ),
  'osl-35-1': read('2026-11-29', '2026:811'),
  'osl-37-1': read(
    '2026-11-29',
    '2009:400',
    '98304d65b890c392fc1221417b8d407046acb06843f533960b739905397ca39e',
  ),
  'brb-3-1': read('2026-11-29', '2019:805'),
  'brb-3-2': read('2026-11-29', '1962:700'),
  'brb-3-5': read('2026-11-29', '1998:393'),
  'brb-3-6': read('2026-11-29', '2026:1318'),
  'brb-4-1': read('2026-11-29', '2009:396'),
  'brb-4-1-a': read('2026-11-29', '2018:601'),
  'brb-4-1-b': read('2026-11-29', '2018:601'),
  'brb-4-2': read('2026-11-29', '2002:436'),
  'brb-4-3': read('2026-11-29', '2026:852'),
  'brb-4-4': read('2026-11-29', '2023:257'),
  'brb-4-4-a': read('2026-11-29', '2026:852'),
  'brb-4-4-b': read('2026-11-29', '2026:852'),
  'brb-4-4-c': read('2026-11-29', '2026:950'),
  'brb-4-4-d': read('2026-11-29', '2026:950'),
  'brb-4-4-e': read('2026-11-29', '2026:852'),
  'brb-4-5': read('2026-11-29', '2023:257'),
  'brb-4-6-d': read('2026-11-29', '2026:1318'),
  'brb-4-7-b': read('2026-11-29', '2026:852'),
  'brb-6-1': read('2026-11-29', '2026:1318'),
  'brb-6-1-a': read('2026-11-29', '2018:618'),
  'brb-6-2': read('2026-11-29', '2022:1043'),
  'brb-6-3': read('2026-11-29', '2018:618'),
  'brb-6-4': read('2026-11-29', '2026:1318'),
  'brb-6-5': read('2026-11-29', '2018:618'),
  'brb-6-6': read('2026-11-29', '2025:586'),
  'brb-6-8': read('2026-11-29', '2022:1043'),
  'brb-6-9': read('2026-11-29', '2025:586'),
  'brb-6-10': read('2026-11-29', '2022:1043'),
  'brb-6-10-a': read('2026-11-29', '2026:1318'),
  'brb-6-11': read('2026-11-29', '2025:586'),
  'brb-6-12': read('2026-11-29', '2025:586'),
  'brb-23-1': read('2026-07-10', '1962:700'),
  'brb-23-2': read('2026-07-10', '1962:700'),
  'brb-23-6': read('2026-07-10', '1962:700'),
  'brb-24-4': read('2026-07-10', '1962:700'),
  'law-1982-316-2': read(
    '2026-11-29',
    '2017:333',
    '18194f9259dfe62b46e82e189cbc03d004905b4d7226915b89a4ebaabc896254',
  ),
  'sol-9-6': read('2026-07-10', '2025:400'),
  'sol-14-3': read('2026-07-10', '2025:400'),
  'sol-14-4': read('2026-07-10', '2025:400'),
  'sol-14-5': read('2026-07-10', '2025:400'),
  'sol-14-6': read('2026-07-10', '2025:400'),
  'sol-14-7': read('2026-07-10', '2025:400'),
  'sol-15-7': read(
    '2026-11-29',
    '2025:400',
    '3b0c36ec9216b0601cce0fb99a9df56181fd927e3b6802786ff35450b91e3fcd',
  ),
  'sol-15-9': read(
    '2026-11-29',
    '2025:400',
    'f99822c9c5663eb07d1229acc52176a4fc6557b78fb0368b4b164d3edb41ce59',
  ),
  'sol-16-1': read(
    '2026-11-29',
    '2025:400',
    'a7640b05083bfaf6fd444cee96f2e9805960de40040e3577f867e1e81aef8168',
  ),
  'sol-16-2': read(
    '2026-11-29',
    '2025:400',
    '88d4d4a05674ee1ebdd5946af8233c1f242e9897c9d63010f1434a2dbb332462',
  ),
  'sol-16-2-a': read(
    '2026-11-29',
    '2025:1501',
    'fb764322c1b84f99c1dfbe967c9595b5245a2c190604002a17fa5ce2f4253c14',
  ),
  'sol-16-4': read(
    '2026-11-29',
    '2025:400',
    'e4661d3d1768595159831cb12a79e9d95d9a08b3ec1bb6509cf9da4e1df8a76c',
  ),
  'sol-17-2': read(
    '2026-11-29',
    '2025:400',
    '483a5c05c8f95ee545fd179a2183e41481f46853d38d46b7f4c7028ab37dd0c5',
  ),
  'sol-17-4': read(
    '2026-11-29',
    '2025:400',
    'aee7fe5f2d0a87d3867e70bdd9b24f60cf454bf57f00d81bd5081661996ed18c',
  ),
  'sol-17-5': read(
    '2026-11-29',
    '2025:400',
    'c46f2823559821422dece37b36db4ed1360ad35b010f2aa031a0abe57a285183',
  ),
  'sol-17-6': read(
    '2026-11-29',
    '2025:400',
    'f6f00f32b3d41c98e5a1f892fac6f20e746e4401fdbf078b6ee6355193c954fd',
  ),
  'sol-17-11': read(
    '2026-11-29',
    '2025:400',
    'ae5c5ef1c3cce62fb11d302e2e07dff2aed7eee882d16773541ee40b90f7b2d5',
  ),
  'sol-19-1': read(
    '2026-11-29',
    '2025:1501',
    '3c29e1560948a87866d1d640526e68bf2f1af628d14efc4b9f540b1735413829',
  ),
  'sol-19-4': read(
    '2026-11-29',
    '2025:400',
    '2f9574401c6fc2f615767a78ef0a874c9809b64261b4890aab3074f10bee2cb6',
  ),
  'sol-19-6': read(
    '2026-11-29',
    '2025:1501',
    'dcd5a54a5dcdb3569f0238fde17ea363a3d1efb25372b1487844a4409098fa50',
  ),
  'sol-20-1': read(
    '2026-11-29',
    '2025:400',
    '7fd67fb8fccfce2f20d6127b23dab60c8d3cd9e3c51e6b8872d31eecbd73d95c',
  ),
  'sol-20-2': read(
    '2026-11-29',
    '2025:400',
    'b0aff4967fabf13d4f6150d6064786e6155a63ec1b8120da8b94220625d643c2',
  ),
  'sol-20-3': read(
    '2026-11-29',
    '2025:400',
    '29fb1a7463a3ddda8e6f79f430f159424a77e5e497efb1d9a872ebe33e7b5c7b',
  ),
  'sol-20-6': read(
    '2026-11-29',
    '2025:400',
    '1d3eb23094104d319825164c4a1db3f398e8f649d1915c9d7fb419ecb49b40b4',
  ),
  'sol-20-7': read(
    '2026-11-29',
    '2025:400',
    'c19706e86a9fb3bf9e1c7991591fb96a0f4959b9fc6d878f8deed03540b8e0ee',
  ),
  'sol-21-1': read(
    '2026-11-29',
    '2025:400',
    'be4cb99a035d701384ec4e61ff2e2e65e442cfa1607c14208c2eab64f44c634f',
  ),
  'sol-22-13': read(
    '2026-11-29',
    '2025:400',
    '556cca825055929959c45218a26979e880aff538ba62f022e8e0b57b24d2e1cf',
  ),
  'sol-22-5': read(
    '2026-11-29',
    '2025:400',
    '5c623e989f9320e029fecc397fc866a331f9dfe0a325207316703cea021a36bd',
  ),
  'law-2024-79-2-3': read(
    '2026-11-29',
    '2024:79',
    '515976124f600a534a2120b6446df92e4458a63d19279247aafaedf5a9d4a0b9',
  ),
  'law-2024-79-3-1': read(
    '2026-11-29',
    '2025:463',
    'db9626d0c04cf0db2abf437679cc4a6763dc3a2e65b9d679997e2d299a359c25',
  ),
  'law-2024-79-3-4': read(
    '2026-11-29',
    '2024:79',
    '62e7b29529f49093540d2d3aee3ee47d469cd7ec6f100a0396724a902b73139a',
  ),
  'law-2024-79-4-1': read(
    '2026-11-29',
    '2024:79',
    '2ee25f533e26c788e30de94a098ef83be4c716fba9045979c23072c2be7feec5',
  ),
  'law-2024-79-4-2': read(
    '2026-11-29',
    '2024:79',
    'f74add135b802f1603bbf605610708cfb0357e792bf33d901998b64928a0bb4d',
  ),
  'law-2024-79-4-3': read(
    '2026-11-29',
    '2024:79',
    '070033c9b2c433d51657ace116f4711728c44f017684ca912e4995c4a246e6e9',
  ),
  'law-2024-79-4-4': read(
    '2026-11-29',
    '2024:79',
    '59c3081e588f0e7d242a0ca9148b7855aa93bf7355d91543cae4bf30226f851f',
  ),
  'law-2024-79-4-6': read(
    '2026-11-29',
    '2024:79',
    'ca7ad6710017082f5a1ac3043f544bb0c633587a9e11e80edf0a09f196637a02',
  ),
  'law-2024-79-4-7': read(
    '2026-11-29',
    '2024:79',
    'f11c0c67d11a865eaa2fe89c6df384e4bd81dc1d0aaf504fb06689764963e486',
  ),
  'law-2024-79-5-3': read(
    '2026-11-29',
    '2024:79',
    '1cdff44955ffaf58f7a28d03f56874e37a9fa1e3cc2fbda1ef3744c998733a5b',
  ),
  'law-2024-79-8-2': read(
    '2026-11-29',
    '2024:79',
    'b85cb85e05eff18a2e0ed6245f6f16a36dd9caf9d3f50777a83a730b3b88ea41',
  ),
  'law-2024-79-8-4': read(
    '2026-11-29',
    '2025:1295',
    'fa56bd556e03c0ac42e64b5f3be18fec610f642d03e6d45e3da1b445ea2c775b',
  ),
  'lvu-5': read('2026-11-29', '1990:52', '1958ab7f335c90bb0bf90a098bd449cbf5f55651fd9456f24e29a749f00df9ef'),
  'lvu-7': read('2026-11-29', '2009:804', 'bb6e0db5550557b82d41684838d7b510accfecfa7db8ca16129c12856f97d342'),
  'lvu-8': read('2026-11-29', '2019:472', '2da4298776920d9acd3a87f4dfeb383e46114ccb865c4fe5537395e158df951b'),
  'lvu-9': read('2026-11-29', '2019:472', 'd1b00f5812f02b573618a59f918589e8b250e0304fcdc64c523cfdd56afc861b'),
  'lvu-9-a': read(
    '2026-11-29',
    '2019:472',
    '8a44a733ca129d831082a51fd76e45ba3667baeb3a155718031ee8aaf25175b1',
  ),
  'lvu-9-b': read(
    '2026-11-29',
    '2019:472',
    'c41a49ceebfd85b9521fc1c0c1c50c66a82fe01bdf161cd26c17e74d3dfd18ba',
  ),
  'utll-5-15': read('2026-07-10', '2005:716'),
  'utll-5-15-before-2026-07-13': read('2026-07-10', '2005:716'),
  'utll-5-15-before-2022-08': read('2026-07-10', '2005:716'),
  'utll-5-15-b': read('2026-07-10', '2005:716'),
  'law-2025-170-4': read(
    '2026-11-29',
    '2025:170',
    '6cf696f81c98cc0c060bf14aadc3c77cccf9eaf6a6c1b3ad6ad91d1894ce25b4',
  ),
  'law-2025-170-5': read(
    '2026-11-29',
    '2025:170',
    '446dcf76547d91f5e70fe10c33b5d4c9442c7f3c1b8f98979f4fd57e09aebdb0',
  ),
  'law-2025-170-8': read(
    '2026-11-29',
    '2025:170',
    'b24ecfdbdcd078bd154cd31b159567efdf6045300abab597b8e9b55a18e2679f',
  ),
  'law-2005-429-2': read(
    '2026-11-29',
    '2026:1153',
    '9c72e31d48803de35cd93deb6ae84974c9a0b7ddee53ccdff8727a7ee83604c2',
  ),
  'law-2005-429-3': read(
    '2026-11-29',
    '2016:1241',
    'b0cc5bbf18093c69ef8c6cc8703bfed426b00833bd7dfbb6228e68c93f9242f4',
  ),
  'law-1999-997-1': read(
    '2026-11-29',
    '2025:562',
    '26b26cf2d9c01e5a95a3e2d35c853860e9e010f2e5a4ce6ab3598d4cf731fbef',
  ),
  'law-1988-609-1': read(
    '2026-11-29',
    '2018:535',
    '37134bc0fdbe62ea531e5e903083adc08ba53e467dfe632ab3bfa10d0e8061ae',
  ),
  'law-1930-173-1': read(
    '2026-11-29',
    '1930:173',
    'dbad5c9e49dd22d9f5c1a31070344ed0d3d1a0df8aa7a9ddac63f051589184d0',
  ),
  'law-1930-173-2': read(
    '2026-11-29',
    '2022:931',
    '1e971142f03c479c257eae436b2e3fb7bb5ae125d66a963a4daa9370d64b4601',
  ),
  'pdl-3-17': read('2026-07-10', '2008:355'),
  'archives-act-10': read(
    '2026-11-29',
    '1998:774',
    '208656ad760ba30774fd6ca7bc200b77c22307082ab8b9c9540ea6f821b804f3',
  ),
  'solpul-6': read(
    '2026-11-29',
    '2001:454',
    'e0aca755ebdb15f03edd0681c25d1c58fe50b85d24ac7f2b398f62373d25aa00',
  ),
  'solpul-7': read(
    '2026-11-29',
    '2018:440',
    'e5dcae838f0f3237b564d6fdade8c1a44e71cbf8820629a6899b6f11a190293a',
  ),
  'solpul-7-a': read(
    '2026-11-29',
    '2026:872',
    '3b20775bf00e778d82c5bcceef14305a1ba6235466bcc2dcaacdbf3ee98c90f6',
  ),
  'bdl-2-22': read('2026-07-10', '2018:1177'),
  'gdpr-5': read('2026-11-24', null),
  'gdpr-6': read('2026-11-24', null),
  'gdpr-9': read('2026-11-24', null),
  'gdpr-10': read('2026-11-24', null),
  'gdpr-15': read('2026-11-24', null),
  'gdpr-16': read('2026-11-24', null),
  'gdpr-18': read('2026-11-24', null),
  'gdpr-22': read('2026-11-24', null),
  'gdpr-35': read('2026-11-24', null),
  'gdpr-chapter-5': read('2026-11-24', null),
  'bskl-2': read(
    '2026-11-29',
    '2022:755',
    'befaefc8e4499bb7e3c2a1526935665f50ba92da6e2343e3e5316a96cbca7dc7',
  ),
  'bskl-10': read(
    '2026-11-29',
    '2014:322',
    '22179e30eb24ca86ccb309e6290b5146d7ff830855ae4c9cb7522f8839f8533f',
  ),
  'bskl-14': read(
    '2026-11-29',
    '2014:322',
    'c2003e95f2694a4d3bc95c01170635b7cb33da6bd11333351954ec530aee80cb',
  ),
  'bskl-15': read(
    '2026-11-29',
    '2021:399',
    'cc29bcfe2852c2656648c321e497a3e8c5097eec7be76dd5248d8eee4da8d3b0',
  ),
  'bskl-16': read(
    '2026-11-29',
    '2014:322',
    '446349a8d94d2652874b00e817ed04caad7ac1d5186378c3588d1666410ad765',
  ),
  'bskl-24': read(
    '2026-11-29',
    '2014:322',
    '3e76392fb98c41f2d18715059f6d98d31faddae66eaa3fa003317cd108e06c45',
  ),
  'bskl-25': read(
    '2026-11-29',
    '2014:322',
    'ef2d1dac8cecb06154478591005c6e7c346345eb4a7db13cf0d671fc4560770a',
  ),
  'bskl-26': read(
    '2026-11-29',
    '2014:322',
    '6174b3d370ed2d9a96b7cb35f081d67ec48842677da890b39339bfb06b2b9b9f',
  ),
  'bskl-32': read(
    '2026-11-29',
    '2022:755',
    'f69c4b7cb395573f2b9e16e64b0b055c5d85675299092b3e90031b71b8eae949',
  ),
  'law-1999-997-3': read(
    '2026-11-29',
    '2025:562',
    '3ea8fbbe467d866e6f6c50edcebd016902f69a51c2631d42ea0a91761efc82be',
  ),
  'fb-9-1': read('2026-07-10', '1949:381'),
  'fb-13-blocked': read('2026-07-10', '1949:381'),
  'fl-44': read('2026-11-29', null),
}

/** When a section was read before any lawyer of the house did. */
export const readingOf = (key: SectionKey): Reading => READINGS[key]
