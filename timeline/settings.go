package timeline

// Settings that belong to a timeline, and go along where it is copied.
const (
	// TitleSetting is what the user calls it.
	TitleSetting = "title"
	// SeedsSetting says that it has its seeds, or shall have none. A store without it
	// and without documents is new, or its first start was interrupted.
	SeedsSetting = "seeds"
)
