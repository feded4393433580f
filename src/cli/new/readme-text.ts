/** The text that lies beside a new exhibition, for somebody with a text editor and ten minutes. */
export function readmeText(folder: string, title: string): string {
  return `${title}
${'='.repeat([...title].length)}

This folder is an exhibition: exhibition.json says what hangs where, and the
pictures lie beside it. Open exhibition.json in any text editor.

See it, and what is still to be mended, while you write (it reloads on save):

    npx lamplight preview ${folder}

Check it before you publish it:

    npx lamplight check ${folder}


What to write
-------------

Texts      "text": { "en": ["First paragraph.", "Second paragraph."] }
           Another language stands beside it: "zh-Hans": ["…"]. Add its tag to
           "languages" at the top.

Sizes      A picture hangs by "place": the lower left corner of it on its wall,
           u from the wall's left end and v from the floor, width and height,
           all in metres. They are guesses until you measure: then put the
           same figures into "size" with "certainty": "documented".

The room   "shape" has its width (east to west), depth (south to north) and
           height, in metres. Walls are north, east, south and west.

Rights     The address of a licence from creativecommons.org or of a statement
           from rightsstatements.org. The one written at first says that the
           rights have not been looked into.

Sources    "sources": [{ "id": "smith-1999", "label": { "en": ["Smith 1999, p. 12"] } }]
           at the end of the document; a work names them in "certainty":
           { "level": "documented", "sources": ["smith-1999"] }.

More       Put another JPEG into the folder, copy one entry of "works" and one
           of "hotspots", and give both a new id. A picture may be at most
           8192 pixels wide; "preview" is a copy of about 500 pixels, and may
           be left out.
`
}
