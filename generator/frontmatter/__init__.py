"""What authors write in YAML, read strictly: files are split, YAML becomes a positioned tree, a schema reads it."""
