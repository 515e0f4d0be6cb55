// The order in which names are listed: by the Vietnamese alphabet, numbers in names by their value.

const order = new Intl.Collator('vi', { numeric: true });

/** For sorting by name; of two of one name the lesser id comes first. */
export function byNameThenId(
  a: { readonly name: string; readonly id: string },
  b: { readonly name: string; readonly id: string },
): number {
  return order.compare(a.name, b.name) || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** What two names have in common that are written alike but for capitals. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('vi');
}
