/** What the palette says. Names and purposes of kinds come from the model. */
export const paletteMessages = {
  label: 'Add',
  search: 'Search what to add',
  nothing: 'Nothing fits these words',
  hint: 'Drag onto the canvas, or click and then click where it should stand.',
  groups: {
    network: 'Network',
    compute: 'Compute',
    neg: 'Network endpoint groups',
    balancing: 'Load balancing',
    outside: 'Outside',
    canvas: 'Canvas',
  },
} as const;
