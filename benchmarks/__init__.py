"""Speed side by side with Hugo and Pelican, by public means."""
