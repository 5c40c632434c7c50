"""What an extraction must stand: one small function a check."""
