/** Ids and classes that were made by a build or a framework and will be others tomorrow. */
const made = /\d{3,}|^[a-z]?[0-9a-f]{6,}$|__|--\w{5,}$|^css-|^sc-|^_/i;

/** What of an element names it, as far as a selector needs it. */
export interface Named {
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** Attributes that outlive a redesign, the surest first. */
const lastingAttributes = [/^data-(qa|test)/, /^name$/, /^placeholder$|^data-placeholder$/, /^aria-label$/, /^role$/];
/** Those in the words of people: a number in them is a number. */
const worded = /placeholder$|^aria-label$/;

const quote = (text: string): string => JSON.stringify(text);

/**
 * Selectors for one element by itself, the one most likely to live longest first: its id, an attribute made for finding it, its name,
 * its placeholder, its classes.
 */
export function selectorsOf({ tag, id, classes, attributes }: Named): string[] {
  const lasting = classes.filter((name) => !made.test(name));
  const named = lastingAttributes.flatMap((known) =>
    Object.entries(attributes).filter(([name, value]) => known.test(name) && value !== "" && value.length < 80),
  );
  return [
    ...(id && !made.test(id) ? [`#${CSS.escape(id)}`] : []),
    ...named.filter(([name, value]) => worded.test(name) || !made.test(value)).map(([name, value]) => `${tag}[${name}=${quote(value)}]`),
    ...(lasting.length > 0 ? [`${tag}${lasting.map((name) => `.${CSS.escape(name)}`).join("")}`] : []),
    tag,
  ];
}

const nameOf = (element: Element): Named => ({
  tag: element.localName,
  id: element.id,
  classes: [...element.classList],
  attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
});

/** A selector that finds this element and no other where it stands: by itself, else within the nearest ancestor that can be named. */
export function selectorOf(element: Element): string | undefined {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return undefined;
  const only = (css: string): boolean => {
    const found = root.querySelectorAll(css);
    return found.length === 1 && found[0] === element;
  };
  const own = selectorsOf(nameOf(element));
  const alone = own.find(only);
  if (alone) return alone;
  for (let box = element.parentElement; box; box = box.parentElement) {
    for (const outer of selectorsOf(nameOf(box))) {
      const inside = own.map((css) => `${outer} ${css}`).find(only);
      if (inside) return inside;
    }
  }
  return undefined;
}
