import { languageNameIn } from '#locale/language-names.ts'

/** Sign languages as the people around them write their names; browsers know few of them. */
const names: Readonly<Record<string, string>> = {
  ase: 'American Sign Language (ASL)',
  asf: 'Auslan',
  bfi: 'British Sign Language (BSL)',
  bzs: 'Libras',
  csl: '中国手语',
  dse: 'Nederlandse Gebarentaal (NGT)',
  fcs: 'Langue des signes québécoise (LSQ)',
  fsl: 'Langue des signes française (LSF)',
  gsg: 'Deutsche Gebärdensprache (DGS)',
  hks: '香港手語',
  ils: 'International Sign (IS)',
  ins: 'भारतीय सांकेतिक भाषा (ISL)',
  ise: 'Lingua dei segni italiana (LIS)',
  jos: 'لغة الإشارة الأردنية',
  jsl: '日本手話',
  kvk: '한국수어',
  mfs: 'Lengua de señas mexicana (LSM)',
  nzs: 'New Zealand Sign Language (NZSL)',
  pso: 'Polski język migowy (PJM)',
  rsl: 'Русский жестовый язык (РЖЯ)',
  sdl: 'لغة الإشارة السعودية',
  sls: 'Singapore Sign Language (SgSL)',
  ssp: 'Lengua de signos española (LSE)',
  tsm: 'Türk İşaret Dili (TİD)',
  tss: '台灣手語',
}

/** The name of a sign language, in itself where it is known here, else in the reader's language; its tag at worst. */
export function signLanguageName(tag: string, reader: string): string {
  const main = tag.toLowerCase().replace(/^sgn-/, '').split('-')[0] ?? ''
  return names[main] ?? languageNameIn(tag, reader)
}
