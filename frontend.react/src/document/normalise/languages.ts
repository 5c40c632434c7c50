/** Made at its first use: a format of Intl takes longer to make than all the fields of a page to write. */
export function onceALanguage<T>(make: (language: string) => T): (language: string) => T {
  const made = new Map<string, T>();
  return (language) => {
    const found = made.get(language) ?? make(language);
    made.set(language, found);
    return found;
  };
}
