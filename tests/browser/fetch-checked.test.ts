import { expect, test, vi } from 'vitest'
import { fetchBytes, fetchJson, fetchText, looksLikeHtml } from '#browser/fetch-checked.ts'

const base = 'https://museum.example/show/'
const url = `${base}a.json`

/** A fetch that answers with a body, or with what a function makes. */
const answering = (body: BodyInit | null, init?: ResponseInit): typeof fetch =>
  vi.fn(async () => new Response(body, init))

/** A fetch that never answers, and fails as the real one does when it is aborted. */
const hanging: typeof fetch = (_url, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
  })

test('bytes, text and JSON come as they are', async () => {
  const fetch = () => answering('{"a":"洞"}')
  expect(await fetchJson(url, { base, fetch: fetch() })).toMatchObject({
    ok: true,
    value: { a: '洞' },
  })
  expect(await fetchText(url, { base, fetch: fetch() })).toMatchObject({
    ok: true,
    value: '{"a":"洞"}',
  })
  const bytes = await fetchBytes(url, { base, fetch: fetch() })
  expect(bytes.ok && bytes.value.length).toBe(11)
})

test.each([
  [404, 'missing'],
  [410, 'missing'],
  [500, 'status'],
  [503, 'status'],
  [403, 'status'],
])('status %i is %s, whatever the body says', async (status, kind) => {
  const result = await fetchJson(url, { base, fetch: answering('{"a":1}', { status }) })
  expect(result).toMatchObject({ ok: false, failure: { kind, url } })
})

test('no answer is offline', async () => {
  const fetch = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')))
  expect(await fetchText(url, { base, fetch })).toEqual({
    ok: false,
    failure: { kind: 'offline', url },
  })
})

test('silence ends after the time given', async () => {
  const result = await fetchText(url, { base, fetch: hanging, timeoutMs: 20 })
  expect(result).toEqual({ ok: false, failure: { kind: 'timeout', url, timeoutMs: 20 } })
})

test('a body that stops in the middle is silence too, and one that trickles is not', async () => {
  const dripping =
    (times: number, end: boolean): typeof fetch =>
    async (_url, init) => {
      let count = 0
      const body = new ReadableStream<Uint8Array>({
        async pull(controller) {
          await new Promise(done => setTimeout(done, 25))
          if (count++ < times) controller.enqueue(new Uint8Array([32]))
          else if (end) controller.close()
          else await new Promise(() => {})
        },
        start(controller) {
          init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason))
        },
      })
      return new Response(body)
    }
  const slow = await fetchBytes(url, { base, fetch: dripping(6, true), timeoutMs: 100 })
  expect(slow.ok && slow.value.length).toBe(6)
  const stuck = await fetchBytes(url, { base, fetch: dripping(2, false), timeoutMs: 100 })
  expect(stuck).toMatchObject({ ok: false, failure: { kind: 'timeout' } })
})

test('whoever leaves is not told of a failure of the network', async () => {
  const leaving = new AbortController()
  const pending = fetchText(url, { base, fetch: hanging, signal: leaving.signal })
  leaving.abort()
  expect(await pending).toEqual({ ok: false, failure: { kind: 'aborted', url } })
  const gone = await fetchText(url, { base, fetch: hanging, signal: AbortSignal.abort() })
  expect(gone).toMatchObject({ failure: { kind: 'aborted' } })
})

test('reading stops at the limit, whatever length the header claims', async () => {
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1000
      controller.enqueue(new Uint8Array(1000))
    },
  })
  const fetch = answering(endless, { headers: { 'content-length': '10' } })
  const result = await fetchBytes(url, { base, fetch, maxBytes: 5000 })
  expect(result).toEqual({ ok: false, failure: { kind: 'too-large', url, maxBytes: 5000 } })
  expect(sent).toBeLessThan(10_000)
})

test.each([
  '<!DOCTYPE html><html><body>Please log in',
  '\n<html lang="en">',
  '<!-- portal -->\n<HTML>',
])('the page of a network that asks for a log-in is not taken for a document: %j', async body => {
  expect(looksLikeHtml(body)).toBe(true)
  const fetch = answering(body, { headers: { 'content-type': 'application/json' } })
  expect(await fetchJson(url, { base, fetch })).toEqual({
    ok: false,
    failure: { kind: 'not-json', url, html: true },
  })
})

test('text with tags in it is no page', () => {
  expect(looksLikeHtml('{"text":"<html>"}')).toBe(false)
  expect(looksLikeHtml('WEBVTT\n\n<v Wang>')).toBe(false)
})

test('broken JSON is told as that', async () => {
  const result = await fetchJson(url, { base, fetch: answering('{"a":') })
  expect(result).toMatchObject({ failure: { kind: 'not-json', html: false } })
})

test.each([
  ['https://images.example.org/a', true],
  ['b.json', true],
  ['https://evil.example/a', false],
  ['http://images.example.org/a', false],
  ['//evil.example/a', false],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['https://images.example.org.evil.example/', false],
  ['http://169.254.169.254/latest', false],
])('%s is asked: %s', async (address, asked) => {
  const fetch = answering('{}')
  const result = await fetchJson(address, { base, fetch, hosts: ['images.example.org'] })
  expect(result.ok).toBe(asked)
  expect(fetch).toHaveBeenCalledTimes(asked ? 1 : 0)
  if (!asked) expect(result).toMatchObject({ failure: { kind: 'refused-host' } })
})
