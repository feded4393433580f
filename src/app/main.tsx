import '#app/page.css'
import { boot } from '#app/boot.tsx'

const canvas = document.getElementById('scene')
const panels = document.getElementById('panels')
if (!(canvas instanceof HTMLCanvasElement) || !panels) {
  throw new Error('main: index.html has no #scene canvas or no #panels, expected both')
}
void boot(canvas, panels)
