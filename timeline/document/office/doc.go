// Package office reads the documents of word processors: DOCX and ODT, zip files of
// XML. It keeps what a reader of the final version would see and counts what it
// leaves out. It runs no macro, follows no link and unpacks nothing to disk.
package office
