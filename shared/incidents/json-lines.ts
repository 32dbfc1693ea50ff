/** A JSON text taken apart: its value, and on which line (from 1) the value at each path (`clocks.2.limit`) begins. */
export interface LinedJson {
  value: unknown
  lines: ReadonlyMap<string, number>
}

/** Where a text is no JSON, and why, in a Chinese sentence. */
export interface JsonFault {
  line: number
  words: string
}

/** Deeper nesting than any pack has: refused, instead of running out of stack. */
const DEEPEST = 40

/** Reads a JSON text with the lines of its values. Stricter than `JSON.parse`: a member written twice is a fault. */
export function readJsonLines(text: string): { json: LinedJson } | { fault: JsonFault } {
  const reader = new JsonReader(text.replace(/^\uFEFF/, ''))
  try {
    return { json: reader.read() }
  } catch (error) {
    if (error instanceof UnreadableJson) return { fault: { line: error.line, words: error.message } }
    throw error
  }
}

class UnreadableJson extends Error {
  constructor(
    readonly line: number,
    words: string,
  ) {
    super(words)
  }
}

class JsonReader {
  private at = 0
  private line = 1
  private readonly lines = new Map<string, number>()

  constructor(private readonly text: string) {}

  read(): LinedJson {
    const value = this.value('', 0)
    this.space()
    if (this.at < this.text.length) this.fail('结尾之后还有内容')
    return { value, lines: this.lines }
  }

  private value(path: string, depth: number): unknown {
    this.space()
    if (depth > DEEPEST) this.fail('嵌套太深')
    this.lines.set(path, this.line)
    const start = this.text[this.at]
    if (start === '{') return this.object(path, depth)
    if (start === '[') return this.array(path, depth)
    if (start === '"') return this.string()
    const scalar = this.match(/(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y)
    return scalar === null ? this.fail(start === undefined ? '没有写完' : '这里应当是一个值') : JSON.parse(scalar)
  }

  private object(path: string, depth: number): unknown {
    const members = new Map<string, unknown>()
    this.list('}', () => {
      this.space()
      const key = this.string()
      if (members.has(key)) this.fail(`“${key}”写了两次`)
      this.space()
      if (!this.take(':')) this.fail(`“${key}”后面少了冒号`)
      members.set(key, this.value(join(path, key), depth + 1))
    })
    return Object.fromEntries(members)
  }

  private array(path: string, depth: number): unknown[] {
    const items: unknown[] = []
    this.list(']', () => items.push(this.value(join(path, String(items.length)), depth + 1)))
    return items
  }

  /** From an opening bracket to its `end`, items with commas between. */
  private list(end: string, item: () => void): void {
    this.at += 1
    this.space()
    if (this.take(end)) return
    for (;;) {
      item()
      this.space()
      if (this.take(end)) return
      if (!this.take(',')) this.fail(this.at < this.text.length ? `少了逗号或“${end}”` : `没有写完，少了“${end}”`)
      this.space()
      if (this.text[this.at] === end) this.fail('最后一项后面多了逗号')
    }
  }

  private string(): string {
    const quoted = this.match(/"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy)
    if (quoted === null)
      this.fail(this.text[this.at] === '"' ? '这段文字的引号没有配对，或有不认识的转义' : '名称要写在双引号里')
    return String(JSON.parse(quoted))
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0] ?? null
    if (found !== null) this.at += found.length
    return found
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false
    this.at += 1
    return true
  }

  private space(): void {
    const blank = this.match(/[ \t\r\n]+/y) ?? ''
    this.line += blank.split('\n').length - 1
  }

  private fail(words: string): never {
    throw new UnreadableJson(this.line, words)
  }
}

const join = (path: string, key: string) => (path === '' ? key : `${path}.${key}`)
