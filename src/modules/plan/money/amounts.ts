/** Kronor as people write them (`450 000`, `12,50`, `1 650 000 kr`) in öre; nothing where it is no sum. */
export const oreOf = (written: string): number | undefined => {
  const plain = written.replace(/\s|kr(onor)?\.?$|:-$/giu, '').replace(',', '.')
  if (!/^\d{1,13}(\.\d{1,2})?$/.test(plain)) return undefined
  const [kronor = '0', ore = ''] = plain.split('.')
  return Number(kronor) * 100 + Number(ore.padEnd(2, '0'))
}
