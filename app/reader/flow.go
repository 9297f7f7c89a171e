package reader

// flow is which blocks are in sight: the first one, and how many pixels of it
// are above the top edge. Heights are asked for only around what is in sight,
// so a long text costs no more than a short one.
type flow struct {
	count  int
	height func(i int) float32 // of block i, its gap included
	top    int
	offset float32 // 0 <= offset < height(top)
}

// move scrolls by dy pixels, down if positive, and stops at both ends of the
// text; view is the height of what is in sight.
func (f *flow) move(dy, view float32) {
	f.offset += dy
	f.settle()
	f.stop(view)
}

// settle moves top until offset lies in it.
func (f *flow) settle() {
	for f.offset < 0 && f.top > 0 {
		f.top--
		f.offset += f.height(f.top)
	}
	f.offset = max(f.offset, 0)
	for f.top < f.count-1 {
		h := f.height(f.top)
		if f.offset < h {
			return
		}
		f.offset -= h
		f.top++
	}
}

// stop pulls the text down where its end would leave a gap at the bottom.
func (f *flow) stop(view float32) {
	below := -f.offset
	for i := f.top; i < f.count; i++ {
		if below += f.height(i); below >= view {
			return
		}
	}
	f.offset -= view - below
	for f.offset < 0 && f.top > 0 {
		f.top--
		f.offset += f.height(f.top)
	}
	f.offset = max(f.offset, 0)
}

// jump brings block i, dy pixels into it, to a third of the view's height.
func (f *flow) jump(i int, dy, view float32) {
	if f.count == 0 {
		return
	}
	f.top = min(max(i, 0), f.count-1)
	f.offset = 0
	f.move(dy-view/3, view)
}
