"""What follows the browser and the keys, and keeps the panes in step with them."""
