package export

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"quoteline/timeline"
)

// Format is a way to write a timeline.
type Format struct {
	Name    string // as --format has it
	Ext     string // the extension of its files
	Title   string // for a list to choose from
	Picture bool   // it looks as Options say
	write   func(ctx context.Context, w io.Writer, j *Job) (leftOut int, err error)
	// Without says what events the format cannot hold; "" where it holds all.
	Without string
}

// Job is what is exported: the same events as a picture takes them and as a store has
// them.
type Job struct {
	Input   Input
	Options Options
	Store   timeline.Store // a whole one, or Some of it
}

// Formats are all formats, in the order of a list to choose from.
var Formats = []Format{
	{Name: "png", Ext: "png", Title: "PNG picture", Picture: true, write: picture(PNG)},
	{Name: "svg", Ext: "svg", Title: "SVG drawing", Picture: true, write: picture(SVG)},
	{Name: "pdf", Ext: "pdf", Title: "PDF pages", Picture: true, write: picture(PDF)},
	{Name: "html", Ext: "html", Title: "Web page (HTML)", Picture: true, write: func(ctx context.Context, w io.Writer, j *Job) (int, error) { return 0, HTML(ctx, w, j) }},
	{Name: "md", Ext: "md", Title: "Markdown chronology", write: func(ctx context.Context, w io.Writer, j *Job) (int, error) {
		return 0, Markdown(ctx, w, j.Store, &j.Options.Speech)
	}},
	{Name: "csv", Ext: "csv", Title: "CSV table", write: whole(CSV)},
	{Name: "excel", Ext: "excel.csv", Title: "CSV for spreadsheets", write: whole(Spreadsheet)},
	{Name: "json", Ext: "json", Title: "JSON (quoteline/1)", write: whole(JSON)},
	{Name: "ics", Ext: "ics", Title: "Calendar (ICS)", write: most(ICS), Without: icsWithout},
	{Name: "timelinejs", Ext: "timelinejs.json", Title: "TimelineJS JSON", write: most(TimelineJS), Without: jsWithout},
	{Name: "annotations", Ext: "jsonld", Title: "Web annotations (JSON-LD)", write: whole(Annotations)},
}

// FormatOf finds a format by its name, or by that of a file where name is "".
func FormatOf(name, file string) (*Format, error) {
	var found *Format
	names := make([]string, len(Formats))
	for i := range Formats {
		f := &Formats[i]
		names[i] = f.Name
		switch {
		case name != "":
			if strings.EqualFold(f.Name, name) {
				return f, nil
			}
		case strings.HasSuffix(strings.ToLower(file), "."+f.Ext) && (found == nil || len(f.Ext) > len(found.Ext)):
			found = f
		}
	}
	if found != nil {
		return found, nil
	}
	if name == "" {
		name = strings.TrimPrefix(filepath.Ext(file), ".")
	}
	last := len(names) - 1
	return nil, fmt.Errorf("there is no format %q; the formats are %s and %s", name, strings.Join(names[:last], ", "), names[last])
}

// To writes to w and says how many events the format cannot hold.
func (f *Format) To(ctx context.Context, w io.Writer, j *Job) (leftOut int, err error) {
	return f.write(ctx, w, j)
}

// File writes a file that is there whole or not at all; a picture that is too tall for
// one, as several, beside one another.
func (f *Format) File(ctx context.Context, path string, j *Job) (out Written, err error) {
	if f.Name == "png" {
		return Pictures(ctx, path, j.Input, j.Options, nil)
	}
	out.Files = []string{path}
	out.Bytes, err = File(path, func(w io.Writer) (err error) {
		out.LeftOut, err = f.write(ctx, w, j)
		return err
	})
	return out, err
}

func picture(write func(context.Context, io.Writer, Input, Options) error) func(context.Context, io.Writer, *Job) (int, error) {
	return func(ctx context.Context, w io.Writer, j *Job) (int, error) {
		return 0, write(ctx, w, j.Input, j.Options)
	}
}

func most(write func(context.Context, io.Writer, timeline.Store) (int, error)) func(context.Context, io.Writer, *Job) (int, error) {
	return func(ctx context.Context, w io.Writer, j *Job) (int, error) { return write(ctx, w, j.Store) }
}

func whole(write func(context.Context, io.Writer, timeline.Store) error) func(context.Context, io.Writer, *Job) (int, error) {
	return func(ctx context.Context, w io.Writer, j *Job) (int, error) { return 0, write(ctx, w, j.Store) }
}
