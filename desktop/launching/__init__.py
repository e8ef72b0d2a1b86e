"""How the program gets onto a machine and starts there; standard library only."""
