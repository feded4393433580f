import type { MediaUse } from '#exhibition/media-list.ts'
import type { Problem } from '#exhibition/problem.ts'
import {
  isTruncatedImage,
  maxImagePixels,
  maxImageSide,
  sniffImage,
} from '#exhibition/sniff-image.ts'

/** A problem without the file and the pointer, which the caller knows. */
export type Finding = Omit<Problem, 'file' | 'pointer'>

const maxPreview = 512

/** What is wrong with a picture, from all of its bytes. Nothing is decoded. */
export function checkPicture(use: MediaUse, bytes: Uint8Array): Finding[] {
  const header = sniffImage(bytes)
  if (header === null) return [damaged(use.path)]
  const { width, height, type } = header
  const found: Finding[] = []
  if (width > maxImageSide || height > maxImageSide || width * height > maxImagePixels) {
    found.push({
      weight: 'mend',
      code: 'picture-too-large',
      problem: `The picture “${use.path}” has more pixels than a visitor’s device can hold`,
      found: `${width} × ${height}`,
      expected: `at most ${maxImageSide} on a side and 40 million in all`,
      remedy: `Save it at ${reduced(width, height)}, under another name if you keep the large one.`,
    })
  }
  if (isTruncatedImage(bytes)) {
    found.push({
      weight: 'mend',
      code: 'truncated',
      problem: `The end of the picture “${use.path}” is missing`,
      remedy: 'Copy the file again from where it came from: part of it would be grey.',
    })
  }
  if (use.role === 'preview' && Math.max(width, height) > maxPreview) {
    found.push({
      weight: 'consider',
      code: 'preview-too-large',
      problem: `The preview “${use.path}” is larger than it needs to be`,
      found: `${width} × ${height}`,
      expected: `at most ${maxPreview} pixels`,
      remedy: 'Save it smaller: it is what visitors wait for.',
    })
  }
  return [...found, ...otherName(use.path, type)]
}

function damaged(path: string): Finding {
  return {
    weight: 'mend',
    code: 'not-a-picture',
    problem: `“${path}” is not a picture that browsers show`,
    expected: 'JPEG, PNG, WebP, AVIF or GIF',
    remedy: 'Save it again as JPEG, PNG or WebP.',
  }
}

/** The largest size of the same proportions, rounded down, that keeps to both limits. */
function reduced(width: number, height: number): string {
  const scale = Math.min(
    maxImageSide / Math.max(width, height),
    Math.sqrt(maxImagePixels / (width * height)),
  )
  return `${Math.max(1, Math.floor(width * scale))} × ${Math.max(1, Math.floor(height * scale))}`
}

function otherName(path: string, type: string): Finding[] {
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase().replace('jpg', 'jpeg')
  if (extension === type) return []
  return [
    {
      weight: 'consider',
      code: 'other-type',
      problem: `“${path}” is a ${type.toUpperCase()} picture by another name`,
      remedy: `Rename it so that it ends with “.${type === 'jpeg' ? 'jpg' : type}”: servers go by the name.`,
    },
  ]
}
