### The finder.
