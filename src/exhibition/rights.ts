/** True for the address of a Creative Commons licence or mark, or of a RightsStatements.org statement. */
export function isRightsStatement(address: string): boolean {
  return creativeCommons.test(address) || rightsStatements.test(address)
}

const creativeCommons =
  /^https?:\/\/creativecommons\.org\/(licenses\/(by|by-sa|by-nd|by-nc|by-nc-sa|by-nc-nd)\/\d\.\d(\/[a-z-]+)?|publicdomain\/(zero|mark)\/1\.0)\/?(deed(\.[a-z-]+)?|legalcode(\.[a-z-]+)?)?$/i

/** The twelve statements. */
const rightsStatements =
  /^https?:\/\/rightsstatements\.org\/(vocab|page)\/(InC|InC-OW-EU|InC-EDU|InC-NC|InC-RUU|NoC-CR|NoC-NC|NoC-OKLR|NoC-US|CNE|UND|NKC)\/1\.0\/?(\?.*)?$/
