/** Something that is made when it is first wanted, out of a script that is read only then. */
export interface Later<T> {
  /** The same one each time; made by the first who asks. After a failure the next who asks tries again. */
  get(): Promise<T>
  /** What was made so far, for those who only matter once it is there. */
  made(): T | null
}

export function later<T>(make: () => Promise<T>): Later<T> {
  let wanted: Promise<T> | null = null
  let made: T | null = null
  return {
    get: () => {
      wanted ??= make().then(
        (value) => {
          made = value
          return value
        },
        (error: unknown) => {
          wanted = null
          throw error
        },
      )
      return wanted
    },
    made: () => made,
  }
}
