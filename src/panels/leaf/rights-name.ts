const statements: Readonly<Record<string, string>> = {
  InC: 'In Copyright',
  'InC-EDU': 'In Copyright – Educational Use Permitted',
  'InC-NC': 'In Copyright – Non-Commercial Use Permitted',
  NoC: 'No Copyright',
  'NoC-NC': 'No Copyright – Non-Commercial Use Only',
  'NoC-CR': 'No Copyright – Contractual Restrictions',
  CNE: 'Copyright Not Evaluated',
  UND: 'Copyright Undetermined',
  NKC: 'No Known Copyright',
}

/** The proper name behind a Creative Commons or RightsStatements.org address, as those bodies write it; else undefined. */
export function rightsName(address: string): string | undefined {
  const licence = /creativecommons\.org\/licenses\/([a-z-]+)\/([\d.]+)/.exec(address)
  if (licence) return `CC ${licence[1]?.toUpperCase()} ${licence[2]}`
  if (/creativecommons\.org\/publicdomain\/zero/.test(address)) return 'CC0 1.0'
  if (/creativecommons\.org\/publicdomain\/mark/.test(address)) return 'Public Domain Mark 1.0'
  const statement = /rightsstatements\.org\/(?:vocab|page)\/([A-Za-z-]+)/.exec(address)?.[1]
  return statement === undefined ? undefined : statements[statement]
}
