import OpenSeadragon from 'openseadragon'
import { screen } from '../views.ts'
import { asked, present } from './page.ts'

const tuned = { imageLoaderLimit: 6, immediateRender: true }

const viewer = OpenSeadragon({
  id: 'viewer',
  tileSources: asked.get('source') ?? '/mural.dzi',
  showNavigationControl: false,
  ...(asked.has('tuned') && tuned),
})

present({
  picture() {
    const item = viewer.world.getItemCount() > 0 ? viewer.world.getItemAt(0) : null
    const size = item?.getContentSize()
    return size ? { width: size.x, height: size.y } : null
  },
  look({ x, y, scale }) {
    const { x: wide } = viewer.world.getItemAt(0).getContentSize()
    const [w, h] = [screen.width * scale, screen.height * scale]
    const bounds = [x - w / 2, y - h / 2, w, h].map(n => n / wide) as [
      number,
      number,
      number,
      number,
    ]
    viewer.viewport.fitBounds(new OpenSeadragon.Rect(...bounds), true)
  },
  state: () => ({}),
})
