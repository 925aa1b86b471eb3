"""Rules on verdicts, causes and minds in the writer's voice, and on the other side's say."""
