"""What any face of the game says, board or terminal, and the small sums it needs to say it."""
