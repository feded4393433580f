import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { writeOneLanguageFiles } from '#cli/build/one-language-files.ts'
import { precompress } from '#cli/build/precompress.ts'
import { writeTextPages } from '#cli/build/text-pages.ts'
import { packageRoot } from '#cli/package-root.ts'
import { viewerFolder } from '#cli/viewer-folder.ts'

// The last step of `npm run build`: what the bundler does not know about the folders it wrote.
await chmod(join(packageRoot(), 'dist', 'cli', 'lamplight.js'), 0o755)
const folder = viewerFolder()
const documents = await writeOneLanguageFiles(folder)
const pages = await writeTextPages(folder)
const compressed = await precompress(folder)
console.log(
  `${documents.length} documents in one language, ${pages} text pages, ${compressed} files with compressed twins`,
)
