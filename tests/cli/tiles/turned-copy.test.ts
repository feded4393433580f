import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { uprightPicture } from '#cli/tiles/upright.ts'
import { temporaryFolder } from '../program.ts'
import { colouredSteps } from './tree.ts'

const { folder, remove } = temporaryFolder()
afterAll(remove)

test.each([2, 3, 4, 5, 6, 7, 8])(
  'a picture of orientation %i that is wider than a band is turned to the pixel',
  async orientation => {
    const size = { width: 2500, height: 30 }
    const file = join(folder, `${orientation}.png`)
    await sharp(colouredSteps(size.width, size.height), { raw: { ...size, channels: 3 } })
      .withMetadata({ orientation })
      .png({ compressionLevel: 1 })
      .toFile(file)
    const scratch = join(folder, `scratch-${orientation}`)
    mkdirSync(scratch)
    const picture = await uprightPicture(file, scratch)
    const wanted = await sharp(file).autoOrient().raw().toBuffer({ resolveWithObject: true })
    const found = await picture.open().raw().toBuffer({ resolveWithObject: true })
    expect([picture.width, picture.height]).toEqual([wanted.info.width, wanted.info.height])
    expect([found.info.width, found.info.height]).toEqual([picture.width, picture.height])
    expect(found.data.equals(wanted.data)).toBe(true)
  },
)
