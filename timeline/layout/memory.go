package layout

// tiles remembers tiles, two generations of them.
type tiles struct{ young, old map[tileKey]*tile }

const maxTiles = 384 // of a generation

func (c *tiles) get(k tileKey) *tile {
	if t := c.young[k]; t != nil {
		return t
	}
	t := c.old[k]
	if t != nil {
		c.put(k, t)
	}
	return t
}

func (c *tiles) put(k tileKey, t *tile) {
	if len(c.young) >= maxTiles {
		c.old, c.young = c.young, nil
	}
	if c.young == nil {
		c.young = make(map[tileKey]*tile, maxTiles)
	}
	c.young[k] = t
}
