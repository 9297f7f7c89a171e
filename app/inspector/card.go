package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// card is a block with an accent at its left that can be clicked.
type card struct {
	widget.BaseWidget
	ground *canvas.Rectangle
	edge   *canvas.Rectangle
	body   fyne.CanvasObject
	onTap  func()
	onMenu func(at fyne.Position) // nil where there is none
}

var (
	_ fyne.Tappable          = (*card)(nil)
	_ fyne.SecondaryTappable = (*card)(nil)
	_ desktop.Hoverable      = (*card)(nil)
	_ desktop.Cursorable     = (*card)(nil)
)

func newCard(body fyne.CanvasObject, onTap func()) *card {
	c := &card{
		ground: canvas.NewRectangle(theme.Color(theme.ColorNameInputBackground)),
		edge:   canvas.NewRectangle(theme.Color(theme.ColorNamePrimary)),
		body:   body, onTap: onTap,
	}
	c.ground.CornerRadius = 4
	c.edge.SetMinSize(fyne.NewSize(3, 3))
	c.ExtendBaseWidget(c)
	return c
}

// Tapped is part of fyne.Tappable.
func (c *card) Tapped(*fyne.PointEvent) {
	if c.onTap != nil {
		c.onTap()
	}
}

// TappedSecondary is part of fyne.SecondaryTappable.
func (c *card) TappedSecondary(e *fyne.PointEvent) {
	if c.onMenu != nil {
		c.onMenu(e.AbsolutePosition)
	}
}

// Cursor is part of desktop.Cursorable.
func (c *card) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn shows that the card can be clicked.
func (c *card) MouseIn(*desktop.MouseEvent) { c.paint(theme.ColorNameHover) }

// MouseMoved is part of desktop.Hoverable.
func (c *card) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is part of desktop.Hoverable.
func (c *card) MouseOut() { c.paint(theme.ColorNameInputBackground) }

func (c *card) paint(name fyne.ThemeColorName) {
	c.ground.FillColor = theme.Color(name)
	c.ground.Refresh()
}

// Refresh takes the colours of the theme in force.
func (c *card) Refresh() {
	c.edge.FillColor = theme.Color(theme.ColorNamePrimary)
	c.paint(theme.ColorNameInputBackground)
	c.BaseWidget.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (c *card) CreateRenderer() fyne.WidgetRenderer {
	inner := container.New(layout.NewCustomPaddedLayout(4, 4, 2, 2), c.body)
	return widget.NewSimpleRenderer(container.NewStack(c.ground, container.NewBorder(nil, nil, c.edge, nil, inner)))
}
