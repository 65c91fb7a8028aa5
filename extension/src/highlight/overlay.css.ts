/** The overlay's looks: the same lines that the browser's own highlights have. */
export const overlayCss = `
:host { all: initial; position: fixed; inset: 0; width: auto; height: auto; margin: 0; padding: 0; border: 0; background: none; overflow: clip; pointer-events: none; }
i { position: absolute; pointer-events: none; forced-color-adjust: none; }
i.block { background:
    linear-gradient(135deg, transparent 40%, #e5303f 40% 65%, transparent 65%) 0 100% / 4px 4px repeat-x,
    linear-gradient(45deg, transparent 40%, #e5303f 40% 65%, transparent 65%) 2px 100% / 4px 4px repeat-x, #e5303f1f; }
i.warn { border-bottom: 2px dashed #c77700; }
i.hint { border-bottom: 2px dotted #4f86c6; }
i { box-sizing: border-box; }
`;
