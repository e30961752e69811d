"""What a person reads, as typed data made from a view: every face paints the same pages, and none takes a sentence apart."""
