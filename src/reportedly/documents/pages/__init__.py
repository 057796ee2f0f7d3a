"""Web pages: raw HTML to main text with a way back, and what the page says of itself."""
