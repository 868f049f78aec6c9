import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** Width of an element in pixels: charts are drawn for the width they get, so that text is never scaled. */
export function useWidth<T extends HTMLElement>(): [preact.RefObject<T>, number] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const at = ref.current;
    if (!at) return undefined;
    const measure = () => setWidth(Math.floor(at.getBoundingClientRect().width));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(at);
    return () => watch.disconnect();
  }, []);
  return [ref, width];
}

const ruler = document.createElement("canvas").getContext("2d")!;
/** Width of a text in the charts' type, pixels. */
export function textWidth(text: string, px: number, bold = false): number {
  ruler.font = `${bold ? 650 : 400} ${px}px "Liberation Sans", Arial, sans-serif`;
  return ruler.measureText(text).width;
}

/** Breaks a text into lines of at most `most` pixels. */
export function lines(text: string, most: number, px: number): string[] {
  const found: string[] = [];
  for (const word of text.split(" ")) {
    const longer = found.length ? found.at(-1) + " " + word : word;
    if (found.length && textWidth(longer, px) <= most) found[found.length - 1] = longer;
    else found.push(word);
  }
  return found;
}
