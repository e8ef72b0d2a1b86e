"""Whether a text advertises a job: the signs of an offer, and the shapes of other texts."""
