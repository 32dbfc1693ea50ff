// A file of its own, so that the library is read with the first password: the program opens a little sooner without.
export { hash, verify } from '@node-rs/argon2'
