// Package pdf reads PDF documents: their words in reading order, each page's part of
// them, where on its page a word stands, and pictures of pages.
//
// The work is done by PDFium, compiled to WebAssembly, in a sandbox of its own for
// each document: it has no files, no network and a bounded memory, and a document
// that breaks it breaks nothing else. Nothing of it is loaded before the first PDF.
//
//	file -> engine -> lines of each page -> order, tables -> running heads out -> paragraphs -> text
//	text + span -> the page again -> the same letters -> boxes
//
// The package never runs what a PDF holds (scripts, forms, attachments), and
// recognises no letters in pictures.
package pdf
