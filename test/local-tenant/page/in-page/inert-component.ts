/** Takes the place of a Microsoft-internal component that is not on npm: whatever is asked of it, it gives more of the same. */
declare const define: (needs: string[], factory: () => unknown) => void;

type Inert = (() => Inert) & Record<string | symbol, unknown>;

function inert(): Inert {
  // A function declaration, not an arrow: the runtime may derive a class from it.
  const target = function (): Inert {
    return inert();
  } as Inert;
  return new Proxy(target, {
    get(kept, name) {
      if (name === 'then') return undefined;
      if (name === '__esModule') return true;
      if (name === Symbol.toPrimitive) return () => '';
      kept[name] ??= inert();
      return kept[name];
    },
  });
}

define([], inert);
