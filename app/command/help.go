package command

const help = `Quoteline turns documents into a timeline in which every event carries the exact
words it came from.

  quoteline [FILE...]            open the app, and import the files
  quoteline import FILE|DIR...   bring documents in; folders and zip files are read whole
  quoteline list                 print the events
  quoteline export -o FILE       write the timeline
  quoteline annotate             JSON lines {"id","dct","title","text"} in, annotation out
  quoteline check                verify every record and every quote
  quoteline salvage -o NEW       read what is whole of a damaged store into a new one
  quoteline backup [-o FILE]     make the backup of the day, or one in FILE
  quoteline share -o FILE        write a copy for others
  quoteline compact              give back the room that the store no longer needs

  --store S        the store to use (default: timeline.quoteline in your data folder)
  --read-only      open the store to read only
  --empty          leave the sample out of a new store
  --text-only      import: keep the documents' text only, not the files' bytes
  --columns C      import: what the columns of a CSV file are, as "date=When,title=Event"
  --full           annotate: all that an import stores, to be imported elsewhere
  --left-out       list: the dated sentences that gave no event, and why
  --format F       list: table, json, csv; export: png, svg, pdf, html, md, csv,
                   excel, json, ics, timelinejs, annotations; without it the name
                   of FILE says which
  -o FILE          where to write; - is standard output
  --width N        width of the picture in logical pixels (default 1600)
  --scale K        pixels to a logical pixel (default 2)
  --theme T        light or dark
  --quotes         pictures: put the numbered source quotes under the picture
  --legend         explain the marks under the picture
  --overview       all of time on one page: what has no room is counted
  --pages          what is taller than 30,000 pixels in pages: FILE-1.png, FILE-2.png …
  --lanes G        lanes by kind, person, place, document or tag
  --colour G       colours by any of them (default: kind)
  --unfold         one linear scale, without folded stretches
  --week W         weeks begin on monday, sunday, saturday; none divides months
  --today          draw the line of today
  --without-text   share: leave the documents' texts out, but for the words that are quoted
  --without-notes  share: leave out notes, who verified, and the folders of the files
  --preset P       web; slide, poster: all of time on one page; a4, a3: pages
  --from D --to D  only what may have happened from day D, to day D
  --text WORDS     only events in whose words all of these occur
  --kind K         only occurrence, statement, state or plan; several with commas
  --version        print the version
  --help           print this text

A PNG too large for one file becomes pages in any case; a PDF has pages always.
A store that does not exist is made, with the sample in it. Exit codes: 0 done,
1 failed, 2 wrong usage.
`
