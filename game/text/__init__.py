"""The same game in a terminal: screens made of blocks, painted with rich or plainly for a screen reader."""
