"""What was before what, and what came of what."""
