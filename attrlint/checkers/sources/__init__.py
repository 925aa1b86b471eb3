"""Rules on sources: who they are, how they are named, and what comes second hand."""
