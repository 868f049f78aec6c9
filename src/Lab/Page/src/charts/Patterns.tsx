const hues = ["ard", "bre", "cor", "del", "esk", "ink"];

/** A fill of stripes or dots in a hue such as `var(--ard)`; a pattern cannot take the colour of what it fills. */
export const pattern = (kind: "stripes" | "dots", hue: string) => `url(#${kind}-${/--(\w+)/.exec(hue)?.[1] ?? "ink"})`;

/** The fills, once a page. */
export function Patterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" class="defs">
      <defs>
        {hues.map((h) => (
          <>
            <pattern key={"s" + h} id={"stripes-" + h} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="var(--paper)" /><rect width="2.6" height="6" style={{ fill: `var(--${h})` }} /></pattern>
            <pattern key={"d" + h} id={"dots-" + h} width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="var(--paper)" /><circle cx="3" cy="3" r="0.9" style={{ fill: `var(--${h})` }} /></pattern>
          </>
        ))}
      </defs>
    </svg>
  );
}
