"""What the job is called."""
