// Why: tells the compiler what the bundler understands: style modules and file addresses.
// Must not: declare anything of our own.
/// <reference types="vite/client" />
