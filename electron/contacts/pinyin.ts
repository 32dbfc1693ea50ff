/** How a name is found by typing Latin letters: initials (hyc) and full pinyin (heyunchuan), lower case, no tones, ü as v. */
export interface PinyinKeys {
  initials: string
  full: string
}

/** Reads a name: of a person with the surname's own reading first (单 shan, 区 ou, 尉迟 yuchi), of a unit as plain words. */
export type ToPinyin = (name: string, of?: 'person' | 'unit') => PinyinKeys

/**
 * Loads the pinyin dictionary: about 100 ms, so it is asked for when somebody first types letters, not at start. What it
 * gives is synchronous. Letters and digits, full-width ones too, stand for themselves; punctuation and characters that the
 * dictionary does not know (𠮷) are left out of both keys.
 */
export async function loadPinyin(): Promise<ToPinyin> {
  const { pinyin } = await import('pinyin-pro')
  return (name, of = 'person') => {
    const characters = pinyin(name.normalize('NFKC'), {
      type: 'all',
      toneType: 'none',
      v: true,
      ...(of === 'person' ? { mode: 'surname', surname: 'head' } : {}),
    })
    const syllables = characters.map(({ origin, pinyin: syllable, isZh }) => toLatin(isZh ? syllable : origin))
    return {
      initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
      full: syllables.join(''),
    }
  }
}

function toLatin(syllable: string): string {
  return syllable.toLowerCase().replace(/[^a-z0-9]/g, '')
}
