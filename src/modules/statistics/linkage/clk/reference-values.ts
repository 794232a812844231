/**
 * Reference values of the published implementation: data61/clkhash v0.18.2 (Apache-2.0), each step by itself, and the
 * records of its own test of encodings (`tests/test_clk.py`).
 */

export const keyDerivation = [
  {
    secret: 'chicken',
    numFeatures: 5,
    hash: 'SHA256',
    saltB64: 'SCbL2zHNnmsckfzchsNkZY9XoHk96P/G5nUBrM7ybymlEFsMV6PAeDZCNp3rfNUPCtLDMOGQHG4pCQpfhiHCyA==',
    infoB64: 'c2NoZW1hX2V4YW1wbGU=',
    keySize: 64,
    keysHex: [
      [
        'b5bac3d9ef624b5f94fe274cbd858d4095c35b21c259d3a9a15f88cd031a4897ac476ca389e107ddcc394f1ad2622261d31211c8c653c95db5d721136d073197',
        '44cb83a3ee7a0c32ae1eb5c0295e3cee1a9d5f5775d5e596ab15d17d73d9e79f1af3de7049ba7a9ed1ea0114e70f76f83e787a72433dfef07553733186d27ec4',
      ],
      [
        '50f95166f82dc995d07d5784f0849cd1a55589927dcad0b97866601ee6aa94b3251da9f2ab4e650ac0207e38d7b306b701328fbd11e215afe1d59058622ef0e7',
        '104faae20d124bcb185c3b9ebe30795c40ecc69d94b65970128932a093adc796bd1d29fbd6897c3138212d9b90646d7ceb64e1cf76b0c36e466bf72d3a016e95',
      ],
      [
        'b2301356443b8e34dde6ed3030748fa857cda28e6267f991605031a4c22e2eabf33e335eb051b1ac374e7081bc21d1545fb50b116d200eaffa641e7b16ac853b',
        '2ec0da2cd4232e28b3ee1fe290b480061d0ea43fe655a15cb24a65ef662a3f0ca2b60a1e4589c32474be0d83c23df8115bd3d6e8d01e6bc04637a123e0a11d48',
      ],
      [
        'e9a1b719501409f2602543fdc872162c0af9a7c3f6e6da00e86d9077b0e6e241dbecedd87af8f192a8b1cc07c29f9e79bdd2d02617ca8b83b11abe801acf864a',
        '0ea5315fbe37ec6af105fc1078eee4148de7e2cb6081d401d02dbc21a200a9201ad1ce8e9de9a0c3000d0ce48237afd629e966625967ffa1b6ce2a7f6bd43585',
      ],
      [
        '3579977a0e1a16e098bef82b328b397628d0cf8d880fff360f8384ef12e9a421385c50a2deb221228269cb7e964afb92ae126b985e165f3c6eba7cf3b6e2364c',
        '9b821e71b70f0809bf99798caa5339e2479d0e6343ae374733bad730c98cc4466f3e476b49cd759186a5d3b29f72afcbd818960435b6c508ed9d71c08fee2fee',
      ],
    ],
  },
  {
    secret: 'secret',
    numFeatures: 1,
    hash: 'SHA256',
    saltB64: null,
    infoB64: null,
    keySize: 64,
    keysHex: [
      [
        '2f34e5ff91ec85d53ca9b543683174d0cf550b60d5f52b24c97b386cfcf6cbbf9cfd42fd37e1e5a214d15f03058d7fee63dc28f564b7b9fe3da514f80daad4bf',
        '1babe30c1ef6188c41ffc98d6ed1e918d39b424ad8a36e114bae18307d53e7b2fd99c15e5ce299af170ab929b89e53c99a9f29100d185d1b221539d73c8f653f',
      ],
    ],
  },
  {
    secret: 'No, I am your father',
    numFeatures: 3,
    hash: 'SHA512',
    saltB64: 'YW5kIHBlcHBlcg==',
    infoB64: null,
    keySize: 20,
    keysHex: [
      ['73af7613298b511b383565604f61a33f2d1cae04', 'db47b7e1e9746c05f185b3bd3833fc761c0c0d84'],
      ['e1ed97af636cb7e5776882091d9e769f570ffe06', '1b53c8e2a7d11f267a6274ba72d310712dc7f56b'],
      ['0ade0ab84592f67b93512b38264538a7a13d86e4', '044716049c245211f6bdf7a3b3b3a5adc0dee67a'],
    ],
  },
]

