import { useMemo } from 'react'
import { signLanguageName } from '#locale/sign-language-names.ts'
import { useTranslator, useVisit } from '#panels/panel-context.ts'
import { SwitchRow } from '#panels/settings/switch-row.tsx'
import { useSetting } from '#panels/settings/use-setting.ts'
import { Row } from '#panels/shell/row.tsx'
import { Segments } from '#panels/shell/segments.tsx'
import { hasDescriptions, hasPlainLanguage, signLanguages } from '#visit/narration-beside.ts'

/** Other ways to follow what is told, each only where the exhibition has some of it. Chosen once, for the whole visit. */
export function OtherWays() {
  const { t } = useTranslator()
  const exhibition = useVisit(state => state.exhibition)
  const languages = useMemo(() => signLanguages(exhibition), [exhibition])
  const plain = useMemo(() => hasPlainLanguage(exhibition), [exhibition])
  return (
    <>
      {plain && (
        <SwitchRow
          name="plainLanguage"
          label={t('settings.plain-language')}
          hint={t('settings.plain-language-hint')}
        />
      )}
      {languages.length > 0 && <SignLanguage languages={languages} />}
      {hasDescriptions(exhibition) && <DescriptionsBy />}
    </>
  )
}

function SignLanguage(props: { readonly languages: readonly string[] }) {
  const { t, language } = useTranslator()
  const [chosen, choose] = useSetting('signLanguage')
  const offered = chosen !== null && props.languages.includes(chosen) ? chosen : ''
  return (
    <Row label={t('settings.sign-language')} hint={t('settings.sign-language-hint')}>
      <Segments
        label={t('settings.sign-language')}
        value={offered}
        onChange={tag => choose(tag === '' ? null : tag)}
        options={[
          { value: '', label: t('settings.sign-language-none') },
          ...props.languages.map(tag => ({ value: tag, label: signLanguageName(tag, language) })),
        ]}
      />
    </Row>
  )
}

const speakers = ['screen-reader', 'aloud', 'off'] as const

function DescriptionsBy() {
  const { t } = useTranslator()
  const [by, choose] = useSetting('descriptions')
  return (
    <Row label={t('settings.descriptions')}>
      <Segments
        label={t('settings.descriptions')}
        value={by}
        onChange={choose}
        options={speakers.map(value => ({ value, label: t(`settings.descriptions-${value}`) }))}
      />
    </Row>
  )
}
