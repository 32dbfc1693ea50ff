/** How a name is found by typing Latin letters: initials (hyc) and full pinyin (heyunchuan), lower case, no tones. */
export interface PinyinKeys {
  initials: string
  full: string
}

export type ToPinyin = (name: string) => PinyinKeys

/**
 * Loads the pinyin dictionary: about 100 ms, so it is asked for when somebody first types letters, not at start. Names
 * are read as surnames first (单 shan, 区 ou, 尉迟 yu chi). Letters and digits stand for themselves; characters without a
 * reading are left out.
 */
export async function loadPinyin(): Promise<ToPinyin> {
  const { pinyin } = await import('pinyin-pro')
  return (name) => {
    const clean = name.normalize('NFKC')
    const syllables = pinyin(clean, {
      toneType: 'none',
      type: 'array',
      surname: 'head',
      nonZh: 'consecutive',
      v: true,
    })
      .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
      .filter((syllable) => syllable !== '')
    const isLatin = (syllable: string) => clean.toLowerCase().includes(syllable)
    return {
      initials: syllables.map((syllable) => (isLatin(syllable) ? syllable : syllable.charAt(0))).join(''),
      full: syllables.join(''),
    }
  }
}