export const tokenization = [
  {
    comparison: { type: 'ngram', n: 2 },
    input: 'clkhash',
    tokens: [' c', 'cl', 'lk', 'kh', 'ha', 'as', 'sh', 'h '],
  },
  {
    comparison: { type: 'ngram', n: 2, positional: true },
    input: 'clkhash',
    tokens: ['1  c', '2 cl', '3 lk', '4 kh', '5 ha', '6 as', '7 sh', '8 h '],
  },
  {
    comparison: { type: 'ngram', n: 1, positional: true },
    input: '19630112',
    tokens: ['1 1', '2 9', '3 6', '4 3', '5 0', '6 1', '7 1', '8 2'],
  },
  {
    comparison: { type: 'ngram', n: 3 },
    input: 'Åsa Öberg',
    tokens: ['  Å', ' Ås', 'Åsa', 'sa ', 'a Ö', ' Öb', 'Öbe', 'ber', 'erg', 'rg ', 'g  '],
  },
  { comparison: { type: 'ngram', n: 2 }, input: '', tokens: [] },
  { comparison: { type: 'exact' }, input: 'SE', tokens: ['SE'] },
  {
    comparison: { type: 'numeric', thresholdDistance: 8, resolution: 2 },
    input: '25',
    tokens: ['88', '96', '104', '112', '120'],
  },
  {
    comparison: { type: 'numeric', thresholdDistance: 8, resolution: 2 },
    input: '26',
    tokens: ['88', '96', '104', '112', '120'],
  },
  {
    comparison: { type: 'numeric', thresholdDistance: 0.5, resolution: 3, fractional_precision: 2 },
    input: '1.23',
    tokens: ['600', '650', '700', '750', '800', '850', '900'],
  },
] as const

export const insertions = [
  { bits: 200, tokens: 8, k: [25, 25, 25, 25, 25, 25, 25, 25] },
  { bits: 100, tokens: 7, k: [15, 15, 14, 14, 14, 14, 14] },
  { bits: 5, tokens: 8, k: [1, 1, 1, 1, 1, 0, 0, 0] },
  { bits: 300, tokens: 1, k: [300] },
]

export const tokenHashes = [
  {
    kind: 'blakeHash',
    keyHex:
      '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f',
    token: 'ab',
    encoding: 'utf-8',
    k: 30,
    l: 1024,
    indices: [
      850, 814, 435, 625, 767, 492, 80, 545, 699, 17, 11, 615, 34, 666, 365, 454, 706, 297, 93, 365, 366, 841,
      203, 937, 870, 398, 833, 229, 703, 226,
    ],
  },
  {
    kind: 'blakeHash',
    keyHex:
      '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f',
    token: 'Åb',
    encoding: 'utf-8',
    k: 30,
    l: 1024,
    indices: [
      91, 72, 515, 182, 908, 411, 501, 618, 520, 665, 286, 776, 666, 6, 377, 208, 24, 257, 708, 155, 849, 640,
      920, 404, 991, 633, 503, 496, 706, 580,
    ],
  },
  {
    kind: 'blakeHash',
    keyHex:
      '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f',
    token: '1 9',
    encoding: 'utf-8',
    k: 70,
    l: 1024,
    indices: [
      60, 958, 359, 582, 846, 36, 728, 823, 940, 839, 572, 285, 863, 485, 1022, 181, 36, 946, 685, 558, 6,
      974, 219, 233, 239, 1021, 479, 605, 189, 385, 855, 701, 559, 51, 646, 736, 754, 6, 548, 588, 45, 759,
      849, 545, 723, 676, 522, 163, 269, 890, 377, 876, 693, 967, 1013, 914, 680, 423, 444, 274, 986, 1013,
      596, 419, 64, 22, 503, 628, 395, 743,
    ],
  },
  {
    kind: 'blakeHash',
    keyHex:
      '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f',
    token: ' s',
    encoding: 'utf-8',
    k: 10,
    l: 512,
    indices: [313, 23, 398, 228, 267, 401, 246, 504, 217, 83],
  },
  {
    kind: 'doubleHash',
    preventSingularity: false,
    key0Hex:
      '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f',
    key1Hex:
      '404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f',
    token: 'ab',
    k: 30,
    l: 1024,
    sha1ModL: 505,
    md5ModL: 988,
    indices: [
      505, 469, 433, 397, 361, 325, 289, 253, 217, 181, 145, 109, 73, 37, 1, 989, 953, 917, 881, 845, 809,
      773, 737, 701, 665, 629, 593, 557, 521, 485,
    ],
  },
  {
    kind: 'doubleHash',
    preventSingularity: false,
    key0Hex:
      '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f',
    key1Hex:
      '404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f',
    token: 'Åb',
    k: 20,
    l: 1024,
    sha1ModL: 129,
    md5ModL: 783,
    indices: [
      129, 912, 671, 430, 189, 972, 731, 490, 249, 8, 791, 550, 309, 68, 851, 610, 369, 128, 911, 670,
    ],
  },
  {
    kind: 'doubleHash',
    preventSingularity: false,
    key0Hex: '73656372657431',
    key1Hex: '73656372657432',
    token: '635',
    k: 20,
    l: 1024,
    sha1ModL: 796,
    md5ModL: 0,
    indices: [
      796, 796, 796, 796, 796, 796, 796, 796, 796, 796, 796, 796, 796, 796, 796, 796, 796, 796, 796, 796,
    ],
  },
  {
    kind: 'doubleHash',
    preventSingularity: true,
    key0Hex: '73656372657431',
    key1Hex: '73656372657432',
    token: '635',
    k: 20,
    l: 1024,
    sha1ModL: 796,
    md5ModL: 509,
    indices: [
      796, 281, 790, 275, 784, 269, 778, 263, 772, 257, 766, 251, 760, 245, 754, 239, 748, 233, 742, 227,
    ],
  },
  {
    kind: 'doubleHash',
    preventSingularity: true,
    key0Hex: '73656372657431',
    key1Hex: '73656372657432',
    token: '1402',
    k: 20,
    l: 1024,
    sha1ModL: 216,
    md5ModL: 663,
    indices: [
      216, 879, 518, 157, 820, 459, 98, 761, 400, 39, 702, 341, 1004, 643, 282, 945, 584, 223, 886, 525,
    ],
  },
]

