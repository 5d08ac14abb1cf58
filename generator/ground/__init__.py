"""The ground that every stage stands on: dates, files, names for addresses, processes, progress."""
