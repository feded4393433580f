import { describe, expect, it } from 'vitest'
import { captionsFileFor, chooseTracks } from '#narration/track/choose-tracks.ts'
import { voiceFor } from '#narration/track/device-voice.ts'
import { isHeard, trackKey } from '#narration/track/track.ts'
import { chinese, cue, tellingOf } from '../telling-of.ts'

const synthetic = (file: string) => ({ file, voice: 'synthetic' as const })
const names = (parts: Parameters<typeof tellingOf>[0]): readonly string[] =>
  tellingOf(parts).tracks.map(track =>
    track.kind === 'recording'
      ? `${track.voice} ${track.language}`
      : `${track.kind} ${track.language}`,
  )

describe('the choice of a track', () => {
  it('puts a human voice before the device’s, and the device’s before a synthetic one', () => {
    expect(names({ audio: { en: 'en.mp3' }, deviceVoice: true })).toEqual([
      'human en',
      'device en',
      'captions en',
    ])
    expect(names({ audio: { en: synthetic('en.mp3') }, deviceVoice: true })).toEqual([
      'device en',
      'synthetic en',
      'captions en',
    ])
  })

  it('lets a recording of another language be heard before none, under the reader’s captions', () => {
    const japanese = { language: 'ja', paragraphs: ['ここは蔵経洞です。'] }
    expect(names({ ...japanese, audio: { en: 'en.mp3' } })).toEqual(['human en', 'captions ja'])
    expect(names({ ...japanese, audio: { en: 'en.mp3' }, deviceVoice: true })).toEqual([
      'device ja',
      'human en',
      'captions ja',
    ])
  })

  it('hears the same Mandarin for both scripts', () => {
    const traditional = { language: 'zh-Hant', paragraphs: ['這裡是藏經洞。'] }
    expect(names({ ...traditional, audio: { en: 'en.mp3', 'zh-Hans': 'zh.mp3' } })).toEqual([
      'human zh-Hans',
      'human en',
      'captions zh-Hant',
    ])
  })

  it('has captions alone where no voice is wanted', () => {
    expect(names({ audio: { en: 'en.mp3' }, deviceVoice: true, voice: false })).toEqual([
      'captions en',
    ])
  })

  it('has only the text where there are no words', () => {
    expect(names({ paragraphs: [], audio: { en: 'en.mp3' } })).toEqual(['text en'])
  })

  it('times a recording by the captions of its own language, and no other', () => {
    const cues = [cue(1, 2, 'This'), cue(2, 3, 'is it')]
    const [own] = tellingOf({ audio: { en: 'en.mp3' }, cues }).tracks
    expect(own.timeline.measured).toBe(true)
    const other = tellingOf({
      language: 'zh-Hans',
      paragraphs: chinese,
      audio: { en: 'en.mp3' },
      cues,
    })
    expect(other.tracks[0].timeline.measured).toBe(false)
  })

  it('tells heard tracks from silent ones, and each from the others', () => {
    const { tracks } = tellingOf({ audio: { en: 'en.mp3', fr: 'fr.mp3' }, deviceVoice: true })
    expect(tracks.map(isHeard)).toEqual([true, true, false])
    expect(new Set(tracks.map(trackKey)).size).toBe(tracks.length)
  })

  it('takes no other language’s recording that nobody of the chain reads', () => {
    const { script } = tellingOf()
    const tracks = chooseTracks({
      ...{ script, chain: ['en'], audio: { ko: 'ko.mp3' }, captions: null, voice: true },
      deviceSpeaks: () => false,
    })
    expect(tracks.map(t => t.kind)).toEqual(['captions'])
  })
})

describe('the captions file', () => {
  const { script } = tellingOf({ language: 'zh-Hans', paragraphs: chinese })

  it('is the one of the words’ own language', () => {
    expect(captionsFileFor(script, { en: 'en.vtt', 'zh-CN': 'zh.vtt' })).toEqual({
      language: 'zh-CN',
      file: 'zh.vtt',
    })
  })

  it('is none where there is none', () => {
    expect(captionsFileFor(script, { en: 'en.vtt' })).toBeNull()
    expect(captionsFileFor(script, undefined)).toBeNull()
  })
})

describe('the device’s voice for a language', () => {
  const voice = (language: string, local = true) => ({ language, local })

  it('is none where none speaks it', () => {
    expect(voiceFor('ar', [voice('en-US'), voice('zh-CN')])).toBe(-1)
    expect(voiceFor('ar', [])).toBe(-1)
  })

  it('is one on the device before one in the network, in the likeliest region before others', () => {
    expect(voiceFor('en', [voice('en-GB', false), voice('en-GB'), voice('en-US')])).toBe(2)
    expect(voiceFor('fr', [voice('fr-FR', false), voice('fr_FR')])).toBe(1)
  })

  it('is Mandarin for both scripts, and Cantonese only for its own', () => {
    expect(voiceFor('zh-Hans', [voice('zh-HK'), voice('zh-TW')])).toBe(1)
    expect(voiceFor('zh-Hant', [voice('zh-HK'), voice('zh-CN')])).toBe(1)
    expect(voiceFor('zh-HK', [voice('zh-CN'), voice('zh-HK')])).toBe(1)
  })

  it('passes over tags that nobody can read', () => {
    expect(voiceFor('en', [voice(''), voice('???'), voice('en-AU')])).toBe(2)
  })
})