export const wholeRecords = {
  schema: {
    version: 1,
    clkConfig: {
      l: 1024,
      k: 30,
      kdf: {
        type: 'HKDF',
        hash: 'SHA256',
        salt: 'SCbL2zHNnmsckfzchsNkZY9XoHk96P/G5nUBrM7ybymlEFsMV6PAeDZCNp3rfNUPCtLDMOGQHG4pCQpfhiHCyA==',
        info: 'c2NoZW1hX2V4YW1wbGU=',
        keySize: 64,
      },
      hash: { type: 'doubleHash' },
    },
    features: [
      {
        identifier: 'name',
        format: { type: 'string', encoding: 'utf-8', case: 'upper' },
        hashing: { ngram: 2, weight: 2 },
      },
      {
        identifier: 'id',
        format: { type: 'string', encoding: 'ascii', pattern: '[a-z][a-z][a-z]\\d\\d\\d' },
        hashing: { ngram: 1, positional: true },
      },
      {
        identifier: 'dob',
        format: { type: 'date', format: '%Y-%m-%d' },
        hashing: { ngram: 2, positional: true, weight: 0.5 },
      },
      {
        identifier: 'gender',
        format: { type: 'enum', values: ['M', 'F'] },
        hashing: { ngram: 1, positional: false },
      },
      {
        identifier: 'children',
        format: { type: 'integer', maximum: 20 },
        hashing: { ngram: 1, positional: true },
      },
    ],
  },
  secret: 'chicken',
  records: [
    {
      values: ['KÉVIN', 'kev007', '1963-12-13', 'M', '1'],
      clk: 'SU9+/O/Jzzi0sfzH8K2l3+qfhn8Ky3jVI21DVdH9j2fXE++JH8GcQGSeYxDZFxALCAT8CHwYJyQcRT3MhUQOFWcOf5fWdr6ofh6DYy8iv////weyunbMahfV9RMWkRwQmBL3fjreUVOCS9D9kAbQC2XgULidKCTHd9ZpbPJ91eE=',
    },
    {
      values: ['JOHN HOWARD, ESQ.', 'stv534', '1992-02-29', 'M', '16'],
      clk: 'Pfl1/d7/31/+9u9x9zv//76/83//0v1Xt/dX/3X/e79XP7vd+Xfkf//2/9Xb/7Fd73e9f/n0f/c7Vb99B/X29d8997Pz/vJ87X/X/vcX9vt1d+/+5bP1fvfevnfX8d/f/j0XPL7f999kc/28/3d4c7t/9b/+Pf411/f2+3z1d/s=',
    },
  ],
}
