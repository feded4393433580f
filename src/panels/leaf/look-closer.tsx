import ZoomIn from 'lucide-react/icons/zoom-in'
import type { Work } from '#exhibition/schema.ts'
import { closablePicture } from '#panels/closer/picture-of.ts'
import { usePanels, useTranslator } from '#panels/panel-context.ts'
import { Button } from '#panels/shell/button.tsx'
import { openPanel } from '#visit/actions.ts'

/** The way from a leaf to a work's picture; nothing for a work that has none. */
export function LookCloser({ work }: { readonly work: Work }) {
  const { visit } = usePanels()
  const { t } = useTranslator()
  if (!closablePicture(work)) return null
  return (
    <Button
      look="foot-main"
      icon={<ZoomIn aria-hidden />}
      onClick={() => openPanel(visit, { kind: 'closer', work: work.id })}
    >
      {t('leaf.look-closer')}
    </Button>
  )
}
