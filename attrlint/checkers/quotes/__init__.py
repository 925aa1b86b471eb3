"""Rules on quotations: marks, speakers, and quotations without one."""
