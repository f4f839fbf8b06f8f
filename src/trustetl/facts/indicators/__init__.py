"""Every other figure that tells something: what it measures and whether it is a target, an estimate or an actual."""
