package rtf

// destination is where the words of a group go.
type destination uint8

const (
	body      destination = iota // the text, a note or a box
	ignored                      // nowhere
	container                    // nowhere, though groups in it may go somewhere
	edge                         // the headers and footers of pages
	fontTable
	title
	author
	creation // the time at which the file was made
	note
	box
	comment
)

// destinations are those that words begin. Groups of others that are marked \* are
// ignored, as the standard says.
var destinations = map[string]destination{
	"fonttbl": fontTable, "info": container, "title": title, "author": author, "creatim": creation,
	"header": edge, "headerl": edge, "headerr": edge, "headerf": edge, "footer": edge, "footerl": edge, "footerr": edge, "footerf": edge,
	"footnote": note, "annotation": comment,
	"shpinst": container, "do": container, "object": container, "shppict": container, "pict": ignored, "shptxt": box, "dptxbxtext": box,
	"result": body,

	"colortbl": ignored, "stylesheet": ignored, "listtable": ignored, "listoverridetable": ignored, "filetbl": ignored, "revtbl": ignored,
	"fldinst": ignored, "nonshppict": ignored, "shprslt": ignored, "listtext": ignored, "pntext": ignored, "pntxta": ignored, "pntxtb": ignored,
	"atnid": ignored, "atnauthor": ignored, "bkmkstart": ignored, "bkmkend": ignored, "xe": ignored, "tc": ignored, "tcn": ignored, "rxe": ignored,
	"txe": ignored, "private": ignored, "objclass": ignored, "objdata": ignored, "objname": ignored, "themedata": ignored,
	"ftnsep": ignored, "ftnsepc": ignored, "ftncn": ignored, "aftnsep": ignored, "aftnsepc": ignored, "aftncn": ignored,
	"subject": ignored, "operator": ignored, "keywords": ignored, "doccomm": ignored, "comment": ignored, "manager": ignored, "company": ignored,
	"category": ignored, "hlinkbase": ignored, "revtim": ignored, "printim": ignored, "buptim": ignored, "datafield": ignored, "formfield": ignored,
	"mmath": ignored, "sp": ignored, "picprop": ignored, "generator": ignored, "userprops": ignored,
}

// words are those that stand for characters, or for nothing that matters but space.
var words = map[string]string{
	"tab": " ", "emspace": " ", "enspace": " ", "qmspace": " ", "page": " ", "column": " ",
	"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
	"~": " ", "_": "-", "{": "{", "}": "}", `\`: `\`, "\t": " ",
}
